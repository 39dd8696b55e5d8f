/** Starts the watch over what is in no backup file yet; for when the first screen has settled. */
import { mount } from 'svelte';
import type { Desk } from '#app/desk.svelte.ts';
import type { Notices } from '#app/notices.svelte.ts';
import BackupWatch from '#ui/device/BackupWatch.svelte';

export function watchBackups(desk: Desk, notices: Notices): void {
  mount(BackupWatch, { target: document.body, props: { desk, notices } });
}
