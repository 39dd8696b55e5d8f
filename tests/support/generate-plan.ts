/**
 * Random but valid plans that use every feature of the model, with texts that break files. One seed, one plan. For the tests
 * of everything that must keep a plan whole: files, storage, session.
 */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import {
  generateFigure,
  generateJudgement,
  generatePeriod,
  generateSubmission,
  generateSubmitted,
  generateTarget,
} from '#tests/support/generate-records.ts';
import { generateRow, isIndicatorParent } from '#tests/support/generate-row.ts';
import {
  generateAnswers,
  generatePapers,
  generateSection,
  generateSentences,
  generateTask,
} from '#tests/support/generate-texts.ts';
import {
  makeIndicatorId,
  makePlanId,
  makeRecordId,
  type IndicatorId,
  type RecordId,
} from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import type { Period } from '#core/period.ts';
import {
  COMPARED_WITH,
  FALLING_PERCENTS,
  makePlan,
  REPORTING_WINDOWS,
  type Plan,
  type PlanRecord,
  type VerdictWords,
} from '#core/plan.ts';
import { VERDICT_KINDS } from '#core/verdict-kind.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';

export interface PlanSize {
  /** Number of indicator rows. */
  readonly rows: number;
}

export function generatePlan(seed: number, { rows }: PlanSize): Plan {
  const dice = seededRandom(seed);
  const assigners = [...new Set([nastyText(dice), 'Thành phố', 'HĐND quận'])].slice(0, dice.below(4));
  const plan = generateHead(dice, assigners);
  const indicators = generateTree(dice, rows);
  // Targets may name an assigner the settings do not.
  const named = ['', ...assigners, nastyText(dice)];
  // Now and then a period is handed in in which no row has anything.
  const submissions = [...distinctPeriods(dice)]
    .filter(() => dice.chance(0.5))
    .map((period) => generateSubmission(dice, period));
  const submitted = submissions.map(({ period }) => period);
  const records = indicators.flatMap((row) => generateRecords(dice, row, named, submitted));
  const texts = generateTexts(
    dice,
    indicators.map(({ id }) => id),
  );
  return applyChange(plan, { ...NO_CHANGES, added: [...indicators, ...records, ...texts, ...submissions] });
}

function generateHead(dice: Seeded, assigners: readonly string[]): Plan {
  const firstYear = 2016 + dice.below(12);
  return makePlan({
    id: makePlanId(dice.random),
    title: nastyText(dice),
    issuingBody: nastyText(dice),
    superiorBody: nastyText(dice),
    firstYear,
    lastYear: firstYear + dice.below(6),
    settings: {
      fallingPercent: dice.pick(FALLING_PERCENTS),
      fallingExceeds: dice.chance(0.3),
      reportingWindow: dice.pick(REPORTING_WINDOWS),
      reportingPeriod: generatePeriod(dice),
      assigners,
      comparedWith: dice.pick(COMPARED_WITH),
      baseYear: dice.chance(0.5) ? null : firstYear - 1 - dice.below(5),
      verdictWords: generateVerdictWords(dice),
    },
  });
}

function generateVerdictWords(dice: Seeded): VerdictWords {
  const renamed = VERDICT_KINDS.filter(() => dice.chance(0.1));
  return Object.fromEntries(renamed.map((verdict) => [verdict, nastyText(dice) || 'Hoàn thành']));
}

/** Groups in groups, indicators in groups or at the top, parts in indicators and parts; order keys in no order of making. */
function generateTree(dice: Seeded, count: number): Indicator[] {
  const keys = shuffle(dice, evenKeys(count));
  const rows: Indicator[] = [];
  for (let i = 0; i < count; i++) {
    const above = rows.length > 0 && dice.chance(0.75) ? dice.pick(rows.slice(-12)) : null;
    const kind = dice.chance(0.2) ? 'group' : above && isIndicatorParent(above) ? 'part' : 'indicator';
    const isAllowed = kind === 'part' || above?.kind === 'group';
    const parent = isAllowed && above ? above.id : null;
    rows.push(generateRow(dice, { id: freshId(dice, rows), kind, parent, order: keys[i] as OrderKey })); // as many keys as rows
  }
  return rows;
}

function freshId(dice: Seeded, rows: readonly Indicator[]): IndicatorId {
  const id = makeIndicatorId(dice.random);
  return rows.length < 1000 && rows.some((row) => row.id === id) ? freshId(dice, rows) : id;
}

function generateRecords(
  dice: Seeded,
  row: Indicator,
  assigners: readonly string[],
  submitted: readonly Period[],
): PlanRecord[] {
  if (row.kind === 'group') return [];
  const periods = [...new Set([...distinctPeriods(dice), ...submitted])];
  const records: PlanRecord[] = submitted
    .filter(() => dice.chance(0.7))
    .map((period) => generateSubmitted(dice, { indicator: row.id, period }));
  for (const period of periods) {
    for (const assigner of new Set(assigners)) {
      if (dice.chance(0.25))
        records.push(generateTarget(dice, { indicator: row.id, period, assigner }, row.unit));
    }
    if (dice.chance(0.6)) records.push(generateFigure(dice, { indicator: row.id, period }));
    if (dice.chance(0.1)) records.push(generateJudgement(dice, { indicator: row.id, period }));
  }
  return records;
}

function distinctPeriods(dice: Seeded): Period[] {
  return [...new Set(Array.from({ length: dice.below(5) }, () => generatePeriod(dice)))];
}

function generateTexts(dice: Seeded, rows: readonly IndicatorId[]): PlanRecord[] {
  const sections = evenKeys(dice.below(4));
  const tasks = shuffle(dice, evenKeys(dice.below(7)));
  const made: RecordId[] = [];
  return [
    ...generateAnswers(dice),
    ...generatePapers(dice),
    ...generateSentences(dice, rows),
    ...sections.map((order) => generateSection(dice, { id: makeRecordId('mu', dice.random), order })),
    ...tasks.map((order) => {
      const parent = made.length > 0 && dice.chance(0.4) ? dice.pick(made) : null;
      const id = makeRecordId('nv', dice.random);
      made.push(id);
      return generateTask(dice, {
        id,
        parent,
        order,
        indicators: rows.filter(() => dice.chance(1 / (rows.length + 1))),
      });
    }),
  ];
}

function shuffle<T>(dice: Seeded, items: readonly T[]): T[] {
  return items
    .map((item) => [dice.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
