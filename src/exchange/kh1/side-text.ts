/**
 * One-cell texts for what stands beside a target or figure: how it was implied, what it was before, a person's verdict.
 * Written in words an official reads; each is read back to exactly the same value.
 */
import { printDay, readDay } from '#core/day.ts';
import { printNumber, readNumber } from '#core/number.ts';
import type { Judgement } from '#core/plan.ts';
import type { EarlierTarget, Implied } from '#core/target.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';
import { printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';
import { readWord, VERDICT_WORDS } from '#exchange/kh1/words.ts';

/** `6T2024: 423,39 là 58,6%`: in that period the figure stood there with that printed percentage. */
export function printImplied({ by, figure, percent }: Implied): string {
  const [value, share] = [figure, percent].map((number) => printNumber(number, { grouped: false }));
  return `${printPeriodText(by)}: ${value} là ${share}%`;
}

export function readImplied(text: string): Implied | null {
  const match = /^\s*([^:]+):\s*(\S+)\s+là\s+(\S+?)\s*%\s*$/iu.exec(text);
  const by = readPeriodText(match?.[1] ?? '');
  const [figure, percent] = [match?.[2] ?? '', match?.[3] ?? ''].map((number) => readNumber(number));
  return by && figure?.ok && percent?.ok ? { by, figure: figure.value, percent: percent.value } : null;
}

const NO_DAY = '?';

/** `60 (đến 10/5/2024); 55 (đến ?)`: the texts the target had, oldest first, each with the day it was replaced. */
export function printEarlier(earlier: readonly EarlierTarget[]): string {
  return joinList(earlier.map(({ text, until }) => `${text} (đến ${until ? printDay(until) : NO_DAY})`));
}

export function readEarlier(text: string): EarlierTarget[] | null {
  const earlier: EarlierTarget[] = [];
  for (const item of splitList(text)) {
    const match = /^([^]*) \(đến ([^()]*)\)\s*$/u.exec(item);
    const until = readDay(match?.[2] ?? '');
    if (!match || (!until && match[2] !== NO_DAY)) return null;
    earlier.push({ text: match[1] ?? '', until });
  }
  return earlier;
}

/** `Chưa đạt: văn bản ghi …`: the verdict, then the reason. */
export function printJudgement({ verdict, reason }: Pick<Judgement, 'verdict' | 'reason'>): string {
  return reason === '' ? VERDICT_WORDS[verdict] : `${VERDICT_WORDS[verdict]}: ${reason}`;
}

export function readJudgement(text: string): Pick<Judgement, 'verdict' | 'reason'> | null {
  const colon = text.indexOf(':');
  const verdict = readWord(VERDICT_WORDS, colon < 0 ? text : text.slice(0, colon));
  return verdict && { verdict, reason: colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '') };
}
