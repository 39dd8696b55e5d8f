/** The frame of a document: how number, day and lists are worded, what is suggested, and filling it in. */
import { describe, expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { asList, dayText, letterheadOf, numberText, recipientsOf } from '#core/document/frame-text.ts';
import { pointLetter, roman, withoutNumber } from '#core/document/numbering.ts';
import { editPaper } from '#core/document/paper-edits.ts';
import { paperOf, spokenPeriod } from '#core/document/suggested-paper.ts';
import { widthOf } from '#core/document/text-width.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, paperKey, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { PLAN_ID } from '#tests/support/small-plan.ts';

const HALF = toPeriod('2024-H1');
const KEY = { type: 'report', period: HALF } as const;
const given = { id: PLAN_ID, title: 'Kế hoạch', firstYear: 2024, lastYear: 2024 };
const COMMUNE = makePlan({
  ...given,
  issuingBody: 'Ủy ban nhân dân xã Cẩm Hà',
  superiorBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
});

function applied(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

describe('wording', () => {
  test('a number under ten has a zero, a blank one is left to the hand', () => {
    expect(numberText({ number: '5', symbol: 'BC-UBND' })).toBe('05/BC-UBND');
    expect(numberText({ number: '218', symbol: 'BC-UBND' })).toBe('218/BC-UBND');
    expect(numberText({ number: '', symbol: '' })).toBe('……/……');
  });

  test('days under ten and the months 1 and 2 have a zero, the others none', () => {
    expect(dayText(readDay('5/1/2026'))).toBe('ngày 05 tháng 01 năm 2026');
    expect(dayText(readDay('24/6/2022'))).toBe('ngày 24 tháng 6 năm 2022');
    expect(dayText(readDay('1/12/2024'))).toBe('ngày 01 tháng 12 năm 2024');
    expect(dayText(null)).toBe('ngày …… tháng …… năm ……');
  });

  test('lists end in semicolons and a full stop, whatever they were typed with', () => {
    expect(asList(['- Như trên;', 'TT. Quận ủy.', 'Các phòng'])).toEqual([
      'Như trên;',
      'TT. Quận ủy;',
      'Các phòng.',
    ]);
    const paper = { ...paperOf(COMMUNE, 'report', HALF), recipients: ['Như trên'], filedWith: '' };
    expect(recipientsOf(paper)).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  test('the issuing body stands in full, in two lines; the one above it as it was typed', () => {
    const paper = paperOf(COMMUNE, 'report', HALF);
    expect(letterheadOf({ ...COMMUNE.head, issuingBody: 'UBND xã Cẩm Hà' }, paper)).toMatchObject({
      superiorBody: 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH',
      issuingBody: ['ỦY BAN NHÂN DÂN', 'XÃ CẨM HÀ'],
    });
    expect(letterheadOf(makePlan(given).head, paper).superiorBody).toBeNull();
  });

  test('parts are counted as the decree counts', () => {
    expect([1, 4, 9, 14, 20].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XX']);
    expect([1, 4, 5, 6, 7].map(pointLetter)).toEqual(['a', 'd', 'đ', 'e', 'g']);
    expect(pointLetter(24)).toBe('aa');
    expect(['II. Kết quả', '3) Kết quả', 'Kết quả'].map(withoutNumber)).toEqual(Array(3).fill('Kết quả'));
  });

  test('a bold line is as wide as the font’s published widths say', () => {
    // 12,197 em at 13 points: 158,6 points.
    expect(widthOf('Độc lập - Tự do - Hạnh phúc', 26)).toBe(3171);
  });

  test('periods are said as in titles', () => {
    const said = ['2024', '2024-H1', '2024-9M', '2021-Q1', '2024-M02', '2024-M10', '2021/2025'];
    expect(said.map((text) => spokenPeriod(toPeriod(text)))).toEqual([
      'năm 2024',
      '6 tháng đầu năm 2024',
      '9 tháng đầu năm 2024',
      'quý I năm 2021',
      'tháng 02 năm 2024',
      'tháng 10 năm 2024',
      'giai đoạn 2021-2025',
    ]);
  });
});

describe('what is suggested', () => {
  test('of a commune: its place, its symbol, who it is sent to, who signs', () => {
    expect(paperOf(COMMUNE, 'report', HALF)).toMatchObject({
      number: '',
      symbol: 'BC-UBND',
      place: 'Cẩm Hà',
      day: null,
      addressees: ['Ủy ban nhân dân tỉnh Hà Tĩnh'],
      recipients: ['Như trên'],
      signedAs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    });
    expect(paperOf(COMMUNE, 'plan', toPeriod('2025'))).toMatchObject({
      symbol: 'KH-UBND',
      subject: 'Phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2025',
      addressees: [],
    });
  });

  test('of another body its initials', () => {
    const office = makePlan({ ...given, issuingBody: 'Phòng Kinh tế' });
    expect(paperOf(office, 'report', HALF)).toMatchObject({ symbol: 'BC-PKT', signedAs: ['THỦ TRƯỞNG'] });
  });

  test('who signs and who receives is as in the latest document', () => {
    const day = readDay('20/6/2024');
    const edit = editPaper(COMMUNE, KEY, { day, signer: 'Nguyễn Văn A', recipients: ['TT. HĐND xã'] });
    const later = paperOf(applied(COMMUNE, edit), 'report', toPeriod('2024'));
    expect(later).toMatchObject({
      signer: 'Nguyễn Văn A',
      recipients: ['TT. HĐND xã'],
      day: null,
      number: '',
    });
  });
});

describe('filling it in', () => {
  test('the first time keeps what was suggested, then only what changed is changed', () => {
    const once = applied(
      COMMUNE,
      editPaper(COMMUNE, KEY, { number: ' 5 ', recipients: ['Như trên', '  ', ''] }),
    );
    const paper = once.papers.get(paperKey(KEY));
    expect(paper).toMatchObject({ number: '5', symbol: 'BC-UBND', recipients: ['Như trên'] });
    expect(editPaper(once, KEY, { number: '5' })).toMatchObject({ ok: true, changes: { updated: [] } });
    const day = readDay('24/6/2024');
    const twice = applied(once, editPaper(once, KEY, { day }));
    expect(twice.papers.get(paperKey(KEY))).toEqual({ ...paper, day });
    expect(applied(twice, editPaper(twice, KEY, { day: null })).papers.get(paperKey(KEY))).toEqual(paper);
  });

  test('a text no file could carry is refused', () => {
    expect(editPaper(COMMUNE, KEY, { subject: 'a'.repeat(20_001) })).toMatchObject({
      ok: false,
      refusal: { code: 'text-too-long' },
    });
  });
});
