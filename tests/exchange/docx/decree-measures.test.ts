/** A written .docx measured against the table of Nghị định 30/2020/NĐ-CP, phụ lục I: pages, letters, letterhead, numbers, appendix. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocument } from '#exchange/docx/write-document.ts';
import {
  elementIn,
  numberIn,
  partOf,
  readParts,
  styleOf,
  textsIn,
  type Parts,
} from '#tests/exchange/docx/parts.ts';
import { sampleDocument } from '#tests/support/sample-document.ts';
import { samplePlan } from '#tests/support/sample-plan.ts';

const PLAN = samplePlan('cai-rang-6-thang-2024');
let bytes: Uint8Array;
let parts: Parts;
let body: string;

beforeAll(async () => {
  bytes = await writeDocument(sampleDocument(PLAN, false), []);
  parts = readParts(bytes);
  body = partOf(parts, 'word/document.xml');
});

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const sections = (): string[] => [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([one]) => one);

describe('pages', () => {
  test('A4, upright for the text and on its side for a wide appendix', () => {
    const sizes = sections().map((one) => [
      numberIn(one, 'w:pgSz', 'w:w'),
      numberIn(one, 'w:pgSz', 'w:h'),
      /w:orient="(\w+)"/.exec(one)?.[1],
    ]);
    expect(sizes).toEqual([
      [11906, 16838, 'portrait'],
      [16838, 11906, 'landscape'],
    ]);
  });

  test('margins of 20-25, 20-25, 30-35 and 15-20 mm', () => {
    for (const section of sections()) {
      const margin = (side: string): number => numberIn(section, 'w:pgMar', `w:${side}`);
      for (const [side, least, most] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        expect(margin(side), side).toBeGreaterThanOrEqual(twips(least));
        expect(margin(side), side).toBeLessThanOrEqual(twips(most));
      }
    }
  });

  test('numbered from 1 in every part, 13-14 points, in the middle of the upper margin, none on the first page', () => {
    for (const section of sections()) {
      expect(section).toContain('<w:titlePg/>');
      expect(numberIn(section, 'w:pgNumType', 'w:start')).toBe(1);
      expect(numberIn(section, 'w:pgMar', 'w:header')).toBeLessThan(numberIn(section, 'w:pgMar', 'w:top'));
      expect(section).not.toContain('footerReference');
    }
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(2);
    const number = styleOf(parts, 'SoTrang');
    expect(numberIn(number, 'w:sz', 'w:val')).toBeGreaterThanOrEqual(26);
    expect(number).toContain('<w:jc w:val="center"/>');
  });
});

describe('letters', () => {
  test('Times New Roman, black, nothing embedded', () => {
    const defaults = elementIn(partOf(parts, 'word/styles.xml'), 'w:docDefaults');
    for (const letters of ['ascii', 'hAnsi', 'cs'])
      expect(defaults).toContain(`w:${letters}="Times New Roman"`);
    expect(defaults).toContain('<w:color w:val="000000"/>');
    const fonts = [...body.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(fonts.length > 0 ? ['Times New Roman'] : []));
    expect([...parts.keys()].filter((name) => /\.(?:ttf|odttf|otf)$/i.test(name))).toEqual([]);
  });

  // In half points, as the file has them: what the decree allows, whether bold, whether italic.
  test.each([
    ['QuocHieu', 24, 26, true, false],
    ['TieuNgu', 26, 28, true, false],
    ['CoQuanChuQuan', 24, 26, false, false],
    ['CoQuanBanHanh', 24, 26, true, false],
    ['SoKyHieu', 26, 26, false, false],
    ['DiaDanh', 26, 28, false, true],
    ['TenLoai', 26, 28, true, false],
    ['TrichYeu', 26, 28, true, false],
    ['KinhGui', 26, 28, false, false],
    ['CanCu', 26, 28, false, true],
    ['NoiDung', 26, 28, false, false],
    ['Heading1', 26, 28, true, false],
    ['ChucVu', 26, 28, true, false],
    ['NguoiKy', 26, 28, true, false],
    ['NoiNhan', 24, 24, true, true],
    ['NoiNhanDong', 22, 22, false, false],
    ['PhuLuc', 28, 28, true, false],
    ['TenPhuLuc', 26, 28, true, false],
    ['KemTheo', 26, 28, false, true],
  ])('%s has %i to %i half points', (id, least, most, isBold, isItalic) => {
    const style = styleOf(parts, id);
    expect(numberIn(style, 'w:sz', 'w:val')).toBeGreaterThanOrEqual(least);
    expect(numberIn(style, 'w:sz', 'w:val')).toBeLessThanOrEqual(most);
    expect(style.includes('<w:b/>')).toBe(isBold);
    expect(style.includes('<w:i/>')).toBe(isItalic);
    expect(body).toContain(`<w:pStyle w:val="${id}"/>`);
  });

  test('the text is justified, its first line goes in by 1 or 1,27 cm, paragraphs are 6 points apart, lines 1 to 1,5', () => {
    const style = styleOf(parts, 'NoiDung');
    expect(style).toContain('<w:jc w:val="both"/>');
    expect([567, 720]).toContain(numberIn(style, 'w:ind', 'w:firstLine'));
    expect(numberIn(style, 'w:spacing', 'w:after')).toBeGreaterThanOrEqual(120);
    expect(numberIn(style, 'w:spacing', 'w:line')).toBeGreaterThanOrEqual(240);
    expect(numberIn(style, 'w:spacing', 'w:line')).toBeLessThanOrEqual(360);
    expect(style).toContain('w:lineRule="auto"');
  });
});

describe('the head and the foot', () => {
  test('who issues it stands left, the nation right; number and place beside each other', () => {
    const rows = [...elementIn(body, 'w:tbl').matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textsIn(cell).filter((text) => text !== '')),
    );
    expect(rows).toEqual([
      [
        ['UBND THÀNH PHỐ CẦN THƠ', 'ỦY BAN NHÂN DÂN', 'QUẬN CÁI RĂNG'],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ],
      [['Số: 05/BC-UBND'], ['Cái Răng, ngày 05 tháng 01 năm 2026']],
    ]);
  });

  test('the rule under the motto is as long as its text, that under the issuing body a third to a half', () => {
    const rules = [...elementIn(body, 'w:tbl').matchAll(/<w:pStyle w:val="DuongKe"\/>.*?<\/w:pPr>/gs)].map(
      ([rule]) => numberIn(rule, 'w:ind', 'w:left') + numberIn(rule, 'w:ind', 'w:right'),
    );
    const widths = [...elementIn(body, 'w:tblGrid').matchAll(/w:w="(\d+)"/g)].map(([, width]) =>
      Number.parseInt(width ?? '', 10),
    );
    const [issuer = 0, motto = 0] = rules.map((margins, n) => (widths[n] ?? 0) - margins);
    // By the font's published widths: 12,197 em at 13 points, 9,415 em at 12.
    expect(motto / 3171).toBeCloseTo(1, 2);
    expect(issuer / 2260).toBeGreaterThan(1 / 3);
    expect(issuer / 2260).toBeLessThan(1 / 2);
  });

  test('type, subject, addressee, grounds, recipients and signature as the decree words them', () => {
    const texts = textsIn(body);
    for (const line of [
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân thành phố Cần Thơ',
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Nghị quyết số 40/NQ-HĐND của Hội đồng nhân dân quận Cái Răng.',
      'I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
      'II. ĐÁNH GIÁ CHUNG',
      '1. Những mặt làm được',
      'Nơi nhận:',
      '- TT. Quận ủy;',
      '- Lưu: VT, H.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'Nguyễn Văn A',
      'Phụ lục',
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của UBND quận Cái Răng)',
    ])
      expect(texts).toContain(line);
    expect(texts.find((text) => text.startsWith('Trên đây là Báo cáo'))).toMatch(/\.\/\.$/);
  });

  test('footnotes are real ones, in their order', () => {
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
    const notes = textsIn(partOf(parts, 'word/footnotes.xml')).map((text) => text.trim());
    expect(notes).toEqual(expect.arrayContaining(['Theo Nghị quyết số 40/NQ-HĐND.', 'Năm 2023 là 0,9%.']));
  });
});

describe('the appendix', () => {
  test('two levels of heading and the row of numbers come again on every page', () => {
    const table = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].at(-1)?.[0] ?? '';
    const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(2);
    expect(rows.slice(0, 3).every((row) => row.includes('<w:tblHeader/>'))).toBe(true);
    expect(textsIn(rows[2] ?? '')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8=7/5',
      '9=7/6',
      '10=7/4',
      '11',
      '12',
    ]);
    const widths = [...elementIn(table, 'w:tblGrid').matchAll(/w:w="(\d+)"/g)];
    const whole = widths.reduce((sum, [, width]) => sum + Number.parseInt(width ?? '', 10), 0);
    expect(whole).toBe(16838 - 1701 - 850);
  });
});

describe('the file', () => {
  test('the same content gives the same bytes, without a time in them', async () => {
    expect(await writeDocument(sampleDocument(PLAN, false), [])).toEqual(bytes);
    expect(partOf(parts, 'docProps/core.xml')).not.toContain('dcterms');
  });

  test('a draft says so behind every page', async () => {
    const draft = readParts(await writeDocument(sampleDocument(PLAN, true), []));
    const headers = [...draft].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(4);
    for (const [, header] of headers) expect(header).toContain('string="DỰ THẢO"');
    expect([...parts].some(([, xml]) => xml.includes('DỰ THẢO'))).toBe(false);
  });
});
