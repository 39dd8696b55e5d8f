/**
 * The sign and the tone of every verdict, for the grid, the sheet and whatever else shows one. The sign differs from verdict to
 * verdict without its colour; the tone is only the third mark, after sign and word.
 */
import type { VerdictKind } from '#core/verdict-kind.ts';

/** Names a colour token: `--exceeded`, `--met`, `--behind`, `--failed`, `--waiting`. */
export type VerdictTone = 'exceeded' | 'met' | 'behind' | 'failed' | 'waiting';

export const SIGN_OF = {
  exceeded: '▲',
  met: '●',
  'not-yet-met': '◐',
  'expected-not-met': '◐',
  'not-met': '■',
  'at-year-end': '◇',
  'no-data': '–',
  'needs-judgement': '–',
  'not-assigned': '–',
  'not-computed': '–',
  'no-target': '–',
} as const satisfies Record<VerdictKind, string>;

export const TONE_OF = {
  exceeded: 'exceeded',
  met: 'met',
  'not-yet-met': 'behind',
  'expected-not-met': 'behind',
  'not-met': 'failed',
  'at-year-end': 'waiting',
  'no-data': 'waiting',
  'needs-judgement': 'waiting',
  'not-assigned': 'waiting',
  'not-computed': 'waiting',
  'no-target': 'waiting',
} as const satisfies Record<VerdictKind, VerdictTone>;
