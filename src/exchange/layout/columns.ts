/**
 * The meaning of every column: what its header says, put right by what stands in its cells where the header leaves it open, and
 * what has to be asked. Reads no value.
 */
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingRow } from '#exchange/incoming/incoming-table.ts';
import { isMostly, sampleColumn, type ColumnSample } from '#exchange/layout/cell-sample.ts';
import type { FoundHeader } from '#exchange/layout/find-header.ts';
import { MOST_COLUMNS } from '#exchange/layout/find-header.ts';
import { definitionOf } from '#exchange/layout/header-words.ts';
import { readHeaderMeaning, type HeaderGround, type HeaderReading } from '#exchange/layout/header-meaning.ts';
import type { LayoutColumn, Question } from '#exchange/layout/recognised.ts';
import { rememberedMeaning, type Recall } from '#exchange/layout/remembering.ts';

export interface Columns {
  readonly columns: readonly LayoutColumn[];
  readonly questions: readonly Question[];
}

/** What is known of the columns without looking at them. */
export interface Settled {
  readonly recall: Recall;
  readonly chosen: ReadonlyMap<number, ColumnMeaning> | undefined;
}

interface Draft extends HeaderReading {
  readonly header: string;
  readonly sample: ColumnSample;
}

const IGNORED: ColumnMeaning = { kind: 'ignored' };

/** What each column means; `rows` are those below the header. */
export function readColumns(
  header: FoundHeader,
  rows: readonly IncomingRow[],
  ground: HeaderGround,
  settled: Settled,
): Columns {
  const width = widthOf(header, rows);
  const drafts = Array.from({ length: width }, (_, column) => draftOf(header, column, rows, ground, settled));
  const named = findNames(drafts, header.rows.length > 0);
  const single = withoutDoubles(named);
  return {
    columns: single.map(({ header: text, meaning, confidence, why }) => ({
      header: text,
      meaning,
      confidence,
      why,
    })),
    questions: questionsOf(single, named),
  };
}

/** As wide as the header, or, where the columns beyond it hold texts or there is none, as the rows. */
function widthOf(header: FoundHeader, rows: readonly IncomingRow[]): number {
  const widest = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  if (header.parts.length === 0) return widest;
  let width = header.parts.length;
  // A column of notes nobody headed; figures beyond the header are torn numbers, and stay with their row.
  while (width < widest && isMostly(sampleColumn(rows, width), 'words')) width += 1;
  return width;
}

function draftOf(
  header: FoundHeader,
  column: number,
  rows: readonly IncomingRow[],
  ground: HeaderGround,
  { recall, chosen }: Settled,
): Draft {
  const parts = header.parts[column] ?? [];
  const joined = parts.join(' · ');
  const sample = sampleColumn(rows, column);
  const read = readHeaderMeaning(parts, ground);
  const remembered = rememberedMeaning(recall[column], read);
  const choice = chosen?.get(column);
  if (choice)
    return { meaning: choice, confidence: 'certain', why: 'chosen', candidates: [], header: joined, sample };
  const settled = remembered ?? byContent(header.formulas.has(column) ? computed(read) : read, parts, sample);
  return { ...settled, header: joined, sample };
}

function computed(read: HeaderReading): HeaderReading {
  return read.meaning.kind === 'text'
    ? read
    : { meaning: { kind: 'computed' }, confidence: 'certain', why: 'formula', candidates: [] };
}

function byContent(read: HeaderReading, parts: readonly string[], sample: ColumnSample): HeaderReading {
  const { meaning } = read;
  const told = (found: ColumnMeaning): HeaderReading => ({
    meaning: found,
    confidence: 'likely',
    why: 'content',
    candidates: [],
  });
  const [first, second] = read.candidates;
  // Bounds and ranges below a bare year are targets.
  if (
    read.why === 'bare-year' &&
    first?.kind === 'figure' &&
    second &&
    sample.bounds * 5 >= sample.filled &&
    sample.bounds > 0
  )
    return { ...read, meaning: second, candidates: [second, first] };
  if (meaning.kind !== 'id' && isMostly(sample, 'ids')) return told({ kind: 'id' });
  if (meaning.kind !== 'originals' && isMostly(sample, 'originals')) return told({ kind: 'originals' });
  // «Đơn vị» over names of bodies says who reports or leads, not what is measured.
  const isBody =
    meaning.kind === 'text' &&
    meaning.field === 'unit' &&
    isMostly(sample, 'bodies') &&
    !isMostly(sample, 'units');
  if (isBody && definitionOf(parts.at(-1) ?? '')?.definition === 'units') {
    const lead: ColumnMeaning = { kind: 'text', field: 'lead' };
    return {
      meaning: IGNORED,
      confidence: 'unsure',
      why: 'kind-unknown',
      candidates: [lead, { kind: 'text', field: 'name' }, meaning],
    };
  }
  // «Chỉ tiêu năm 2025» over names is the column of names.
  if (
    meaning.kind === 'target' &&
    isMostly(sample, 'words') &&
    !isMostly(sample, 'figures') &&
    /^(?:các |tên )?chỉ tiêu(?! (?:giao|kế hoạch|được|do|thành phố|tp|hđnd|ubnd|cấp))/iu.test(parts[0] ?? '')
  ) {
    return {
      ...read,
      meaning: IGNORED,
      confidence: 'unsure',
      why: 'kind-unknown',
      candidates: [{ kind: 'text', field: 'name' }, meaning],
    };
  }
  return read;
}

const isText =
  (field: string) =>
  ({ meaning }: HeaderReading): boolean =>
    meaning.kind === 'text' && meaning.field === field;

/** Where no header says «Chỉ tiêu»: the column of words left of the values; without any header also label and unit. */
function findNames(drafts: readonly Draft[], hasHeader: boolean): readonly Draft[] {
  if (drafts.some(isText('name'))) return drafts;
  const isFree = ({ meaning, why }: Draft): boolean =>
    meaning.kind === 'ignored' && why !== 'our-header' && why !== 'remembered' && why !== 'chosen';
  const at = drafts.findIndex(
    (draft) =>
      isFree(draft) &&
      isMostly(draft.sample, 'words') &&
      !isMostly(draft.sample, 'bodies') &&
      !isMostly(draft.sample, 'units'),
  );
  if (at < 0) return drafts;
  const told = (field: 'name' | 'label' | 'unit', draft: Draft): Draft => ({
    ...draft,
    meaning: { kind: 'text', field },
    confidence: hasHeader ? 'unsure' : 'likely',
    why: 'content',
    candidates: [],
  });
  const hasLabel = drafts.some(isText('label'));
  const hasUnit = drafts.some(isText('unit'));
  return drafts.map((draft, column) => {
    if (column === at) return told('name', draft);
    if (!isFree(draft) || hasHeader) return draft;
    if (!hasLabel && column === at - 1 && isMostly(draft.sample, 'labels')) return told('label', draft);
    return !hasUnit && column === at + 1 && isMostly(draft.sample, 'units') ? told('unit', draft) : draft;
  });
}

function keyOf({ meaning, why }: Draft): string | null {
  switch (meaning.kind) {
    case 'computed':
    case 'ignored':
      return null;
    case 'target':
      return `target ${meaning.period} ${meaning.assigner}`;
    case 'figure':
      // One figure a row and period, whatever its state: estimate and actual side by side are two claims to one place (in our own file a row fills one).
      return `figure ${meaning.period} ${why === 'our-header' ? meaning.state : ''}`;
    case 'text':
      return meaning.field;
    default:
      return 'period' in meaning ? `${meaning.kind} ${meaning.period}` : meaning.kind;
  }
}

/** Columns that claim one place: of a definition the first is kept, of values none until a person says which. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const claims = claimsOf(drafts);
  return drafts.map((draft) => {
    const rivals = claims.get(keyOf(draft) ?? '') ?? [];
    if (rivals.length < 2 || (isDefining(draft.meaning) && rivals[0]?.draft === draft)) return draft;
    return { ...draft, meaning: IGNORED, confidence: 'unsure', why: 'twice', candidates: [] };
  });
}

/** Every place claimed, with the columns that claim it. */
function claimsOf(
  drafts: readonly Draft[],
): ReadonlyMap<string, { readonly draft: Draft; readonly column: number }[]> {
  const claims = new Map<string, { draft: Draft; column: number }[]>();
  for (const [column, draft] of drafts.entries()) {
    const key = keyOf(draft);
    if (key === null) continue;
    const rivals = claims.get(key);
    if (rivals) rivals.push({ draft, column });
    else claims.set(key, [{ draft, column }]);
  }
  return claims;
}

function isDefining({ kind }: ColumnMeaning): boolean {
  return kind === 'text' || kind === 'id' || kind === 'level' || kind === 'row-kind' || kind === 'originals';
}

function questionsOf(columns: readonly Draft[], before: readonly Draft[]): Question[] {
  const questions: Question[] = [];
  if (!columns.some(isText('name')) && !columns.some(({ meaning }) => meaning.kind === 'id'))
    questions.push({ kind: 'no-names' });
  const bare = columns.flatMap(({ why, sample }, column) =>
    why === 'bare-year' && sample.filled > 0 ? [column] : [],
  );
  if (bare.length > 0) questions.push({ kind: 'bare-years', columns: bare });
  for (const [column, { candidates, why, sample, meaning }] of columns.entries()) {
    if (why === 'bare-year' || why === 'twice' || sample.filled === 0) continue;
    if (why === 'no-header' && meaning.kind === 'ignored' && sample.figures > 0)
      questions.push({ kind: 'column', column, candidates });
    else if (candidates.length > 0) questions.push({ kind: 'column', column, candidates });
    else if (why === 'not-understood' && isMostly(sample, 'figures'))
      questions.push({ kind: 'column', column, candidates: [] });
    else if (why === 'period-unknown' && meaning.kind === 'ignored')
      questions.push({ kind: 'column', column, candidates: [] });
  }
  for (const rivals of claimsOf(before).values()) {
    const [first] = rivals;
    if (first && rivals.length > 1)
      questions.push({
        kind: 'same-meaning',
        columns: rivals.map(({ column }) => column),
        meaning: first.draft.meaning,
      });
  }
  return questions;
}
