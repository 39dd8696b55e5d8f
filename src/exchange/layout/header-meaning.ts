/**
 * What one header means: our own headers first, then the words of definitions, then a kind with its period. Sees a header and
 * what is known besides the file, never a cell below it.
 */
import { FIGURE_STATES } from '#core/figure.ts';
import { isStage, yearOf, yearPeriod, type Period } from '#core/period.ts';
import { foldName, foldPlain, keepLine } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { readHeader } from '#exchange/kh1/record-columns.ts';
import { findDefinitionColumn } from '#exchange/kh1/definition-columns.ts';
import { isRemarks } from '#exchange/kh1/table-columns.ts';
import { readHeaderPeriod, type HeaderPeriod, type PeriodGround } from '#exchange/layout/header-period.ts';
import { definitionOf, valueKindOf, type ValueKind } from '#exchange/layout/header-words.ts';
import type { ColumnReason, Confidence } from '#exchange/layout/recognised.ts';

export interface HeaderReading {
  readonly meaning: ColumnMeaning;
  readonly confidence: Confidence;
  readonly why: ColumnReason;
  /** What else it may mean, the likeliest first; to be asked about when not empty. */
  readonly candidates: readonly ColumnMeaning[];
}

export interface HeaderGround extends PeriodGround {
  readonly assigners: readonly string[];
}

const IGNORED: ColumnMeaning = { kind: 'ignored' };
const COMPUTED: ColumnMeaning = { kind: 'computed' };

/** Reads a joined header, its parts from the top row to the lowest. */
export function readHeaderMeaning(parts: readonly string[], ground: HeaderGround): HeaderReading {
  const whole = keepLine(parts.join(' '));
  const last = parts.at(-1) ?? '';
  if (whole === '')
    return told(
      IGNORED,
      'unsure',
      'no-header',
      ground.report ? [{ kind: 'figure', period: ground.report, state: null }] : [],
    );
  const ours = readOurs(whole);
  if (ours) return ours;
  if (isRemarks(last)) return told(IGNORED, 'certain', 'our-header');
  const defined = readDefinition(whole) ?? (parts.length > 1 ? readDefinition(last) : null);
  if (defined) return defined;
  return readValueHeader(parts, ground);
}

function told(
  meaning: ColumnMeaning,
  confidence: Confidence,
  why: ColumnReason,
  candidates: readonly ColumnMeaning[] = [],
): HeaderReading {
  return { meaning, confidence, why, candidates };
}

function readOurs(header: string): HeaderReading | null {
  if (/^ma_dong\b/i.test(header)) return told({ kind: 'id' }, 'certain', 'our-header');
  if (isRemarks(header)) return told(IGNORED, 'certain', 'our-header');
  if (/^goc(?: \(|$)/i.test(header)) return told({ kind: 'originals' }, 'certain', 'our-header');
  const record = readHeader(header);
  if (!record) return isOtherOfOurs(header) ? told(IGNORED, 'certain', 'our-header') : null;
  const { period, part, assigner } = record;
  const meanings: Partial<Record<typeof part, ColumnMeaning>> = {
    target: { kind: 'target', period, assigner },
    estimate: { kind: 'figure', period, state: 'estimate' },
    actual: { kind: 'figure', period, state: 'actual' },
    final: { kind: 'figure', period, state: 'final' },
    'as-of': { kind: 'asOf', period },
    note: { kind: 'figure-note', period },
  };
  return told(meanings[part] ?? IGNORED, 'certain', 'our-header');
}

/** «Cách đo», «Chiều tốt» …: ours, and not what a colleague's file changes. */
function isOtherOfOurs(header: string): boolean {
  const field = findDefinitionColumn(header)?.field;
  return field !== undefined && !['level', 'kind', 'label', 'name', 'unit', 'lead', 'note'].includes(field);
}

function readDefinition(header: string): HeaderReading | null {
  const found = definitionOf(header);
  if (!found) return null;
  const { definition, isDamaged } = found;
  const [confidence, why]: [Confidence, ColumnReason] = isDamaged
    ? ['likely', 'damaged-header']
    : ['certain', 'header-words'];
  switch (definition) {
    case 'id':
    case 'originals':
    case 'level':
    case 'row-kind':
      return told({ kind: definition }, confidence, why);
    case 'code':
      return told(IGNORED, 'likely', 'code');
    case 'units':
      return told({ kind: 'text', field: 'unit' }, 'likely', why);
    default:
      return told({ kind: 'text', field: definition }, confidence, why);
  }
}

function readValueHeader(parts: readonly string[], ground: HeaderGround): HeaderReading {
  const folded = foldPlain(parts.join(' '));
  if (folded.length > 200) return told(IGNORED, 'unsure', 'not-understood');
  const said = readHeaderPeriod(folded, ground);
  const kind = kindOf(parts, said, ground);
  if (kind?.kind === 'computed') return told(COMPUTED, 'certain', 'header-words');
  if (said.isComparison)
    return /[%/]|so /.test(folded)
      ? told(COMPUTED, 'likely', 'header-words')
      : told(IGNORED, 'unsure', 'period-unknown');
  if (kind === null) {
    if (said.isBareYear && said.period) return bareYear(said.period, ground);
    const candidates = said.from === 'header' && said.period ? eitherOf(said.period, '') : [];
    return told(IGNORED, 'unsure', candidates.length > 0 ? 'kind-unknown' : 'not-understood', candidates);
  }
  const read = meaningOf(kind, said, { ground, assigner: assignerIn(parts, ground) });
  return /\p{L}\?|\?\p{L}|\uFFFD/u.test(folded) ? withStatesOpen(read) : read;
}

/** «U?c th?c hi?n», «Chính th?c»: of the words that say what sort of figure it is, some may be lost. */
function withStatesOpen(read: HeaderReading): HeaderReading {
  const { meaning } = read;
  if (meaning.kind !== 'figure') return read;
  const states = [meaning.state ?? 'actual', ...FIGURE_STATES];
  const candidates = [...new Set(states)].map((state): ColumnMeaning => ({ ...meaning, state }));
  return told(IGNORED, 'unsure', 'damaged-header', candidates);
}

/** The lowest part says it best: «Kế hoạch · Trong đó: thực hiện». An assigner alone («Thành phố giao») is a target too. */
function kindOf(parts: readonly string[], said: HeaderPeriod, ground: HeaderGround): ValueKind | null {
  if (parts.length > 1) {
    const last = readHeaderPeriod(foldPlain(parts.at(-1) ?? ''), ground);
    const kind = last.isComparison ? null : valueKindOf(last.rest);
    if (kind && valueKindOf(said.rest)?.kind !== 'computed') return kind;
  }
  return valueKindOf(said.rest) ?? (assignerIn(parts, ground) === '' ? null : { kind: 'target' });
}

interface Stating {
  readonly ground: HeaderGround;
  readonly assigner: string;
}

function meaningOf(kind: ValueKind, said: HeaderPeriod, { ground, assigner }: Stating): HeaderReading {
  const { period, from } = said;
  if (kind.kind === 'computed') return told(COMPUTED, 'certain', 'header-words');
  if (kind.kind === 'note' && from !== 'header')
    return told({ kind: 'text', field: 'note' }, 'certain', 'header-words');
  if (period === null) {
    const likely = ground.report ?? (ground.titleYear === null ? null : yearPeriod(ground.titleYear));
    return told(IGNORED, 'unsure', 'period-unknown', likely ? [withPeriod(kind, likely, assigner)] : []);
  }
  const meaning = withPeriod(kind, period, assigner);
  if (from === 'header') return told(meaning, 'certain', 'header-words');
  // «Kế hoạch» without a period, in a report of a half-year: the year's as a rule, the half-year's in some.
  if (kind.kind === 'target' && from === 'report' && !/^\d{4}$/.test(period) && !isStage(period)) {
    const ofYear = withPeriod(kind, yearPeriod(yearOf(period)), assigner);
    return told(ofYear, 'unsure', 'period-from-report', [ofYear, meaning]);
  }
  return from === 'title'
    ? told(meaning, 'unsure', 'period-from-title', [meaning])
    : told(meaning, 'likely', 'period-from-report');
}

function withPeriod(kind: ValueKind, period: Period, assigner: string): ColumnMeaning {
  switch (kind.kind) {
    case 'computed':
      return COMPUTED;
    case 'note':
      return { kind: 'figure-note', period };
    case 'asOf':
      return { kind: 'asOf', period };
    case 'target':
      return { kind: 'target', period, assigner };
    case 'figure':
      return { kind: 'figure', period, state: kind.state };
  }
}

/** Of a year before the report's a figure as a rule, of a later one a target; in any case to be asked. */
function bareYear(period: Period, { report, titleYear }: HeaderGround): HeaderReading {
  const now = report === null ? titleYear : yearOf(report);
  const [target, figure] = eitherOf(period, '');
  const isTarget = isStage(period) || (now !== null && yearOf(period) > now);
  return isTarget
    ? told(target, 'unsure', 'bare-year', [target, figure])
    : told(figure, 'unsure', 'bare-year', [figure, target]);
}

function eitherOf(period: Period, assigner: string): readonly [target: ColumnMeaning, figure: ColumnMeaning] {
  return [
    { kind: 'target', period, assigner },
    { kind: 'figure', period, state: null },
  ];
}

const BODY =
  /^(?:thành phố|tp\.?|thị xã|quận|huyện|tỉnh|trung ương|tw|hđnd|ubnd|cấp trên|cấp tỉnh|cấp huyện|cấp xã|xã|phường|sở|bộ|chính phủ)(?![\p{L}])/iu;
const GIVEN_BY =
  /(?:^|[\s(])((?:thành phố|tp\.?|thị xã|quận|huyện|tỉnh|trung ương|tw|hđnd|ubnd|cấp trên|cấp tỉnh|cấp huyện|sở|bộ|chính phủ)(?![\p{L}])[^()\d]{0,60}?) giao(?![\p{L}])/iu;

/** The assigner a header names («KH 2025 (Thành phố)», «TP giao»), by the plan's own spelling where it has one; '' for none. */
function assignerIn(parts: readonly string[], { assigners }: HeaderGround): string {
  const text = keepLine(parts.join(' '));
  const bracketed = [...text.matchAll(/\(([^()]{1,80})\)/g)].map(([, inside = '']) =>
    inside.replace(/ giao$/i, '').trim(),
  );
  const folded = foldName(text);
  // «UBND tỉnh giao» is not what «tỉnh» assigned: the longest name that fits.
  const longestFirst = [...assigners].sort((a, b) => b.length - a.length);
  const known = longestFirst.find(
    (name) =>
      name !== '' &&
      (bracketed.some((one) => foldName(one) === foldName(name)) ||
        folded.includes(foldName(`${name} giao`))),
  );
  if (known !== undefined) return known;
  const stated = bracketed.find((one) => BODY.test(one)) ?? GIVEN_BY.exec(text)?.[1] ?? '';
  const name = stated.trim();
  return assigners.find((one) => foldName(one) === foldName(name)) ?? name;
}
