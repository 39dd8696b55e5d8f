/** Signs and tones of the states of units; the word beside them always says the same. */
import type { UnitState } from '#messages/vi-gathering.ts';

export const SIGNS: Readonly<Record<UnitState, string>> = {
  received: '●',
  late: '●',
  'older-period': '▲',
  'wrong-period': '▲',
  'no-figures': '○',
  'older-version': '○',
  undecided: '▲',
  unread: '✕',
  unexpected: '▲',
  unnamed: '▲',
  missing: '○',
  asked: '▲',
};

export function toneOf(state: UnitState): 'good' | 'look' | 'bad' | 'waiting' {
  if (state === 'received') return 'good';
  if (state === 'unread') return 'bad';
  return state === 'missing' || state === 'older-version' || state === 'no-figures' ? 'waiting' : 'look';
}
