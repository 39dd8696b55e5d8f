/** The words of the screen «Nhiệm vụ» in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enTasks } from '#messages/en-tasks.ts';
import { viTasks, type TasksMessages } from '#messages/vi-tasks.ts';

const WORDS = { vi: viTasks, en: enTasks } as const satisfies Record<typeof language.code, TasksMessages>;

export function tasksWords(): TasksMessages {
  return WORDS[language.code];
}
