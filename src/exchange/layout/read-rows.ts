/**
 * The rows of a table whose layout is known: every cell as it would be typed into the plan, or with the doubt a person has to
 * settle. Asks nothing, decides nothing that two readings fit. Total, and one pass over the cells.
 */
import { readIndicatorId } from '#core/identity.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine, IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingRow, IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { KIND_WORDS, readWord } from '#exchange/kh1/words.ts';
import { withoutControls } from '#exchange/layout/cell-reading.ts';
import { filledColumns, textAt } from '#exchange/layout/find-header.ts';
import { labelInName, nameWithoutLabel, outlineRows, type Outlined } from '#exchange/layout/outline.ts';
import type { Answers, Hints, Layout } from '#exchange/layout/recognised.ts';
import {
  isRagged,
  rowValues,
  type ReadColumn,
  type Reading,
  type RowTexts,
} from '#exchange/layout/row-values.ts';
import { plainText, showsMonthFirst } from '#exchange/layout/text-cell.ts';

/** Reads every row of the body; blank cells of columns that are read are given too, as values with nothing found. */
export function readRows(
  table: IncomingTable,
  layout: Layout,
  answers: Answers = {},
  hints: Hints = {},
): IncomingRows {
  const meanings = layout.columns.map(({ meaning }, column) => answers.columns?.get(column) ?? meaning);
  const body = layout.body.map((place) => table.rows[place] ?? NO_ROW);
  const at = placesOf(meanings);
  const reading: Reading = {
    isSheet: table.sheet !== null,
    layout,
    answers,
    hints,
    columns: columnsRead(meanings, body, at.unit),
    at,
    splitsNames: splitsNames(body, at, layout),
    isHeaderTorn: layout.headerRows.some((place) => hints.ragged?.has(table.rows[place]?.line ?? 0)),
  };
  const texts = body.map((row) => rowTexts(row, reading));
  const outlined = outlineOf(body, texts, reading);
  return {
    lines: body.map((row, i) => readLine(row, texts[i] ?? NO_TEXTS, outlined[i] ?? TOP, reading)),
    notes: layout.notes.map(({ place, where }) => noteOf(table.rows[place], where)),
    columns: layout.columns.map(({ header }, column) => ({
      header,
      meaning: meanings[column] ?? { kind: 'ignored' },
    })),
  };
}

const NO_ROW: IncomingRow = { line: 0, cells: [] };
const TOP: Outlined = { kind: 'indicator', depth: 0 };

function noteOf(row: IncomingRow | undefined, where: 'above' | 'below') {
  const text = row
    ? filledColumns(row)
        .map((column) => textAt(row, column).trim())
        .join(' · ')
    : '';
  return { line: row?.line ?? 0, text, where };
}

function placesOf(meanings: readonly ColumnMeaning[]): Reading['at'] {
  const text = (field: string): number =>
    meanings.findIndex((meaning) => meaning.kind === 'text' && meaning.field === field);
  const of = (kind: ColumnMeaning['kind']): number => meanings.findIndex((meaning) => meaning.kind === kind);
  return {
    label: text('label'),
    name: text('name'),
    unit: text('unit'),
    id: of('id'),
    level: of('level'),
    'row-kind': of('row-kind'),
  };
}

function columnsRead(
  meanings: readonly ColumnMeaning[],
  body: readonly IncomingRow[],
  unit: number,
): ReadColumn[] {
  const percents = body.filter((row) => isPercentUnit(textAt(row, unit)));
  return meanings.flatMap((meaning, column) => {
    if (!isRead(meaning)) return [];
    const isValue = meaning.kind === 'target' || meaning.kind === 'figure';
    return [
      {
        column,
        meaning,
        isMonthFirst: meaning.kind === 'asOf' && body.some((row) => showsMonthFirst(textAt(row, column))),
        showsPercent: isValue && body.some((row) => textAt(row, column).includes('%')),
        showsShares: isValue && showsShares(percents, column),
        blank: { column, meaning, found: '', typed: '', doubt: null, proposal: [] },
      },
    ];
  });
}

/** Fewer say nothing: growth below one percent is common. */
const FEWEST_SHARES = 3;
const SHARE = /^[-−–]?(?:0?[.,]\d+|0|1)$/;

function showsShares(percents: readonly IncomingRow[], column: number): boolean {
  const texts = percents.map((row) => textAt(row, column).trim()).filter((text) => text !== '');
  return texts.length >= FEWEST_SHARES && texts.every((text) => SHARE.test(text));
}

function isRead({ kind }: ColumnMeaning): boolean {
  return (
    kind === 'text' ||
    kind === 'target' ||
    kind === 'figure' ||
    kind === 'asOf' ||
    kind === 'figure-note' ||
    kind === 'originals'
  );
}

const NO_TEXTS: RowTexts = { label: '', name: '', unit: '', isSplit: false };

/** At least half of the names begin with a label, and labels stand nowhere else. */
function splitsNames(
  body: readonly IncomingRow[],
  { label, name }: Reading['at'],
  { isOurs }: Layout,
): boolean {
  if (isOurs || label >= 0 || name < 0) return false;
  const named = body.filter((row) => textAt(row, name).trim() !== '');
  return (
    named.length > 0 &&
    named.filter((row) => labelInName(textAt(row, name)) !== '').length * 2 >= named.length
  );
}

function rowTexts(row: IncomingRow, reading: Reading): RowTexts {
  const { at, layout, splitsNames: splits } = reading;
  const shown = (column: number): string =>
    column < 0 ? '' : withoutControls(plainText(textAt(row, column), layout.isOurs));
  const isTorn = isRagged(row, reading);
  const [shownLabel, shownName] = [shown(at.label), shown(at.name)];
  // «IIXÃ HỘI»: without the delimiter behind its label the name of a section stands there.
  const isShifted = isTorn && shownName === '' && /\p{L}{3}/u.test(shownLabel);
  const label = isShifted ? '' : isTorn ? labelOfTorn(shownLabel) : shownLabel;
  const name = isShifted ? shownLabel : shownName;
  const unit = isTorn ? '' : shown(at.unit);
  // A bullet before the name where the column of labels is blank; its own number («1.1. …») likewise where there is no such column.
  const inName = label !== '' || layout.isOurs || !(splits || at.label >= 0) ? '' : labelInName(name);
  const rest = inName === '' ? '' : nameWithoutLabel(name);
  return rest === ''
    ? { label, name, unit, isSplit: false }
    : { label: inName, name: rest, unit, isSplit: true };
}

/** «4Kinh phí»: the label that was torn off no further, by which the rows below know where they stand. */
function labelOfTorn(text: string): string {
  return /^\d{1,3}(?:\.\d{1,3})*\.?(?=\p{L})/u.exec(text)?.[0] ?? text;
}

function outlineOf(
  body: readonly IncomingRow[],
  texts: readonly RowTexts[],
  reading: Reading,
): readonly Outlined[] {
  const { at, columns } = reading;
  const values = columns
    .filter(({ meaning }) => meaning.kind === 'target' || meaning.kind === 'figure')
    .map(({ column }) => column);
  const outlined = outlineRows(
    body.map((row, i) => ({
      label: texts[i]?.label ?? '',
      name:
        texts[i]?.isSplit === true || textAt(row, at.name) === ''
          ? (texts[i]?.name ?? '')
          : textAt(row, at.name),
      hasContent: (texts[i]?.unit ?? '') !== '' || values.some((column) => textAt(row, column).trim() !== ''),
    })),
  );
  if (at.level < 0 && at['row-kind'] < 0) return outlined;
  return outlined.map((found, i) => asStated(body[i], found, reading));
}

/** Our own columns say it. */
function asStated(row: IncomingRow | undefined, found: Outlined, { at }: Reading): Outlined {
  const level = /^\d{1,2}$/.exec(textAt(row, at.level).trim())?.[0];
  const kind = readWord(KIND_WORDS, textAt(row, at['row-kind']).trim());
  return {
    kind: kind ?? found.kind,
    depth: level === undefined ? found.depth : Math.max(0, Number.parseInt(level, 10) - 1),
  };
}

function readLine(
  row: IncomingRow,
  texts: RowTexts,
  { kind, depth }: Outlined,
  reading: Reading,
): IncomingLine {
  const { at } = reading;
  return {
    line: row.line,
    id: at.id < 0 ? null : readIndicatorId(plainText(textAt(row, at.id), true).trim()),
    kind,
    depth,
    label: texts.label,
    name: texts.name,
    unit: texts.unit,
    values: rowValues(row, texts, reading),
  };
}
