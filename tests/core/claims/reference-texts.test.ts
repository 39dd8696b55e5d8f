/** The reader against the texts of the reference documents: what it finds, what it misses, what it accuses wrongly. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '#core/claims/claim.ts';
import { isSameNumber, toDecimal } from '#core/decimal.ts';
import { readReport } from '#core/claims/read-report.ts';
import { EXPECTED, FOUND_BESIDES, type ExpectedStatement } from '#tests/fixtures/report-expected.ts';

const DOCUMENTS = ['000', '001', '003', '004'] as const;

function textOf(document: string): string {
  return readFileSync(new URL(`../../fixtures/report-${document}.txt`, import.meta.url), 'utf8');
}

const TEXTS = new Map(DOCUMENTS.map((document) => [document, textOf(document)]));
const READ = new Map(DOCUMENTS.map((document) => [document, readReport(TEXTS.get(document)!)]));

function claimFor({
  document,
  kind,
  passage,
  number,
  computed,
  cause,
}: ExpectedStatement): Claim | undefined {
  const text = TEXTS.get(document)!;
  const at = text.indexOf(passage);
  expect(at, passage).toBeGreaterThanOrEqual(0);
  const begin = at + passage.lastIndexOf(number.trim());
  return READ.get(document)!.claims.find(
    (claim) =>
      claim.kind === kind &&
      claim.at.from <= begin &&
      begin < claim.at.to &&
      (computed === null
        ? claim.computed === null
        : claim.computed !== null && isSameNumber(claim.computed, toDecimal(computed))) &&
      causeOf(claim) === cause,
  );
}

function causeOf({ judgement }: Claim): string | null {
  return judgement.kind === 'disagrees' ? judgement.cause.code : null;
}

describe('the statements of 000 and of section I of 001', () => {
  it.each(
    EXPECTED.map(
      (expected) => [`${expected.document} ${expected.kind}: ${expected.passage}`, expected] as const,
    ),
  )('%s', (_, expected) => {
    expect(claimFor(expected)?.judgement.kind).toBe(expected.cause === null ? 'agrees' : 'disagrees');
  });
});

describe('what does not come out', () => {
  it('is found and told by its cause, with nothing besides', () => {
    const wanted = [...EXPECTED, ...FOUND_BESIDES].filter(({ cause }) => cause !== null);
    for (const document of DOCUMENTS) {
      const text = TEXTS.get(document)!;
      const told = READ.get(document)!.findings.map((finding) => text.slice(finding.at.from, finding.at.to));
      const accounted = wanted.filter((expected) => expected.document === document);
      expect(told, document).toHaveLength(accounted.length);
      for (const expected of accounted) expect(claimFor(expected), expected.passage).toBeDefined();
    }
  });

  it('is most serious first', () => {
    const order = READ.get('001')!.findings.map(({ judgement }) => judgement.seriousness);
    expect(order).toEqual(
      order.toSorted(
        (a, b) =>
          ['wrong', 'doubtful', 'missing', 'slight'].indexOf(a) -
          ['wrong', 'doubtful', 'missing', 'slight'].indexOf(b),
      ),
    );
    expect(order[0]).toBe('wrong');
  });
});

describe('the same text in other forms', () => {
  const plain = READ.get('001')!;
  const findings = (text: string): string[] =>
    readReport(text).findings.map(({ printed, judgement }) => `${printed} ${judgement.cause.code}`);
  const same = plain.findings.map(({ printed, judgement }) => `${printed} ${judgement.cause.code}`);
  const text = TEXTS.get('001')!;

  it('with marks written after their letters', () => {
    expect(findings(text.normalize('NFD')).map((line) => line.normalize('NFC'))).toEqual(same);
  });

  it('with spaces that do not break and lines that end as in files of Windows', () => {
    expect(findings(text.replaceAll(' ', '\u00A0').replaceAll('\n', '\r\n'))).toEqual(same);
  });

  it('with bold and italics marked by asterisks', () => {
    expect(findings(text.replaceAll('(', '(*').replaceAll(')', '*)'))).toEqual(same);
  });
});

it('places every number in the text as given', () => {
  for (const document of DOCUMENTS) {
    const text = TEXTS.get(document)!;
    for (const form of [text, text.normalize('NFD')]) {
      const { claims, sentences } = readReport(form);
      for (const { at, from, other, sentence } of claims) {
        for (const span of [at, ...from, ...(other ? [other] : [])])
          expect(form.slice(span.from, span.to)).toMatch(/\d/);
        const whole = sentences[sentence]!;
        expect(whole.from <= at.from && at.to <= whole.to).toBe(true);
      }
    }
  }
});
