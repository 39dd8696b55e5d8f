/** The words of the import screen: every code has its own in both languages, numbers are grouped, and a sentence names what it advises. */
import { describe, expect, it } from 'vitest';
import { FIGURE_STATES } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { TEXT_FIELDS } from '#core/indicator.ts';
import { toPeriod } from '#core/period.ts';
import type { Damage, Encoding } from '#exchange/bytes/decoded.ts';
import type { FileKind } from '#exchange/bytes/file-kind.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Refusal } from '#exchange/kh1/outcome.ts';
import type { ColumnReason, Confidence, ConventionReason, Question } from '#exchange/layout/recognised.ts';
import { CHOSEN_FIELDS, type CellKey } from '#exchange/merge/cell-key.ts';
import { changesIn, comingOf, type Coming } from '#exchange/merge/coming.ts';
import type { Outside, ProposedItem, Reason, RowNote } from '#exchange/merge/proposal.ts';
import type { MergeReport, ReportedCell } from '#exchange/merge/report.ts';
import type { FileRefusal, WorkbookSource } from '#exchange/reading/file-reading.ts';
import type { CutProblem, TextSort } from '#exchange/rows/cut-outcome.ts';
import type { WorkbookProblem } from '#exchange/workbook/workbook-reading.ts';
import { enIncoming } from '#messages/en-incoming.ts';
import { en } from '#messages/en.ts';
import { columnLetters, viIncoming, type IncomingMessages } from '#messages/vi-incoming.ts';
import { vi } from '#messages/vi.ts';
import { idOf } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const Y2026 = toPeriod('2026');
const LANGUAGES = [
  { words: viIncoming, say: vi, safe: 'Chưa nhập gì, kế hoạch không đổi.' },
  { words: enIncoming, say: en, safe: 'Nothing was imported; the plan is unchanged.' },
];

/** Every code of a union: one left out does not compile. */
function all<T extends string>(codes: Record<T, true>): T[] {
  return Object.keys(codes) as T[]; // the keys of the table are exactly T
}

function expectWords(text: string | null): void {
  expect(text).toMatch(/\p{L}|\d/u);
  expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)| ,/);
}

const KINDS = all<FileKind>({
  text: true,
  empty: true,
  xlsx: true,
  xlsb: true,
  xls: true,
  ods: true,
  docx: true,
  odt: true,
  pptx: true,
  zip: true,
  'old-office': true,
  'locked-office': true,
  'xml-workbook': true,
  html: true,
  xml: true,
  rtf: true,
  pdf: true,
  picture: true,
  archive: true,
  binary: true,
});

const PROBLEMS = all<WorkbookProblem>({
  'not-a-workbook': true,
  'other-kind': true,
  password: true,
  'too-large': true,
  damaged: true,
  empty: true,
});

const TEXT_REFUSALS: readonly Refusal[] = [
  { code: 'empty' },
  { code: 'not-ours', is: 'html' },
  { code: 'not-ours', is: 'other-text' },
  { code: 'newer-version', version: 2 },
  { code: 'not-utf8' },
  { code: 'too-large', what: 'rows', limit: 100_000, found: 120_000 },
  { code: 'open-quote', line: 2 },
  { code: 'damaged-header', found: 'ma_dong' },
  { code: 'unknown-columns', headers: ['Lạ'] },
  { code: 'double-column', header: '2026 KH' },
  { code: 'missing-column', header: 'Chỉ tiêu' },
  { code: 'cut-off' },
  { code: 'bad-id', line: 4, found: 'ct_x' },
  { code: 'double-id', lines: [3, 7], id: 'ct_b7k2mq' },
  { code: 'long-line', line: 5, columns: 6, found: 9 },
  { code: 'unreadable', cells: [{ line: 3, column: 'TH', found: 'x', problem: 'letters' }], count: 1 },
];

const REFUSALS: readonly FileRefusal[] = [
  { code: 'too-large', megabytes: 1508 },
  ...KINDS.map((is): FileRefusal => ({ code: 'not-a-table', is })),
  ...PROBLEMS.map((problem): FileRefusal => ({ code: 'workbook', problem })),
  ...TEXT_REFUSALS.map((reason): FileRefusal => ({ code: 'text', reason })),
];

const REASONS = all<Reason>({
  'no-base': true,
  'understood-otherwise': true,
  'other-unit': true,
  'older-state': true,
  'same-elsewhere': true,
  'second-figure': true,
  'without-value': true,
  'removed-here': true,
  'removed-here-changed-there': true,
  'changed-here': true,
  'double-id': true,
  'bad-id': true,
  'maybe-same': true,
  'no-name': true,
  'holds-rows': true,
  'changed-meanwhile': true,
  'row-left': true,
  'mangled-date': true,
  scientific: true,
  'digits-lost': true,
  'trailing-minus': true,
  'ambiguous-number': true,
  'percent-or-fraction': true,
  ragged: true,
  'not-a-number': true,
  'not-a-day': true,
  'not-a-state': true,
  'damaged-text': true,
  'formula-error': true,
  'formula-uncomputed': true,
  'shown-otherwise': true,
  mark: true,
  'thousands-likely': true,
  empty: true,
  letters: true,
  grouping: true,
  exponent: true,
  'too-long': true,
  'not-a-choice': true,
  'not-a-period': true,
  'not-a-count': true,
  'not-an-id': true,
  'not-understood': true,
  level: true,
  years: true,
  'text-too-long': true,
  'figure-first': true,
  'group-holds-no-figure': true,
  'nothing-above': true,
  'already-outermost': true,
  'already-first': true,
  'already-last': true,
  'group-under-indicator': true,
  'under-itself': true,
  'row-holds-figures': true,
  'row-holds-groups': true,
  'part-of-indicator': true,
  'computed-cell': true,
  'row-gone': true,
  'read-only': true,
  'years-reversed': true,
  'target-exists-there': true,
  'target-outside-plan': true,
});

const STATUSES = all<ProposedItem['status']>({
  added: true,
  changed: true,
  conflict: true,
  emptied: true,
  restored: true,
  refused: true,
  'new-row': true,
  'missing-row': true,
});

const MEANINGS: readonly ColumnMeaning[] = [
  ...(['id', 'originals', 'level', 'row-kind', 'computed', 'ignored'] as const).map((kind) => ({ kind })),
  ...(['label', 'name', 'unit', 'note', 'lead'] as const).map((field) => ({ kind: 'text', field }) as const),
  { kind: 'target', period: Y2026, assigner: '' },
  { kind: 'target', period: Y2026, assigner: 'Thành phố' },
  ...[null, ...FIGURE_STATES].map((state) => ({ kind: 'figure', period: H1, state }) as const),
  { kind: 'asOf', period: H1 },
  { kind: 'figure-note', period: H1 },
];

const KEYS: readonly CellKey[] = [
  ...TEXT_FIELDS.map((field) => ({ kind: 'text', field }) as const),
  ...CHOSEN_FIELDS.map((field) => ({ kind: 'field', field }) as const),
  ...(['text', 'note', 'earlier'] as const).map(
    (part) => ({ kind: 'target', period: Y2026, assigner: 'Thành phố', part }) as const,
  ),
  ...(['value', 'state', 'asOf', 'note', 'earlier'] as const).map(
    (part) => ({ kind: 'figure', period: H1, part }) as const,
  ),
  { kind: 'judgement', period: H1 },
];

const EXAMPLE = { line: 3, column: 2, text: '1.508', asComma: '1.508', asDot: '1,508' };
const CONVENTION = {
  convention: null,
  why: 'ambiguous',
  suggested: 'comma',
  examples: [EXAMPLE],
  ambiguous: 4,
  minority: [],
} as const;

const QUESTIONS: { readonly [K in Question['kind']]: Extract<Question, { kind: K }> } = {
  header: { kind: 'header', lines: [1, 2] },
  convention: { kind: 'convention', ...CONVENTION },
  'bare-years': { kind: 'bare-years', columns: [3, 4] },
  column: { kind: 'column', column: 3, candidates: [] },
  'same-meaning': {
    kind: 'same-meaning',
    columns: [3, 4],
    meaning: { kind: 'figure', period: H1, state: 'actual' },
  },
  'no-names': { kind: 'no-names' },
  'another-table': { kind: 'another-table', line: 1508 },
};

const SORTS = all<TextSort>({
  markdown: true,
  'fixed-width': true,
  json: true,
  'wrapped-lines': true,
  'plain-lines': true,
});

const torn = (line: number) => ({ line, found: 6, readings: [] });
const CUTS: readonly CutProblem[] = [
  { code: 'open-quote', lines: [2], count: 1 },
  { code: 'quoted-words', lines: [3, 7], count: 2 },
  { code: 'ragged', expected: 4, rows: [torn(2), torn(4)] },
  { code: 'torn-decimals', expected: 3, rows: [torn(2)] },
  { code: 'control-characters', lines: [5], count: 60 },
  { code: 'sep-not-followed', stated: '\t' },
  { code: 'sep-not-followed', stated: ' ' },
  ...SORTS.map((is): CutProblem => ({ code: 'looks-like', is })),
];

const NOTHING_COMES: Coming = {
  addedRows: 0,
  removedRows: 0,
  cells: 0,
  conflicts: 0,
  emptied: 0,
  refused: 0,
  restored: 0,
  otherLeft: 0,
  newRowsLeft: 0,
  missingRowsKept: 0,
};

const VALUE: CellKey = { kind: 'figure', period: H1, part: 'value' };

function cell(row: IndicatorId, given: Partial<ReportedCell> = {}): ReportedCell {
  return {
    row,
    name: 'Giải quyết việc làm',
    cell: VALUE,
    mine: '1.500',
    theirs: '1.508',
    now: '1.508',
    status: 'changed',
    reason: null,
    line: 12,
    ...given,
  };
}

const REPORT: MergeReport = {
  taken: [
    cell(idOf(0)),
    cell(idOf(0), {
      cell: { ...VALUE, part: 'state' },
      mine: 'estimate',
      theirs: null,
      now: '',
      status: 'follows',
      line: null,
    }),
    cell(idOf(5), { name: 'Số hộ\nnghèo', mine: '', now: '42', status: 'added' }),
    cell(idOf(5), {
      cell: { kind: 'field', field: 'direction' },
      mine: '',
      theirs: null,
      now: 'down',
      status: 'follows',
    }),
  ],
  left: [
    cell(idOf(1), { status: 'conflict', now: '1.500' }),
    cell(idOf(2), { status: 'emptied', theirs: '', now: '1.500' }),
    cell(idOf(3), { status: 'changed', now: '1.500', reason: 'other-unit' }),
    cell(idOf(6), { status: 'added', now: '', reason: 'row-left', name: '' }),
  ],
  refused: [cell(idOf(1), { status: 'refused', theirs: '8-Aug', now: '8/8', reason: 'mangled-date' })],
  restored: [cell(idOf(2), { status: 'restored', theirs: '45870', now: '8/8' })],
  addedRows: [{ row: idOf(5), name: 'Số hộ nghèo', line: 20, reason: null }],
  removedRows: [],
  leftRows: [
    { row: idOf(6), name: '', line: 21, reason: 'maybe-same', status: 'new-row' },
    { row: idOf(7), name: 'Thu ngân sách', line: null, reason: null, status: 'missing-row' },
  ],
};

describe.each(LANGUAGES)('in every language: $say.language', ({ words, say, safe }) => {
  it('a refused file says what happened, what is safe and what to do, and never that only our files are read', () => {
    for (const refusal of REFUSALS) {
      const told = words.fileRefusal(refusal);
      expectWords(told);
      expect(told).toContain(safe);
      expect(told.split(/[.!?] /).length).toBeGreaterThanOrEqual(3);
      expect(told).not.toMatch(/Hiện chỉ nhập được|Only CSV files exported/);
    }
  });

  it('every reason has a short form and other, longer advice', () => {
    for (const reason of REASONS) {
      expectWords(words.reason(reason));
      expectWords(words.advice(reason, say));
      expect(words.reason(reason)).not.toMatch(/[.]$/);
      expect(words.advice(reason, say)).toMatch(/[.]$/);
      expect(words.advice(reason, say).length).toBeGreaterThan(words.reason(reason).length);
    }
  });

  it('no two statuses share a word, and each can be a chip', () => {
    expect(new Set(STATUSES.map(words.status)).size).toBe(STATUSES.length);
    for (const status of STATUSES) {
      expectWords(words.statusHint(status));
      expect(words.chip(status, 3)).toBe(`${words.status(status)} (3)`);
      expectWords(words.chipAloud(status, 1));
    }
  });

  it('every meaning of a column is an option of its own', () => {
    const options = MEANINGS.map((meaning) => words.meaning(meaning, say));
    for (const option of options) expectWords(option);
    expect(new Set(options).size).toBe(options.length);
  });

  it('every cell of a row has a heading of its own, and words for its codes', () => {
    const headings = KEYS.map((key) => words.heading(key, say));
    for (const heading of headings) expectWords(heading);
    expect(new Set(headings).size).toBe(headings.length);
    for (const key of KEYS) expectWords(words.cellText(key, '', say));
    const direction: CellKey = { kind: 'field', field: 'direction' };
    expect(words.cellText(direction, 'down', say)).toBe(say.directions.down);
    expect(words.cellText(direction, 'constructor', say)).toBe('constructor');
  });

  it('encodings, separators, damage and ways of cutting are named', () => {
    const encodings = Object.keys(words.encodings) as Encoding[]; // the keys of the table are exactly these
    const told = encodings.flatMap((encoding) => [
      words.encodingTold({ encoding, isMixed: false }),
      words.encodingTold({ encoding, isMixed: true }),
      words.encodingAnswer({ encoding, sample: 'Chỉ tiêu' }),
    ]);
    const damages = all<Damage['kind']>({
      'lost-marks': true,
      replaced: true,
      'broken-layers': true,
      'lost-hyphens': true,
    });
    told.push(...damages.map((kind) => words.damage({ kind, count: 1508, examples: ['Ðu?ng'] })));
    told.push(...([';', ',', '\t', '|', null] as const).map(words.delimiter));
    told.push(...CUTS.map(words.cutProblem));
    for (const text of told) expectWords(text);
    expect(new Set(told).size).toBe(told.length);
  });

  it('what a column and the numbers are known by is said', () => {
    const columnReasons = all<ColumnReason>({
      'our-header': true,
      'header-words': true,
      'period-from-report': true,
      'period-from-title': true,
      'bare-year': true,
      remembered: true,
      chosen: true,
      content: true,
      formula: true,
      'damaged-header': true,
      code: true,
      twice: true,
      'period-unknown': true,
      'kind-unknown': true,
      'no-header': true,
      'not-understood': true,
    });
    const conventionReasons = all<ConventionReason>({
      chosen: true,
      ours: true,
      stated: true,
      'certain-cells': true,
      originals: true,
      'previous-values': true,
      'whole-units': true,
      'nothing-depends': true,
      ambiguous: true,
      doubtful: true,
      mixed: true,
    });
    const confidences = all<Confidence>({ certain: true, likely: true, unsure: true });
    for (const reason of columnReasons) expectWords(words.columnReason(reason));
    for (const reason of conventionReasons) expectWords(words.conventionReason(reason));
    for (const confidence of confidences) expectWords(words.confidence(confidence));
  });

  it('every question is one sentence with a question mark, and a hint', () => {
    for (const question of Object.values(QUESTIONS)) {
      const asked = words.ask(question, (column) => words.columnName(undefined, column), say);
      expectWords(asked);
      expect(asked).toMatch(/\?$/);
      expectWords(words.askHint(question.kind));
    }
    expect(words.ask({ ...QUESTIONS.convention, examples: [] }, String, say)).toMatch(/\?$/);
  });

  it('notes on rows and what stands beside the table are told', () => {
    const notes = all<RowNote['code']>({
      'by-spelling': true,
      'by-order': true,
      'by-name-elsewhere': true,
      moved: true,
      'other-kind': true,
    });
    for (const code of notes) {
      expectWords(words.rowNote({ row: idOf(0), line: 3, name: 'Kĩ thuật', code }));
      expectWords(words.rowNote({ row: idOf(0), line: null, name: 'Kĩ thuật', code }));
    }
    for (const what of all<Outside['what']>({
      head: true,
      section: true,
      task: true,
      answer: true,
      submission: true,
      paper: true,
      sentence: true,
    })) {
      for (const status of all<Outside['status']>({ added: true, changed: true, missing: true })) {
        expectWords(words.outside({ what, status, title: 'Mở đầu' }));
        expectWords(words.outside({ what, status, title: '' }));
      }
    }
    const put = { line: 2, column: 'TT', found: '01/02', original: '1/2' };
    expect(words.elsewhere(put)).toContain('1/2');
    expectWords(words.elsewhere({ ...put, original: null }));
  });

  it('what a sentence tells to press is a button of that name', () => {
    const cut = (problem: CutProblem): string => words.cutProblem(problem);
    expect(cut({ code: 'open-quote', lines: [2], count: 1 })).toContain(words.quotesPlain);
    expect(cut({ code: 'looks-like', is: 'wrapped-lines' })).toContain(words.unwrap);
    expect(words.advice('maybe-same', say)).toContain(words.whichRow.none);
    expect(words.askHint('header')).toContain(words.answers.noHeader);
    expect(words.askHint('column')).toContain(words.meaning({ kind: 'ignored' }, say));
  });

  it('every part of the screen that takes no number has words', () => {
    const { steps, parts, recognised, meaningGroups, into, chosen, rowChoices } = words;
    const groups = [steps, parts, recognised, meaningGroups, chosen, ...Object.values(rowChoices)];
    for (const text of groups.flatMap((group) => Object.values(group) as unknown[]))
      expectWords(String(text));
    for (const text of [...Object.values(words), ...Object.values(into)]) {
      if (typeof text === 'string') expectWords(text);
    }
  });
});

describe('in Vietnamese', () => {
  const words: IncomingMessages = viIncoming;

  it('columns and cells are headed as the plan heads them', () => {
    expect(words.meaning({ kind: 'figure', period: H1, state: 'actual' }, vi)).toBe(
      'Thực hiện 6 tháng đầu năm 2024',
    );
    expect(words.meaning({ kind: 'target', period: Y2026, assigner: 'Thành phố' }, vi)).toBe(
      'Kế hoạch năm 2026 (Thành phố)',
    );
    expect(words.meaning({ kind: 'ignored' }, vi)).toBe('Không lấy cột này');
    expect(words.heading({ kind: 'text', field: 'note' }, vi)).toBe('Ghi chú');
    expect(words.cellText({ ...VALUE, part: 'state' }, 'estimate', vi)).toBe('Ước');
    expect(words.cellText({ ...VALUE, part: 'state' }, '', vi)).toBe('Thực hiện');
    expect(words.cellText({ kind: 'text', field: 'note' }, 'một\nhai', vi)).toBe('một hai');
  });

  it('the sentence says what comes and what stays', () => {
    const coming = { ...NOTHING_COMES, addedRows: 3, cells: 42, conflicts: 2, refused: 1 };
    expect(words.summary(coming)).toBe(
      'Sẽ thêm 3 dòng, đổi 42 ô; 2 ô xung đột đang giữ số của kế hoạch; 1 ô không đọc được để nguyên.',
    );
    expect(words.summary({ ...NOTHING_COMES, missingRowsKept: 2 })).toBe(
      'Không có gì thay đổi; 2 dòng tệp không có, vẫn giữ.',
    );
    expect(words.summary({ ...NOTHING_COMES, cells: 1508 })).toBe('Sẽ đổi 1.508 ô.');
    expect(words.importButton(42)).toBe('Nhập 42 thay đổi');
    expect(words.changeLabel(42)).toBe('nhập từ tệp: 42 ô');
  });

  it('the decimal sign is asked by a cell of the file, the likelier reading first', () => {
    const asked = (suggested: 'comma' | 'dot') =>
      words.ask({ ...QUESTIONS.convention, suggested }, String, vi);
    expect(asked('comma')).toBe('“1.508” là 1.508 hay 1,508?');
    expect(asked('dot')).toBe('“1.508” là 1,508 hay 1.508?');
    expect(words.conventionExample(EXAMPLE, 'dot')).toBe('“1.508” là 1,508');
  });

  it('columns without a header go by their letters', () => {
    expect(words.columnName({ header: '' }, 2)).toBe('cột C');
    expect(words.columnName({ header: '2026 · KH' }, 2)).toBe('“2026 · KH”');
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('lines are named up to ten, and the rest counted', () => {
    expect(words.headerLines([5])).toBe('dòng 5');
    expect(words.headerLines([4, 5, 6])).toBe('dòng 4, 5 và 6');
    expect(words.headerLines([])).toBe('không có dòng tiêu đề');
    const lines = Array.from({ length: 50 }, (_, n) => n + 1);
    expect(words.cutProblem({ code: 'control-characters', lines, count: 1518 })).toContain(
      'dòng 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 và 1.508 dòng khác',
    );
  });

  it('hidden rows and columns are told, and nothing where there are none', () => {
    const sheet: WorkbookSource = {
      kind: 'workbook',
      sheets: [{ name: 'Biểu 01', isHidden: true, rows: 30 }],
      sheet: 0,
      hiddenRows: [4, 5],
      hiddenColumns: [2],
      saved: null,
    };
    expect(words.hiddenParts(sheet)).toContain('2 dòng đang ẩn (dòng 4 và 5) và 1 cột đang ẩn (C)');
    expect(words.hiddenParts({ ...sheet, hiddenRows: [], hiddenColumns: [] })).toBeNull();
    expect(words.sheet(sheet.sheets[0]!)).toBe('Biểu 01 (30 dòng, đang ẩn)');
  });

  it('who changed a cell and when is said as far as it is known', () => {
    expect(words.known('An', '14:05 10/5/2026')).toBe('An sửa lúc 14:05 10/5/2026.');
    expect(words.known(null, '14:05')).toBe('Sửa trên máy này lúc 14:05.');
    expect(words.known(null, '14:05', 'dán 12 ô')).toBe('Sửa trên máy này lúc 14:05 (dán 12 ô).');
    expect(words.known(null, null)).toBe('Không rõ sửa lúc nào.');
    expect(words.savedLast('An', '14:05 10/5/2026')).toBe(
      'Tệp lưu lần cuối lúc 14:05 10/5/2026, người lưu: An.',
    );
    expect(words.savedLast(null, '14:05 10/5/2026')).toBe('Tệp lưu lần cuối lúc 14:05 10/5/2026.');
  });

  it('a report is a line for everything taken, left, refused and put back', () => {
    const about = {
      file: 'xã A.xlsx',
      plan: 'Kế hoạch 2024',
      when: '14:05 10/5/2024',
      coming: comingOf(REPORT),
    };
    expect(words.report(REPORT, about, vi)).toEqual([
      'Báo cáo nhập số liệu từ tệp',
      'Tệp: xã A.xlsx',
      'Kế hoạch: Kế hoạch 2024',
      'Lúc: 14:05 10/5/2024',
      '',
      'Đã thêm 1 dòng, đổi 2 ô; 1 ô xung đột đang giữ số của kế hoạch; 1 ô tệp bỏ trống, đang giữ số của kế hoạch; 1 ô không đọc được để nguyên; 1 ô do máy đổi, đã trả lại; 1 ô khác giữ số của kế hoạch; 1 dòng mới không lấy; 1 dòng tệp không có, vẫn giữ.',
      '',
      'Đã đổi (2 ô)',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: 1.500 → 1.508 (dòng 12 của tệp)',
      '- Giải quyết việc làm · Trạng thái số liệu 6 tháng đầu năm 2024: Ước → Thực hiện (đổi theo)',
      '',
      'Đã thêm (1 dòng)',
      '- Số hộ nghèo (dòng 20 của tệp)',
      '    Thực hiện 6 tháng đầu năm 2024: trống → 42',
      '',
      'Không lấy, giữ như kế hoạch (4 ô)',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: giữ 1.500; tệp ghi 1.508 (dòng 12 của tệp); cả hai bên đều đã sửa',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: giữ 1.500; tệp ghi trống (dòng 12 của tệp)',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: giữ 1.500; tệp ghi 1.508 (dòng 12 của tệp); khác đơn vị tính',
      '- Chỉ tiêu chưa có tên · Thực hiện 6 tháng đầu năm 2024: giữ trống; tệp ghi 1.508 (dòng 12 của tệp); dòng chứa nó không được lấy',
      '',
      'Không đọc được, để nguyên (1 ô)',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: giữ 8/8; tệp ghi 8-Aug (dòng 12 của tệp); có thể đã bị đổi thành ngày',
      '',
      'Do chương trình bảng tính đổi, đã trả lại (1 ô)',
      '- Giải quyết việc làm · Thực hiện 6 tháng đầu năm 2024: giữ 8/8; tệp ghi 45870 (dòng 12 của tệp)',
      '',
      'Dòng không lấy hoặc vẫn giữ (2 dòng)',
      '- Chỉ tiêu chưa có tên (dòng 21 của tệp): không thêm; có thể là dòng đã có',
      '- Thu ngân sách: không có trong tệp, vẫn giữ',
    ]);
  });

  it('the numbers of a report are those of its sentence and its button', () => {
    expect(comingOf(REPORT)).toEqual({
      addedRows: 1,
      removedRows: 0,
      cells: 2,
      conflicts: 1,
      emptied: 1,
      refused: 1,
      restored: 1,
      otherLeft: 1,
      newRowsLeft: 1,
      missingRowsKept: 1,
    });
    expect(changesIn(comingOf(REPORT))).toBe(3);
  });
});

describe('in English', () => {
  it('one is not many', () => {
    expect(enIncoming.importButton(1)).toBe('Import 1 change');
    expect(enIncoming.importButton(1508)).toBe('Import 1,508 changes');
    expect(enIncoming.changeLabel(1)).toBe('import from a file: 1 cell');
    expect(enIncoming.chipAloud('new-row', 1)).toBe('New row: 1 row');
    expect(enIncoming.chipAloud('changed', 2)).toBe('Changed: 2 cells');
    expect(enIncoming.headerLines([5])).toBe('line 5');
    expect(enIncoming.headerLines([5, 6])).toBe('lines 5 and 6');
    expect(enIncoming.questions(1)).toBe('1 question to be answered.');
    expect(enIncoming.cutProblem({ code: 'ragged', expected: 4, rows: [torn(2)] })).toContain(
      '1 row has more or fewer cells than the 4 columns of the table (line 2)',
    );
  });

  it('the sentence agrees with its numbers', () => {
    const one = { ...NOTHING_COMES, addedRows: 1, cells: 1, conflicts: 1, refused: 1, restored: 1 };
    expect(enIncoming.summary(one)).toBe(
      'Will add 1 row, change 1 cell; 1 cell in conflict keeps the plan’s value; 1 cell that cannot be read stays as before; 1 cell changed by a program is put back.',
    );
    const many = { ...NOTHING_COMES, addedRows: 3, cells: 42, conflicts: 2, refused: 2, newRowsLeft: 2 };
    expect(enIncoming.summaryDone(many)).toBe(
      'Added 3 rows, changed 42 cells; 2 cells in conflict keep the plan’s value; 2 cells that cannot be read stay as before; 2 new rows are not taken.',
    );
    expect(enIncoming.summary(NOTHING_COMES)).toBe('Nothing changes.');
  });

  it('questions name their columns', () => {
    const nameOf = (column: number): string => enIncoming.columnName(undefined, column);
    expect(enIncoming.ask(QUESTIONS['bare-years'], nameOf, en)).toBe(
      'Do columns D and E hold targets or figures?',
    );
    expect(enIncoming.ask(QUESTIONS['same-meaning'], nameOf, en)).toBe(
      'Columns D and E are both “Actual, the first half of 2024”. Which one is to be taken?',
    );
  });
});
