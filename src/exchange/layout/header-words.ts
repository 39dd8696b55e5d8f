/**
 * The words headers are made of: which say that a column describes the row, which that it holds targets or figures, which that
 * it is worked out from others. One table each, over texts without accents and case; knows no period.
 */
import type { FigureState } from '#core/figure.ts';
import { foldPlain } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';

type Definition =
  | Extract<ColumnMeaning, { kind: 'text' }>['field']
  | 'id'
  | 'originals'
  | 'level'
  | 'row-kind'
  | 'code'
  | 'units';

/** Whole headers, folded. `units` may be the unit of measure or the body reporting; `code` is the sender's own. */
const DEFINITIONS: Readonly<Record<Definition, readonly string[]>> = {
  id: ['ma_dong', 'ma dong'],
  originals: ['goc', 'goc (khong sua)'],
  level: ['cap'],
  'row-kind': ['loai dong'],
  label: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no', 'no.', 's.tt', 'tt.'],
  name: [
    'chi tieu',
    'ten chi tieu',
    'noi dung',
    'noi dung chi tieu',
    'cac chi tieu',
    'chi tieu chu yeu',
    'cac chi tieu chu yeu',
    'danh muc chi tieu',
    'danh muc',
    'danh sach chi tieu',
    'chi tieu, nhiem vu',
    'ten chi tieu, nhiem vu',
    'nhiem vu',
    'chi tieu kinh te - xa hoi',
    'chi tieu kinh te xa hoi',
    'chi tieu kt-xh',
    'ten',
    'dien giai',
    'noi dung, chi tieu',
    'indicator',
    'hang muc',
    'chi tieu/noi dung',
    'noi dung/chi tieu',
    'ten chi tieu/noi dung',
    'noi dung cong viec',
    'chi tieu thong ke',
  ],
  unit: [
    'dvt',
    'don vi tinh',
    'd.v.t',
    'dv tinh',
    'dv. tinh',
    'don vi do',
    'don vi do luong',
    'unit',
    'dvt.',
    'don vi tinh (dvt)',
  ],
  units: ['don vi', 'dv'],
  note: ['ghi chu', 'note', 'ghi chu, nguon', 'nhan xet', 'giai trinh', 'y kien', 'nguyen nhan'],
  lead: [
    'chu tri',
    'don vi chu tri',
    'co quan chu tri',
    'co quan, don vi chu tri',
    'co quan/don vi chu tri',
    'don vi thuc hien',
    'co quan thuc hien',
    'don vi phu trach',
    'phu trach',
    'co quan theo doi',
    'don vi theo doi',
    'don vi, co quan chu tri',
    'phong, ban chu tri',
    'phong ban phu trach',
    'co quan phu trach',
    'co quan tham muu',
    'don vi bao cao',
  ],
  code: ['ma', 'ma so', 'ma chi tieu', 'ma ct', 'code', 'ky hieu', 'ma hang', 'ma so chi tieu'],
};

const byHeader = new Map(
  // The keys of the table are the definitions.
  (Object.keys(DEFINITIONS) as Definition[]).flatMap((definition) =>
    DEFINITIONS[definition].map((word) => [word, definition] as const),
  ),
);

/** A header without what never counts: case, accents, marks after it and quotation marks around it, spaces around its signs. */
function foldHeader(header: string): string {
  return foldPlain(header)
    .replace(/[‐-―−]/g, '-')
    .replace(/ ?([-,/]) ?/g, (sign) => (sign.trim() === ',' ? ', ' : sign.trim() === '-' ? ' - ' : '/'))
    .replace(/^["'\s]+|[*:;.\s"']+$/g, '')
    .trim();
}

/** What a whole header defines; with lost letters («CH? TIÊU») when only one definition can be meant. */
export function definitionOf(
  header: string,
): { readonly definition: Definition; readonly isDamaged: boolean } | null {
  if (header.length > 80) return null;
  const folded = foldHeader(header);
  const exact = byHeader.get(folded) ?? byHeader.get(withoutUnit(folded));
  if (exact !== undefined) return { definition: exact, isDamaged: false };
  if (!/[?\uFFFD]/.test(folded) || !/[a-z]/.test(folded)) return null;
  const fitting = new Set(
    [...byHeader].flatMap(([word, definition]) => (fits(folded, word) ? [definition] : [])),
  );
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? { definition: only, isDamaged: true } : null;
}

/** «Chỉ tiêu (*)», «Đơn vị tính (ĐVT)»: what stands in brackets adds nothing. */
function withoutUnit(folded: string): string {
  return folded.replace(/ ?\([^()]{0,30}\)$/, '');
}

/** Letter by letter, a lost one fitting any. */
function fits(folded: string, word: string): boolean {
  const letters = [...folded];
  return (
    letters.length === [...word].length &&
    letters.every((letter, i) => letter === '?' || letter === '\uFFFD' || letter === word.charAt(i))
  );
}

export type ValueKind =
  | { readonly kind: 'computed' | 'asOf' | 'note' }
  | { readonly kind: 'target' }
  | { readonly kind: 'figure'; readonly state: FigureState | null };

interface KindRule {
  readonly pattern: RegExp;
  readonly means: ValueKind;
}

/** Tried in this order on what a header says besides its period. */
const KINDS: readonly KindRule[] = [
  // «(4=3/2)», «TH/KH», «% so cùng kỳ», «Tăng, giảm», «Tỷ lệ hoàn thành»
  { pattern: /(?:^|\()\s*(?:\(?\d{1,2}\)?|[a-z])\s*=/, means: { kind: 'computed' } },
  {
    pattern:
      /(?<![a-z])so(?: sanh)?(?: ?(?:voi|cung|kh|ke|nam|th|sanh|ck|du|muc|chi|uoc|nq|nghi|ky|\(|%))|^so(?: sanh)?$|(?<![a-z])so sanh/,
    means: { kind: 'computed' },
  },
  {
    pattern:
      /^(?:%|ty le|ti le|tl|toc do|chenh lech|muc (?:tang|giam)|tang|giam|dat %|hoan thanh|muc do|muc dat|% )/,
    means: { kind: 'computed' },
  },
  {
    pattern:
      /(?:^|[ (])%(?:$|[ )])|(?<![a-z])(?:th|uth|uoc|ket qua|thuc hien|uoc th|uoc thuc hien) ?\/ ?(?:kh|ke hoach|cung ky|ck|th|muc tieu|chi tieu|du toan)/,
    means: { kind: 'computed' },
  },
  { pattern: /(?<![a-z])danh gia|xep loai/, means: { kind: 'computed' } },
  { pattern: /^(?:ghi chu|note|giai trinh|nguyen nhan)(?![a-z])/, means: { kind: 'note' } },
  {
    pattern:
      /^(?:(?:so lieu |tinh |so )?den ngay|ngay (?:so lieu|bao cao|chot|cap nhat)|thoi diem(?: chot)?|as of)(?![a-z])/,
    means: { kind: 'asOf' },
  },
  {
    pattern:
      /^(?:ket qua |so )?(?:uoc|uth)(?![a-z])|(?<![a-z])(?:uoc(?: (?:thuc hien|th|dat|tinh|ca))?|uth)(?![a-z])/,
    means: { kind: 'figure', state: 'estimate' },
  },
  { pattern: /(?<![a-z])(?:chinh thuc|quyet toan)(?![a-z])|^ct$/, means: { kind: 'figure', state: 'final' } },
  {
    pattern: /^(?:(?:so |ket qua |da )?(?:thuc hien|thuc te|dat duoc)|th|ket qua|kq|actual)(?![a-z])/,
    means: { kind: 'figure', state: 'actual' },
  },
  {
    pattern:
      /(?<![a-z])(?:ke hoach|kh|muc tieu|du toan|nghi quyet|nq|duoc giao|chi tieu|giao|phan dau|dt)(?![a-z])/,
    means: { kind: 'target' },
  },
  {
    pattern: /(?<![a-z])(?:thuc hien|th|ket qua|thuc te)(?![a-z])/,
    means: { kind: 'figure', state: 'actual' },
  },
  { pattern: /^(?:so lieu|gia tri|so luong|so)(?![a-z])/, means: { kind: 'figure', state: null } },
];

/** Both at once: «Kế hoạch thực hiện», «Tình hình thực hiện kế hoạch». */
const UNDECIDED =
  /(?<![a-z])(?:ke hoach|kh|muc tieu|chi tieu)(?: \S+)? (?:thuc hien|th)(?![a-z])|(?<![a-z])(?:thuc hien|th)(?: cac)? (?:ke hoach|kh|chi tieu|muc tieu|nhiem vu|nghi quyet)(?![a-z])/;

/** What the words beside a header's period say the column holds; null for words that say nothing of it, or both. */
export function valueKindOf(rest: string): ValueKind | null {
  if (rest.length > 120) return null;
  const rule = KINDS.find(({ pattern }) => pattern.test(rest));
  if (!rule) return null;
  const isValue = rule.means.kind === 'target' || rule.means.kind === 'figure';
  return isValue && UNDECIDED.test(rest) ? null : rule.means;
}
