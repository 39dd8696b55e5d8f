/** Findings that say the same of many rows stand together in the list, in one sentence; the others stay as they are. */
import { describe, expect, it } from 'vitest';
import { listedTogether } from '#core/checks/alike.ts';
import { checkPlan } from '#core/checks/checking.ts';
import { findingsInOrder } from '#core/checks/answers.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { enChecks } from '#messages/en-checks.ts';
import { viChecks } from '#messages/vi-checks.ts';
import { withAsOf } from '#tests/core/checks/asked.ts';
import { smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const rows = (count: number, row: RowGiven): RowGiven[] =>
  Array.from({ length: count }, (_, n) => ({ unit: 'người', ...row, name: `Dòng ${n}` }));

/** Every row with its figure of the first half-year, counted on the day given for it. */
function dated(...days: string[]): Plan {
  const drawn = smallPlan(rows(days.length, { targets: { '2024': '9' }, figures: { '2024-H1': '4' } }));
  return days.reduce((plan, day, n) => withAsOf(plan, n, '2024-H1', day), drawn);
}

const listed = (plan: Plan) => listedTogether(findingsInOrder(plan, checkPlan(plan)).open);

/** What the list says, line by line. */
const lines = (plan: Plan, words = viChecks): string[] =>
  listed(plan).map((one) =>
    one.kind === 'alike'
      ? words.sentenceOfAll(one.findings[0], one.findings.length)
      : words.sentence(one.findings[0]),
  );

const MAY = '10/5/2024';

describe('findings that say the same', () => {
  it('are one line from four on', () => {
    expect(lines(dated(MAY, MAY, MAY, MAY))).toEqual([
      '4 dòng chốt số đến ngày 10/5/2024, trước ngày cuối kỳ (30/6/2024) 51 ngày.',
    ]);
    expect(lines(dated(MAY, MAY, MAY, MAY), enChecks)).toEqual([
      '4 rows have figures as of 10/5/2024, 51 days before the period ends (30/6/2024).',
    ]);
    expect(lines(dated(MAY, MAY, MAY))).toHaveLength(3);
  });

  it('of another day stand by themselves, and every finding is in the list once', () => {
    const plan = dated(MAY, '11/5/2024', MAY, '12/5/2024', MAY, MAY);
    const together = listed(plan);
    expect(together.map(({ findings }) => findings.length)).toEqual([4, 1, 1]);
    const all = findingsInOrder(plan, checkPlan(plan)).open;
    expect(new Set(together.flatMap(({ findings }) => findings))).toEqual(new Set(all));
    expect(new Set(together.map(({ key }) => key)).size).toBe(3);
  });

  it('before the period begins say so', () => {
    const [line] = lines(dated(...Array<string>(5).fill('30/12/2023')));
    expect(line).toBe('5 dòng chốt số đến ngày 30/12/2023, trước khi kỳ bắt đầu (01/01/2024).');
  });

  it('are those without a unit, and those of one period with nothing to compare', () => {
    const noUnit = smallPlan(rows(5, { unit: '', figures: { '2023': '4' } }));
    expect(lines(noUnit)).toEqual(['5 dòng có số nhưng chưa ghi đơn vị tính.']);
    const alone = smallPlan(rows(6, { figures: { '2024': '4' } }), { reportingPeriod: toPeriod('2024') });
    expect(lines(alone)).toEqual([
      '6 dòng, Năm 2024: có số thực hiện, chưa có kế hoạch và số cùng kỳ để so.',
    ]);
  });

  it('of other checks are never put together', () => {
    const jumps = smallPlan(rows(5, { targets: { '2024': '9' }, figures: { '2023': '5', '2024': '90' } }));
    expect(listed(jumps).map(({ kind }) => kind)).toEqual(Array(5).fill('one'));
  });
});
