/** Figures found in a text as a file: the plan's own rows and headers, read by the import as a table with row codes. */
import { expect, test } from 'vitest';
import { foundFile } from '#app/text-check/found-file.ts';
import { openText } from '#app/text-check/open-text.ts';
import { compareWithPlan, proposedEntries } from '#core/claims/compare-with-plan.ts';
import { readReport } from '#core/claims/read-report.ts';
import { toPeriod } from '#core/period.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const PLAN = smallPlan([
  { name: 'Giải quyết việc làm', unit: 'lao động' },
  { name: 'Thu ngân sách nhà nước', unit: 'tỷ đồng', figures: { '2024-H1': '10' } },
]);
const REPORT =
  'Giải quyết việc làm cho 1.508 lao động. Ước 6 tháng thu ngân sách nhà nước được 265.790 triệu đồng, đạt 57,5% chỉ tiêu.';

test('what the plan lacks or says otherwise stands under its row’s code, in the row’s unit', async () => {
  const compared = compareWithPlan(readReport(REPORT).figures, PLAN, H1);
  const text = await foundFile(PLAN, proposedEntries(compared, H1)).text();
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe('ma_dong;Chỉ tiêu;Đơn vị tính;6T2024 TH;6T2024 ƯTH');
  expect(lines).toContain(`${idOf(0)};Giải quyết việc làm;lao động;1.508;`);
  expect(lines).toContain(`${idOf(1)};Thu ngân sách nhà nước;tỷ đồng;;265,79`);
});

test('a text file is opened in the letters it was kept in; what holds no text is told', async () => {
  const file = (name: string, content: BlobPart): File => new File([content], name);
  expect(await openText(file('a.txt', 'Đạt 95%'))).toEqual({ ok: true, text: 'Đạt 95%' });
  expect(await openText(file('a.txt', ' \n'))).toEqual({ ok: false, problem: 'no-text' });
  expect(await openText(file('a.pdf', '%PDF-1.7 \n'))).toEqual({ ok: false, problem: 'not-a-document' });
});
