/** The words of the hands in the grid, in the language chosen; they come with the grid, after the first rows. */
import { language } from '#app/language.svelte.ts';
import { enHands } from '#messages/en-hands.ts';
import { viHands, type HandsMessages } from '#messages/vi-hands.ts';

export function handWords(): HandsMessages {
  return language.code === 'vi' ? viHands : enHands;
}
