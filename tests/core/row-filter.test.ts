/** Which rows a filter shows and how many each choice would leave: by hand on a small plan, by a slow count on random ones. */
import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '#core/identity.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { ancestorsOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import {
  filterChoices,
  NO_FILTER,
  rowsPassing,
  STANDINGS,
  type JudgedRows,
  type RowFilter,
} from '#core/row-filter.ts';
import { foldName } from '#core/text.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const judgedRows = (plan: Plan): JudgedRows => ({
  plan,
  judging: judgePlan(plan, plan.head.settings.reportingPeriod),
  rows: rowsInOrder(plan),
});

const TWO_GROUPS = judgedRows(
  smallPlan([
    { kind: 'group', label: 'I', name: 'Kinh tế' },
    {
      under: 0,
      kind: 'indicator',
      name: 'Thu ngân sách',
      lead: 'Phòng TC-KH',
      targets: { '2024': '100' },
      figures: { '2024-H1': '50' },
    },
    { under: 1, name: 'Thu phí', targets: { '2024': '10' } },
    { under: 0, kind: 'indicator', name: 'Tổng chi', lead: 'phòng TC – KH', targets: { '2024': '90' } },
    { kind: 'group', label: 'II', name: 'Xã hội' },
    { under: 4, kind: 'group', label: '1', name: 'Y tế' },
    {
      under: 5,
      kind: 'indicator',
      name: 'Giường bệnh',
      lead: 'Trạm Y tế',
      judged: 'year-end',
      targets: { '2024': '30' },
    },
    {
      under: 4,
      kind: 'indicator',
      name: 'Việc làm',
      targets: { '2024': '100' },
      figures: { '2024-H1': '120' },
    },
    { name: 'Tham khảo' },
  ]),
);
const LEAD = foldName('Phòng TC-KH');

const numbers = (ids: ReadonlySet<IndicatorId>): number[] =>
  TWO_GROUPS.rows.flatMap(({ id }, n) => (ids.has(id) ? [n] : []));

describe('a filter shows', () => {
  test.each<[string, Partial<RowFilter>, number[], number[]]>([
    ['what has no figure, under its indicator and its heading', { standing: 'no-data' }, [2, 3], [0, 1]],
    ['what is not yet met, with its parts', { standing: 'not-met' }, [1], [0, 2]],
    ['what is judged at the end of the year', { standing: 'at-year-end' }, [6], [4, 5]],
    [
      'what is of an agency however it is written, parts with their indicator',
      { lead: LEAD },
      [1, 2, 3],
      [0],
    ],
    ['what is of no agency', { lead: '' }, [7, 8], [4]],
    ['a heading with all under it', { group: idOf(4) }, [4, 5, 6, 7], []],
    ['a heading inside another, below that one', { group: idOf(5) }, [5, 6], [4]],
    ['what answers all that is asked', { standing: 'no-data', lead: LEAD, group: idOf(0) }, [2, 3], [0, 1]],
    ['nothing where nothing answers', { standing: 'no-data', group: idOf(4) }, [], []],
  ])('%s', (_, part, passing, context) => {
    const found = rowsPassing(TWO_GROUPS, { ...NO_FILTER, ...part });
    expect([numbers(found!.passing), numbers(found!.context)]).toEqual([passing, context]);
  });

  test('everything when it asks for nothing', () => {
    expect(rowsPassing(TWO_GROUPS, NO_FILTER)).toBeNull();
  });
});

describe('the choices', () => {
  const counts = (part: Partial<RowFilter>) => {
    const { standings, leads, groups } = filterChoices(TWO_GROUPS, { ...NO_FILTER, ...part });
    return {
      standings: STANDINGS.map((one) => standings[one]),
      leads: leads.map(({ name, count }) => [name, count]),
      groups: groups.map(({ name, depth, count }) => [name, depth, count]),
    };
  };

  test('name agencies in Vietnamese order, none last, and headings in reading order', () => {
    expect(counts({})).toEqual({
      standings: [2, 1, 1],
      leads: [
        ['Phòng TC-KH', 3],
        ['Trạm Y tế', 1],
        ['', 2],
      ],
      groups: [
        ['Kinh tế', 0, 3],
        ['Xã hội', 0, 2],
        ['Y tế', 1, 1],
      ],
    });
  });

  test('count what each would leave beside the other sorts of choice', () => {
    expect(counts({ standing: 'no-data' })).toEqual({
      standings: [2, 1, 1],
      leads: [
        ['Phòng TC-KH', 2],
        ['Trạm Y tế', 0],
        ['', 0],
      ],
      groups: [
        ['Kinh tế', 0, 2],
        ['Xã hội', 0, 0],
        ['Y tế', 1, 0],
      ],
    });
    expect(counts({ group: idOf(4), lead: '' }).standings).toEqual([0, 0, 0]);
    expect(counts({ group: idOf(4) }).standings).toEqual([0, 0, 1]);
  });

  test('name no agency where no row does', () => {
    expect(filterChoices(judgedRows(smallPlan([{ name: 'A' }])), NO_FILTER).leads).toEqual([]);
  });
});

describe('on random plans', () => {
  const plans = [1, 2, 3].map((seed) => judgedRows(generatePlan(seed, { rows: 150 })));

  test('what passes is what a look at each row alone finds, and never stands without the rows above it', () => {
    for (const judged of plans) {
      for (const filter of someFilters(judged)) {
        const { passing, context } = rowsPassing(judged, filter)!;
        expect(passing).toEqual(
          new Set(judged.rows.map(({ id }) => id).filter((id) => answers(judged, id, filter))),
        );
        for (const id of [...passing, ...context]) {
          expect(
            ancestorsOf(judged.plan, id).filter((above) => !passing.has(above) && !context.has(above)),
          ).toEqual([]);
        }
        for (const id of context) {
          const isAbove = [...passing].some((other) => ancestorsOf(judged.plan, other).includes(id));
          expect(isAbove || ancestorsOf(judged.plan, id).some((above) => passing.has(above))).toBe(true);
        }
      }
    }
  });

  test('every choice leaves as many rows as it says', () => {
    for (const judged of plans) {
      for (const filter of someFilters(judged)) {
        const { standings, leads, groups } = filterChoices(judged, filter);
        const left = (part: Partial<RowFilter>): number => {
          const { passing } = rowsPassing(judged, { ...filter, ...part })!;
          return [...passing].filter((id) => lineAt(judged.plan, id).indicator.kind !== 'group').length;
        };
        for (const standing of STANDINGS) expect(standings[standing]).toBe(left({ standing }));
        for (const { key, count } of leads) expect(count).toBe(left({ lead: key }));
        for (const { id, count } of groups) expect(count).toBe(left({ group: id }));
      }
    }
  });
});

function someFilters(judged: JudgedRows): RowFilter[] {
  const { leads, groups } = filterChoices(judged, NO_FILTER);
  const [lead, group] = [leads.at(1)?.key ?? null, groups.at(2)?.id ?? null];
  return [
    ...STANDINGS.map((standing) => ({ ...NO_FILTER, standing })),
    { standing: 'no-data', lead, group: null },
    { standing: null, lead, group },
    { standing: null, lead: '', group: null },
    { standing: null, lead: null, group },
    { standing: 'not-met', lead: null, group },
  ];
}

/** The slow truth, one row at a time. */
function answers(
  { plan, judging }: JudgedRows,
  id: IndicatorId,
  { standing, lead, group }: RowFilter,
): boolean {
  const { indicator } = lineAt(plan, id);
  const line = [id, ...ancestorsOf(plan, id)];
  if (group !== null && !line.includes(group)) return false;
  if (indicator.kind === 'group') return standing === null && lead === null;
  const { verdict } = rowVerdictOf(judging, id);
  const notMet = ['not-yet-met', 'expected-not-met', 'not-met'];
  if (standing === 'not-met' ? !notMet.includes(verdict) : standing !== null && verdict !== standing)
    return false;
  const leads = line.map((one) => foldName(lineAt(plan, one).indicator.lead));
  return lead === null || (leads.find((key) => key !== '') ?? '') === lead;
}
