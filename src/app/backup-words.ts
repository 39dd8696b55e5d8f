/** The words of backups, restoring and the bin in the language in use. They come with those screens. */
import { language } from '#app/language.svelte.ts';
import { enBackup } from '#messages/en-backup.ts';
import { viBackup, type BackupMessages } from '#messages/vi-backup.ts';

export function backupWords(): BackupMessages {
  return language.code === 'vi' ? viBackup : enBackup;
}
