/** What holds of every drafted sentence, whatever the plan: it is never broken text, and says no number the plan does not have. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFigureValue } from '#core/figure.ts';
import { printDay } from '#core/day.ts';
import { ACCUMULATIONS, DIRECTIONS, JUDGED_AT, MEASURES } from '#core/indicator.ts';
import { isStage, toPeriod, type Period } from '#core/period.ts';
import {
  COMPARED_WITH,
  figureOf,
  lineAt,
  rowOfSubject,
  rowsInOrder,
  subtreeOf,
  targetOf,
  type Plan,
} from '#core/plan.ts';
import { countingSentence } from '#core/sentences/counting.ts';
import { draftSection } from '#core/sentences/draft.ts';
import { draftSentence } from '#core/sentences/draft-sentence.ts';
import { periodWords, shortPeriodWords, sinceJanuary } from '#core/sentences/period-words.ts';
import { footnotesOf, textOf, type Piece, type Sentence } from '#core/sentences/sentence.ts';
import { draftTargets } from '#core/sentences/target-sentence.ts';
import { statusOf } from '#core/sentences/worded.ts';
import { cumulativeFigure, standingFigure } from '#core/standing.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const PERIODS = ['2024-H1', '2024-Q2', '2024-9M', '2024', '2026', '2016/2020', '2021/2025'].map(toPeriod);
const plans = fc.record({ seed: fc.integer({ min: 0, max: 100_000 }), period: fc.constantFrom(...PERIODS) });

const NAMES = [
  'Tổng thu ngân sách',
  'Số hộ được hỗ trợ',
  'Giải quyết việc làm',
  'Tỷ lệ nước sạch',
  'Tai nạn giao thông',
];
const UNITS = ['tỷ đồng', 'hộ', 'lao động', '%', 'vụ'];
const VALUES = ['0', '4', '12,5', '88', '1.508', '100', '7/8', 'trên 75', '40 - 50', 'đang tổng hợp'];
const GOALS = [
  '100',
  '1.600',
  'trên 80',
  'từ 12 trở lên',
  'tăng 5%/năm',
  'giảm 1,5%/năm',
  'thành phố giao',
  '8/8',
];

/** Plain rows as officials have them, most of them with something to compare with. */
function plainPlan(seed: number, count: number): Plan {
  const dice = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, n): RowGiven => {
    const figure = (): string => dice.pick(VALUES) + dice.pick(['', '', '~']);
    const above = n > 0 && dice.chance(0.5) ? { under: dice.below(n) } : {};
    return {
      name: dice.pick(NAMES),
      unit: dice.pick(UNITS),
      measure: dice.pick(MEASURES),
      direction: dice.pick(DIRECTIONS),
      accumulation: dice.pick(ACCUMULATIONS),
      judged: dice.pick(JUDGED_AT),
      note: dice.pick(['', 'đạt chỉ tiêu', 'cuối năm đánh giá']),
      ...above,
      targets: dice.chance(0.6) ? { '2024': dice.pick(GOALS), '2024|Thành phố': dice.pick(GOALS) } : {},
      figures: dice.chance(0.8)
        ? { '2024-H1': figure(), '2023-H1': figure(), '2024': figure(), '2023': figure() }
        : {},
    };
  });
  return smallPlan(rows, { comparedWith: dice.pick(COMPARED_WITH), baseYear: 2023 });
}

const planOf = (seed: number, rows: number): Plan =>
  seed % 2 === 0 ? plainPlan(seed, rows) : generatePlan(seed, { rows });

/** The period asked for, and one in which the plan has figures. */
function periodsOf(plan: Plan, period: Period): Period[] {
  const own = rowsInOrder(plan).flatMap(({ id }) => lineAt(plan, id).figures.map((figure) => figure.period));
  return [...new Set([period, ...own.slice(0, 3)])];
}

function sentencesOf(plan: Plan, period: Period): Sentence[] {
  const drafted = [draftSection(plan, period), draftTargets(plan, period)].flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'sentence' ? [entry.sentence] : [])),
  );
  return [countingSentence(plan, period), ...drafted];
}

const flat = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'note' || piece.kind === 'footnote' ? flat(piece.pieces) : [piece],
  );

test('drafting never fails and never prints what is no text of a report', () => {
  fc.assert(
    fc.property(plans, ({ seed, period }) => {
      const plan = planOf(seed, 30);
      const texts = JSON.stringify(rowsInOrder(plan).map(({ id }) => lineAt(plan, id)));
      // The plan’s own texts may hold such words.
      const isOwn = (word: string): boolean => texts.includes(word);
      for (const one of periodsOf(plan, period)) {
        for (const sentence of sentencesOf(plan, one)) {
          const said = [textOf(sentence), ...footnotesOf(sentence)].join('\n');
          expect(said).not.toBe('');
          for (const word of ['NaN', 'Infinity', '∞', 'undefined', 'null', '[object']) {
            if (!isOwn(word)) expect(said).not.toContain(word);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('every number of a sentence is one the plan has, in the cell the piece names', () => {
  fc.assert(
    fc.property(plans, ({ seed, period }) => {
      const plan = planOf(seed, 20);
      for (const one of periodsOf(plan, period)) {
        for (const sentence of sentencesOf(plan, one)) {
          const own = wordsOf(plan, sentence);
          for (const piece of flat(sentence.pieces)) expectFromPlan(plan, own, piece);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** `own` are the words that may hold digits of their own. */
function expectFromPlan(plan: Plan, own: string, piece: Piece): void {
  if (piece.kind === 'text') {
    for (const digits of piece.text.match(/\d+/g) ?? []) expect(own).toContain(digits);
    return;
  }
  if (piece.kind !== 'value') return;
  const { origin } = piece;
  if (origin.kind === 'counted') return;
  const line = lineAt(plan, origin.row);
  const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  switch (origin.kind) {
    case 'figure': {
      const figures = [standingFigure(line, origin.period), cumulativeFigure(line, origin.period)];
      const held = figures.map((standing) => standing?.figure.value ?? null);
      const places = line.indicator.decimals;
      const shown = held.flatMap((value) => (value ? [printFigureValue(value, { places })] : []));
      const isShare = held.some(
        (value) =>
          value?.kind === 'measured' &&
          'value' in value.comparison &&
          value.comparison.value.kind === 'count',
      );
      if (!isShare)
        expect(withoutTrailing(shown.map(digitsOf))).toContain(withoutTrailing([digitsOf(piece.text)])[0]);
      return;
    }
    case 'as-of': {
      const asOf = standingFigure(line, origin.period)?.figure.asOf;
      expect(piece.text).toBe(asOf && printDay(asOf));
      return;
    }
    case 'target':
      expect(targetOf(line, origin.period, origin.assigner)).not.toBeNull();
      return;
    case 'attainment':
      expect(targetOf(line, origin.target, origin.assigner)).not.toBeNull();
      return;
    case 'change':
      expect(standingFigure(line, origin.base) ?? figureOf(line, origin.base)).not.toBeNull();
  }
}

/** Zeros at the end of decimals do not tell numbers apart. */
const withoutTrailing = (digits: readonly string[]): string[] => digits.map((one) => one.replace(/0+$/, ''));

/** All words of the sentence that may hold digits of their own. */
function wordsOf(plan: Plan, { about, period }: Sentence): string {
  const row = rowOfSubject(about);
  const rows = row === null ? rowsInOrder(plan).map(({ id }) => id) : subtreeOf(plan, row);
  const own = rows.flatMap((id) => {
    const { indicator, figures, targets } = lineAt(plan, id);
    return [indicator.name, indicator.unit, indicator.note, JSON.stringify(figures), JSON.stringify(targets)];
  });
  const { settings, firstYear } = plan.head;
  const years = Array.from({ length: 60 }, (_, n) => String(1990 + n)).join(' ');
  const counts = '(1) (2) (3) (4) (5) (6) (7)';
  return [
    ...own.map((text) => text.toLowerCase()),
    periodWords(period),
    shortPeriodWords(period),
    isStage(period) ? '' : sinceJanuary(period),
    JSON.stringify(settings),
    String(firstYear),
    years,
    counts,
    about === 'counting'
      ? `/${String(rows.length).padStart(2, '0')} ${Array.from({ length: rows.length + 1 }, (_, n) => String(n).padStart(2, '0')).join(' ')}`
      : '',
    '6 9',
    'quý I tháng 1 2 3 4 5 6 7 8 9 10 11 12',
  ].join('\n');
}

test('how a sentence stands can always be told', () => {
  fc.assert(
    fc.property(plans, ({ seed, period }) => {
      const plan = planOf(seed, 12);
      for (const { about, period: own } of plan.sentences.values()) statusOf(plan, own, about);
      expect(statusOf(plan, period, 'counting').drafted.pieces).not.toEqual([]);
      for (const { id } of rowsInOrder(plan)) {
        if (lineAt(plan, id).indicator.kind === 'indicator') {
          expect(draftSentence(plan, period, id).about).toBe(id);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('one sentence and the whole section say the same', () => {
  fc.assert(
    fc.property(plans, ({ seed, period }) => {
      const plan = planOf(seed, 15);
      for (const entry of draftSection(plan, period).entries) {
        if (entry.kind === 'sentence') expect(draftSentence(plan, period, entry.row)).toEqual(entry.sentence);
      }
    }),
    { numRuns: 20 },
  );
});

test('a part of the section rests on its own rows alone: a plan twice as long says the first half in the same words', () => {
  const rows = (count: number): RowGiven[] =>
    Array.from({ length: count }, (_, n) => ({
      name: `Chỉ tiêu ${n}`,
      unit: 'tấn',
      targets: { '2024': String(100 + n) },
      figures: { '2024-H1': String(50 + n), '2023-H1': String(40 + n) },
    }));
  const period = toPeriod('2024-H1');
  const [half, whole] = [250, 500].map((count) => draftSection(smallPlan(rows(count)), period).entries);
  expect(whole).toHaveLength(500);
  expect(whole?.slice(0, 250)).toEqual(half);
});
