/** Results in words: «{name} ({status})», and a figure that is words in a row of numbers. Source: requirements §9, §14 (12). */
import type { Family } from '#core/sentences/family.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { listedParts } from '#core/sentences/part-words.ts';
import { note, piecesOf } from '#core/sentences/sentence.ts';

export const inWords: Family = {
  suits: ({ figure }) => figure?.value.kind === 'words',
  draft: (told, place) => {
    const { row, figure } = told;
    if (figure?.value.kind !== 'words') return [];
    return piecesOf(`${smallFirst(row.name)} `, note(figure.value.text), ...listedParts(told, place));
  },
};
