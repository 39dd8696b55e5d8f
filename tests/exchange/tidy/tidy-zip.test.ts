/** A plan as a Data Package: opened again by another program, every value is the plan's and every cell keeps to its field. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Figure } from '#core/figure.ts';
import { lineAt, rowsInOrder, type Line, type Plan } from '#core/plan.ts';
import type { Target } from '#core/target.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { unguard } from '#exchange/kh1/guard.ts';
import { writeTidyZip } from '#exchange/tidy/write-tidy-zip.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, PLAN_ID, smallPlan } from '#tests/support/small-plan.ts';
import { openPackages, type OpenedPackage } from './open-package.ts';

type Cells = Readonly<Record<string, string>>;

async function open(plan: Plan): Promise<OpenedPackage> {
  const [opened] = await openPackages([writeTidyZip(plan)]);
  return opened!;
}

/** The filled cells of a row, without those that say which row of which plan it is. */
function said(cells: Cells): Cells {
  const known = ['plan', 'record', 'indicator', 'name', 'unit', 'implied'];
  return Object.fromEntries(
    Object.entries(cells).filter(([name, cell]) => cell !== '' && !known.includes(name)),
  );
}

it('each target and each figure is one row, its number in the column its form calls for', async () => {
  const plan = smallPlan([
    { kind: 'group', name: 'KINH TẾ' },
    {
      under: 0,
      kind: 'indicator',
      name: 'Giải quyết việc làm',
      unit: 'lao động',
      targets: { '2024': '2.500', '2024|Thành phố': 'từ 3.000 trở lên' },
      figures: { '2024-H1': '1.508', '2024-M05': '58,60~' },
    },
    { name: 'Số xã đạt chuẩn', targets: { '2021/2025': '75 - 80%' }, figures: { '2024': '8/8' } },
    { name: 'Cải cách hành chính', targets: { '2024': 'Hoàn thành', '2025': 'thành phố giao' } },
    { name: 'Hộ nghèo', unit: '%', targets: { '2024': 'giảm 0,5%/năm' }, figures: { '2024': 'Đạt' } },
  ]);
  const { tables, problems, names } = await open(plan);
  expect(problems).toEqual([]);
  expect(names).toEqual(['datapackage.json', 'values.csv', 'indicators.csv']);
  const months = (from: string, to: string) => ({ from_month: from, to_month: to });
  const year = { period: '2024', ...months('2024-01', '2024-12') };
  const target = { kind: 'target', form: 'number', comparator: 'equal', basis: 'level' };
  const figure = { kind: 'figure', form: 'number', comparator: 'equal', state: 'actual' };
  expect(tables.values.map(said)).toEqual([
    { ...year, ...target, value: '2500', text: '2.500' },
    {
      ...year,
      ...target,
      assigner: 'Thành phố',
      comparator: 'at-least',
      value: '3000',
      text: 'từ 3.000 trở lên',
    },
    { ...figure, period: '2024-H1', ...months('2024-01', '2024-06'), value: '1508' },
    { ...figure, period: '2024-M05', ...months('2024-05', '2024-05'), value: '58.60', state: 'estimate' },
    {
      kind: 'target',
      form: 'range',
      basis: 'level',
      period: '2021/2025',
      ...months('2021-01', '2025-12'),
      low: '75',
      high: '80',
      text: '75 - 80%',
    },
    { ...year, ...figure, form: 'count', done: '8', total: '8' },
    { ...year, kind: 'target', form: 'words', text: 'Hoàn thành' },
    {
      kind: 'target',
      form: 'assigned',
      period: '2025',
      ...months('2025-01', '2025-12'),
      text: 'thành phố giao',
    },
    { ...year, ...target, basis: 'reduction', value: '0.5', text: 'giảm 0,5%/năm' },
    { ...year, kind: 'figure', form: 'words', state: 'actual', text: 'Đạt' },
  ]);
  expect(tables.values[1]).toMatchObject({
    plan: PLAN_ID,
    record: `target|${idOf(1)}|2024|Thành phố`,
    indicator: idOf(1),
    name: 'Giải quyết việc làm',
    unit: 'lao động',
    implied: 'false',
  });
});

it('each row of the plan is one row of indicators, with the row it stands under', async () => {
  const plan = smallPlan([
    { kind: 'group', label: 'I', name: 'KINH TẾ' },
    { under: 0, kind: 'indicator', label: '1', name: 'Tổng thu', unit: 'tỷ đồng', decimals: 1 },
    { under: 1, label: '1.10', name: 'Thu nội địa', counted: false, measure: 'rate', direction: 'down' },
  ]);
  const { tables, package: described } = await open(plan);
  const seen = (cells: Cells) =>
    ['position', 'level', 'parent', 'kind', 'label', 'name', 'decimals', 'counted', 'direction'].map(
      (name) => cells[name],
    );
  expect(tables.indicators.map(seen)).toEqual([
    ['1', '1', '', 'group', 'I', 'KINH TẾ', '', 'true', 'up'],
    ['2', '2', idOf(0), 'indicator', '1', 'Tổng thu', '1', 'true', 'up'],
    ['3', '3', idOf(1), 'part', '1.10', 'Thu nội địa', '', 'false', 'down'],
  ]);
  expect(described.title).toBe('Kế hoạch 2024');
  expect(described.name).toBe(`so-chi-tieu-${PLAN_ID}`);
});

it('a text a spreadsheet would run gets an apostrophe, a negative number none', async () => {
  const { tables } = await open(
    smallPlan([{ name: '=HYPERLINK("http://x")', label: '-', unit: '@', figures: { '2024': '-0,5' } }]),
  );
  expect(tables.values[0]).toMatchObject({ name: '\'=HYPERLINK("http://x")', unit: "'@", value: '-0.5' });
  expect(tables.indicators[0]).toMatchObject({ label: "'-" });
});

it('a plan without rows is two empty tables with their headers', async () => {
  const { tables, problems } = await open(smallPlan([]));
  expect(problems).toEqual([]);
  expect(tables).toEqual({ values: [], indicators: [] });
});

it('the same plan gives the same bytes, in any region', () => {
  const plan = generatePlan(7, { rows: 30 });
  const before = process.env['TZ'];
  const zips = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'].map((zone) => {
    process.env['TZ'] = zone;
    return Buffer.from(writeTidyZip(plan)).toString('hex');
  });
  process.env['TZ'] = before;
  if (before === undefined) delete process.env['TZ'];
  expect(new Set(zips).size).toBe(1);
});

/** What the plan says of a record, found another way than the writer does. */
function expectedOf(record: Target | Figure): Cells {
  const stated = record.record === 'target' ? record.goal : record.value;
  const numbers: Record<string, string> = {};
  if (stated.kind === 'measured') {
    const { comparison } = stated;
    if (comparison.comparator === 'range')
      Object.assign(numbers, { low: comparison.low, high: comparison.high });
    else if (comparison.value.kind === 'number') numbers['value'] = comparison.value.value;
    else Object.assign(numbers, { done: comparison.value.done, total: comparison.value.of });
  }
  const text =
    record.record === 'target' ? record.text : record.value.kind === 'words' ? record.value.text : '';
  return {
    period: record.period,
    kind: record.record,
    note: record.note,
    text,
    ...(record.record === 'target'
      ? { assigner: record.assigner, state: '', as_of: '' }
      : { assigner: '', state: record.state, as_of: record.asOf ?? '' }),
    value: '',
    low: '',
    high: '',
    done: '',
    total: '',
    ...numbers,
  };
}

const TYPED = ['name', 'unit', 'assigner', 'text', 'note', 'label', 'lead', 'source', 'coordinators'];

function unguarded(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, TYPED.includes(name) ? unguard(cell) : cell]),
  );
}

function expectSame({ tables, problems }: OpenedPackage, plan: Plan): void {
  expect(problems).toEqual([]);
  const lines = rowsInOrder(plan).map(({ id }): Line => lineAt(plan, id));
  const records = lines.flatMap((line) =>
    [...line.targets, ...line.figures].map((record) => ({
      plan: plan.head.id,
      indicator: line.indicator.id,
      name: line.indicator.name,
      unit: line.indicator.unit,
      ...expectedOf(record),
    })),
  );
  expect(tables.values).toHaveLength(records.length);
  for (const [at, record] of records.entries()) expect(unguarded(tables.values[at]!)).toMatchObject(record);
  expect(tables.indicators.map(unguarded)).toMatchObject(
    lines.map(({ indicator }) => ({
      indicator: indicator.id,
      parent: indicator.parent ?? '',
      label: indicator.label,
      name: indicator.name,
      unit: indicator.unit,
      note: indicator.note,
      lead: indicator.lead,
      source: indicator.source,
      measure: indicator.measure,
      kind: indicator.kind,
    })),
  );
}

it('of generated plans with texts that break files every value comes back', async () => {
  const count = runs(60, 200);
  const plans = Array.from({ length: count }, (_, seed) => generatePlan(seed, { rows: 1 + (seed % 25) }));
  const opened = await openPackages(plans.map(writeTidyZip));
  for (const [at, plan] of plans.entries()) expectSame(opened[at]!, plan);
});

it('the sample plans come back whole', async () => {
  const plans = ['cai-rang-6-thang-2024', 'can-tho-den-2020'].map((name): Plan => {
    const bytes = readFileSync(new URL(`../../../seeds/${name}.csv`, import.meta.url));
    const reading = readPlanFile(bytes.toString('utf8'), { random: seededRandom(1).random });
    if (reading.kind !== 'plan') throw new Error(name);
    return reading.plan;
  });
  const opened = await openPackages(plans.map(writeTidyZip));
  for (const [at, plan] of plans.entries()) expectSame(opened[at]!, plan);
  expect(opened[0]!.tables.values.length).toBeGreaterThan(40);
});
