/** Reports in other hands than the reference documents', with the errors put into them and no others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport, type ReportReading } from '#core/claims/read-report.ts';

function read(name: string): ReportReading {
  return readReport(readFileSync(new URL(`../../fixtures/report-${name}.txt`, import.meta.url), 'utf8'));
}

function workedOut({ claims }: ReportReading): number {
  return claims.filter(({ judgement }) => judgement.kind !== 'unchecked').length;
}

function told({ findings }: ReportReading): string[] {
  return findings.map(
    ({ kind, printed, computed, judgement }) =>
      `${kind} ${printed} → ${computed ?? '?'} ${judgement.cause.code}`,
  );
}

describe('a report in which every number comes out', () => {
  it.each([
    ['commune-half-year', 30],
    ['district-year', 23],
    ['province-half-year', 13],
    ['ward-nine-months', 20],
  ])('%s: nothing is accused, and what can be worked out is', (name, fewest) => {
    const reading = read(name);
    expect(told(reading)).toEqual([]);
    expect(workedOut(reading)).toBeGreaterThanOrEqual(fewest);
  });
});

it('a report with errors put into it: each is found, and nothing else', () => {
  expect(told(read('ward-quarter')).toSorted()).toEqual(
    [
      'attainment 24,19% → 24.90 wrong',
      'change 3,2% → 3.2 wrong',
      'attainment 18,5% → 19.0 wrong',
      'sum 356 doanh nghiệp → 358 sum-differs',
      'change 30% → 33 wrong',
      'hundred 58,45% → 99 shares-not-hundred',
      'share 0,98% → 0.89 wrong',
      'change 60% → -40 wrong',
      'sum 2.350 hồ sơ → 2360 sum-differs',
      'restated 95,4% → 96.4 contradicts',
      'attainment 58% → 85 wrong',
      'change 104,6% → 95.8 wrong',
      'product 705 tấn → 750 wrong',
      'sum 20 chỉ tiêu → 19 sum-differs',
      'unit 4,5 → ? missing-unit',
    ].toSorted(),
  );
});

it('passages of many papers: only the one that was cut off', () => {
  const reading = read('passages');
  expect(told(reading)).toEqual(['attainment 99,13% → 99.14 truncated']);
  expect(workedOut(reading)).toBeGreaterThanOrEqual(30);
});
