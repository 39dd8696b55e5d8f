/**
 * Which unit a file is from: what a person said, the body named in it, or its file name; certain, or only a guess to be
 * confirmed. Knows names only. Source: domain/exchange §5 (without accents a name is a suggestion, never a match).
 */
import { foldName, foldPlain } from '#core/text.ts';

export type NamedBy = 'asked' | 'issuing-body' | 'file-name';

export interface NamedUnit {
  /** `unitKeyOf` the name. */
  readonly key: string;
  /** As expected, else as written. */
  readonly name: string;
  readonly by: NamedBy;
}

/** A name that is certain, or what it may be (null where nothing can be told). */
export type Naming =
  { readonly ok: true; readonly unit: NamedUnit } | { readonly ok: false; readonly guess: NamedUnit | null };

export interface NameSources {
  /** What a person said of this file. */
  readonly asked: string | null;
  readonly issuingBody: string;
  readonly fileName: string;
}

export interface NameContext {
  /** The units that ought to send a file, where that is known. */
  readonly expected: readonly string[];
  /** The body that gathers; a form it handed out still carries its name. Empty where it is not known. */
  readonly receiver: string;
}

const BODIES = ['ủy ban nhân dân', 'ubnd'].map((words) => `${foldName(words)} `);
const LEVELS = ['xã', 'phường', 'đặc khu', 'thị trấn', 'quận', 'huyện', 'thị xã', 'thành phố', 'tỉnh'].map(
  (words) => `${foldName(words)} `,
);

/** Units of one key are the same: case, spaces, the place of tone marks and «UBND» before the name do not count. */
export function unitKeyOf(name: string): string {
  const key = foldName(name);
  const body = BODIES.find((opening) => key.startsWith(opening));
  return body ? key.slice(body.length) : key;
}

export function nameUnit({ asked, issuingBody, fileName }: NameSources, context: NameContext): Naming {
  if (asked !== null && asked.trim() !== '') {
    return { ok: true, unit: found(expectedAs(asked, context.expected) ?? asked, 'asked') };
  }
  const isOwn = unitKeyOf(issuingBody) === unitKeyOf(context.receiver);
  const body = isOwn ? '' : issuingBody.trim();
  const expectedBody = body === '' ? null : bodyAs(body, context.expected);
  if (expectedBody !== null) return { ok: true, unit: found(expectedBody, 'issuing-body') };
  const stem = stemOf(fileName);
  const inName = standingIn(foldName(stem), context.expected, unitKeyOf);
  if (inName && isOnlyFiling(inName.rest)) return { ok: true, unit: found(inName.name, 'file-name') };
  if (body !== '') return { ok: true, unit: found(body, 'issuing-body') };
  const guess = inName?.name ?? standingIn(foldPlain(stem), context.expected, plainKeyOf)?.name ?? stem;
  return { ok: false, guess: guess === '' ? null : found(guess, 'file-name') };
}

function found(name: string, by: NamedBy): NamedUnit {
  return { key: unitKeyOf(name), name: name.trim(), by };
}

/** Also «UBND phường Hưng Phú, quận Cái Răng». */
function bodyAs(body: string, expected: readonly string[]): string | null {
  return expectedAs(body, expected) ?? expectedAs(body.split(',')[0] ?? '', expected);
}

/** The expected unit a text names: by its key, or by the name alone where only one of the two says «xã» or «phường». */
function expectedAs(text: string, expected: readonly string[]): string | null {
  const key = unitKeyOf(text);
  const same = expected.find((name) => unitKeyOf(name) === key);
  if (same !== undefined) return same;
  const bare = withoutLevel(key);
  const alike = expected.filter((name) => {
    const other = unitKeyOf(name);
    return withoutLevel(other) === bare && (other === withoutLevel(other) || key === bare);
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function withoutLevel(key: string): string {
  const level = LEVELS.find((opening) => key.startsWith(opening));
  return level ? key.slice(level.length) : key;
}

function plainKeyOf(name: string): string {
  return foldPlain(name).replace(/^(?:ubnd|uy ban nhan dan) /, '');
}

/** The file's name without folder, ending, underscores and the marks programs give to copies. */
function stemOf(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .replace(/[_+]+/g, ' ')
    .replace(/ ?\(\d{1,3}\)| - (?:copy|bản sao)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The one expected unit whose name stands in a text as whole words, the longest where one holds another. */
function standingIn(
  text: string,
  expected: readonly string[],
  keyOf: (name: string) => string,
): { readonly name: string; readonly rest: string } | null {
  const padded = ` ${text.replace(/[^\p{L}\p{M}\d]+/gu, ' ')} `;
  const standing = expected
    .map((name) => ({ name, words: ` ${keyOf(name).replace(/[^\p{L}\p{M}\d]+/gu, ' ')} ` }))
    .filter(({ words }) => words.trim() !== '' && padded.includes(words));
  const longest = standing.filter(
    ({ words }) => !standing.some((other) => other.words !== words && other.words.includes(words)),
  );
  const [only] = longest;
  if (!only || longest.length > 1) return null;
  return { name: only.name, rest: padded.replace(only.words, '  ') };
}

/** Words people put into the name of a file beside the unit's; any other could belong to another unit's name. */
const FILING = new Set(
  (
    'báo cáo bc số liệu sl chỉ tiêu kế hoạch kh kinh tế xã hội kt xh ktxh kt-xh tình hình thực hiện kết quả kq biểu mẫu phụ lục ' +
    'ubnd của về kỳ tháng quý năm đầu cuối ước th uth lần sửa bản mới gửi nộp chính thức đã lại bổ sung copy final v ngày q t i ii iii iv'
  )
    .split(' ')
    .map(foldName),
);

function isOnlyFiling(rest: string): boolean {
  return rest
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => FILING.has(word) || /^(?:[vqt]?\d+(?:t\d*)?|\d+tc?\d*)$/.test(word));
}
