/** Which facts and settings of the plan became what, in the words of the dialog where they are set. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { TellingWords } from '#app/history-words.ts';
import { canonicalJson } from '#core/plan-records.ts';
import type { PlanHead, PlanSettings } from '#core/plan.ts';
import { VERDICT_KINDS } from '#core/verdict-kind.ts';

type Print = (head: PlanHead) => string;

export function* describeHead(from: PlanHead, to: PlanHead, telling: TellingWords): Generator<ChangedItem> {
  let isTold = false;
  for (const [what, print] of fields(telling)) {
    const [before, after] = [print(from), print(to)];
    if (before === after) continue;
    isTold = true;
    yield item(what, before || null, after || null, telling);
  }
  if (!isTold && canonicalJson(from) !== canonicalJson(to))
    yield item(telling.words.details, null, null, telling);
}

function item(what: string, from: string | null, to: string | null, { words }: TellingWords): ChangedItem {
  return { row: null, cell: null, name: words.whole, what, from, to, deed: null };
}

function fields({ say, words, reading }: TellingWords): readonly (readonly [what: string, Print])[] {
  const setting =
    (print: (settings: PlanSettings) => string): Print =>
    ({ settings }) =>
      print(settings);
  return [
    [say.title, ({ title }) => title],
    [say.issuingBody, ({ issuingBody }) => issuingBody],
    [say.superiorBody, ({ superiorBody }) => superiorBody],
    [say.firstYear, ({ firstYear }) => String(firstYear)],
    [say.lastYear, ({ lastYear }) => String(lastYear)],
    [say.reportingPeriod, setting(({ reportingPeriod }) => say.period(reportingPeriod))],
    [say.fallingPercent, setting((all) => say.fallingPercents[all.fallingPercent] ?? all.fallingPercent)],
    [say.fallingExceeds, setting((all) => (all.fallingExceeds ? words.yes : words.no))],
    [say.reportingWindow, setting((all) => say.reportingWindows[all.reportingWindow] ?? all.reportingWindow)],
    [say.assigners, setting(({ assigners }) => assigners.join('; '))],
    [reading.comparedWith, setting((all) => reading.comparedWiths[all.comparedWith] ?? all.comparedWith)],
    [reading.baseYear, setting(({ baseYear }) => (baseYear === null ? '' : String(baseYear)))],
    [
      reading.verdictWords,
      setting(({ verdictWords }) => VERDICT_KINDS.flatMap((kind) => verdictWords[kind] ?? []).join('; ')),
    ],
  ];
}
