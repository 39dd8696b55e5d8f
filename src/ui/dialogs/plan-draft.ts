/** The head of a plan while it is being typed: text in every field, read into a plan's own values only when it is in order. */
import type { PlanFacts } from '#app/desk.svelte.ts';
import type {
  ComparedWith,
  FallingPercent,
  PlanSettings,
  ReportingWindow,
  VerdictWords,
} from '#core/plan.ts';
import { keepLine } from '#core/text.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

export interface PlanDraft {
  title: string;
  issuingBody: string;
  superiorBody: string;
  firstYear: string;
  lastYear: string;
}

const YEAR = /^[12]\d{3}$/;

/** What was typed, tidied; null when the years are not two years of four digits in their order. */
export function readDraft(draft: PlanDraft): PlanFacts | null {
  const [first, last] = [draft.firstYear.trim(), draft.lastYear.trim()];
  if (!YEAR.test(first) || !YEAR.test(last) || first > last) return null;
  return {
    title: keepLine(draft.title),
    issuingBody: keepLine(draft.issuingBody),
    superiorBody: keepLine(draft.superiorBody),
    firstYear: Number(first),
    lastYear: Number(last),
  };
}

/** The verdicts a plan may have words of its own for. */
export const WORDED_VERDICTS = [
  'exceeded',
  'met',
  'not-yet-met',
  'expected-not-met',
  'not-met',
  'at-year-end',
  'no-data',
] as const satisfies readonly VerdictKind[];
export type WordedVerdict = (typeof WORDED_VERDICTS)[number];

/** A word stands in a narrow column. */
export const LONGEST_VERDICT_WORD = 40;

export interface SettingsDraft {
  fallingPercent: FallingPercent;
  fallingExceeds: boolean;
  reportingWindow: ReportingWindow;
  comparedWith: ComparedWith;
  /** Blank is the year before the plan. */
  baseYear: string;
  /** One a line. */
  assigners: string;
  verdictWords: Record<WordedVerdict, string>;
}

export function draftOfSettings(settings: PlanSettings): SettingsDraft {
  const { fallingPercent, fallingExceeds, reportingWindow, comparedWith, baseYear } = settings;
  const own = settings.verdictWords;
  return {
    fallingPercent,
    fallingExceeds,
    reportingWindow,
    comparedWith,
    baseYear: baseYear === null ? '' : String(baseYear),
    assigners: settings.assigners.join('\n'),
    verdictWords: {
      exceeded: own.exceeded ?? '',
      met: own.met ?? '',
      'not-yet-met': own['not-yet-met'] ?? '',
      'expected-not-met': own['expected-not-met'] ?? '',
      'not-met': own['not-met'] ?? '',
      'at-year-end': own['at-year-end'] ?? '',
      'no-data': own['no-data'] ?? '',
    },
  };
}

/** The base year typed; undefined when it is neither blank nor a year of four digits. */
export function readBaseYear(typed: string): number | null | undefined {
  const year = typed.trim();
  if (year === '') return null;
  return YEAR.test(year) ? Number(year) : undefined;
}

/** The settings with what was typed; null when the base year is wrong. Settings that have no field here stay as they were. */
export function readSettings(draft: SettingsDraft, before: PlanSettings): PlanSettings | null {
  const { fallingPercent, fallingExceeds, reportingWindow, comparedWith } = draft;
  // A year that is not asked for is kept as it was, whatever stands in its field.
  const baseYear = comparedWith === 'base-year' ? readBaseYear(draft.baseYear) : before.baseYear;
  if (baseYear === undefined) return null;
  return {
    ...before,
    fallingPercent,
    fallingExceeds,
    reportingWindow,
    comparedWith,
    baseYear,
    assigners: [...new Set(draft.assigners.split('\n').map(keepLine).filter(Boolean))],
    verdictWords: readWords(draft.verdictWords, before.verdictWords),
  };
}

/** The plan's own words; a blank one is none, and those of other verdicts stay. */
export function readWords(typed: Record<WordedVerdict, string>, before: VerdictWords): VerdictWords {
  const own = WORDED_VERDICTS.map((kind) => [kind, keepLine(typed[kind])] as const);
  const kept = Object.entries(before).filter(([kind]) => !own.some(([worded]) => worded === kind));
  return Object.fromEntries([...kept, ...own.filter(([, word]) => word !== '')]);
}
