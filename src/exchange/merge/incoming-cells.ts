/**
 * A line of a foreign table as cells beside those of the plan: only the columns it has, and in the plan's own words where both
 * say the same (`16000` is `16.000`, «Hoà» is «Hòa»). What has two readings stays as found, to be decided. Source: domain/exchange §2-3.
 */
import { isSameComparison } from '#core/comparison-text.ts';
import { printDay, readDay } from '#core/day.ts';
import {
  FIGURE_STATES,
  printFigureValue,
  readFigureValue,
  type FigureState,
  type FigureValue,
} from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { matchLevel } from '#core/name-match.ts';
import { figureOf, type Line, type Plan } from '#core/plan.ts';
import { shapeOf, type Period } from '#core/period.ts';
import { standingFigure } from '#core/standing.ts';
import { editTarget } from '#core/target-edits.ts';
import { readTarget } from '#core/target-reading.ts';
import { emptyTable, withEntries } from '#core/table.ts';
import { foldName, keepLine, keepText } from '#core/text.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { unwrapFormula } from '#exchange/kh1/guard.ts';
import { isProgramDamage } from '#exchange/kh1/damage.ts';
import { readPrintedFigure } from '#exchange/kh1/value-text.ts';
import { cellId, ownerOf, type CellKey } from '#exchange/merge/cell-key.ts';
import type { TroubledCell } from '#exchange/merge/compare-cells.ts';
import { isSameText, type Cell, type Cells } from '#exchange/merge/line-cells.ts';
import { placeId, placesSaid, targetUnder, type TargetPlace } from '#exchange/merge/target-place.ts';
import { joinNotes } from '#core/appendix/appendix-cells.ts';

interface IncomingCells {
  readonly theirs: Cells;
  readonly covers: (id: string) => boolean;
  readonly troubled: readonly TroubledCell[];
  /** The state the file's column gives a figure, by `cellId`. */
  readonly states: ReadonlyMap<string, FigureState>;
  /** Places of targets that only repeat one the row has elsewhere, and the file says there too. */
  readonly repeated: ReadonlySet<string>;
}

/** The row of the plan it is compared with; of a new row, a blank one. */
interface PlanSide {
  readonly plan: Plan;
  readonly line: Line;
  readonly mine: Cells;
  readonly base: Cells | null;
  readonly isNew: boolean;
}

interface Draft {
  readonly side: PlanSide;
  /** The unit its figures and targets are read with: the file's, where it says one. */
  readonly unit: string;
  /** Places of targets the line says something of. */
  readonly claimed: ReadonlySet<string>;
  /** As `IncomingCells.repeated`. */
  readonly repeated: Set<string>;
  readonly theirs: Map<string, Cell>;
  readonly covered: Set<string>;
  readonly troubled: TroubledCell[];
  readonly states: Map<string, FigureState>;
}

export function incomingCells(line: IncomingLine, { columns }: IncomingRows, side: PlanSide): IncomingCells {
  const unit = keepLine(line.unit) || side.line.indicator.unit;
  const draft: Draft = {
    side,
    unit,
    claimed: placesSaid(line),
    repeated: new Set(),
    theirs: new Map(),
    covered: new Set(),
    troubled: [],
    states: new Map(),
  };
  const values = new Map(line.values.map((value) => [value.column, value]));
  const ordered = [...columns.entries()].sort(([, a], [, b]) => rankOf(b.meaning) - rankOf(a.meaning));
  for (const [column, { meaning }] of ordered) {
    takeValue(draft, meaning, values.get(column) ?? valueOfLine(line, column, meaning));
  }
  leaveOrphans(draft);
  if (side.isNew)
    for (const field of ['label', 'name', 'unit'] as const) takeOwnText(draft, field, line[field]);
  const { theirs, troubled, states, repeated } = draft;
  return { theirs, covers: (id) => draft.covered.has(id), troubled, states, repeated };
}

/** Of two figures of one period the one of the later state counts. */
function rankOf(meaning: ColumnMeaning): number {
  return meaning.kind === 'figure' && meaning.state ? FIGURE_STATES.indexOf(meaning.state) : 0;
}

/** A blank cell, or the texts a line has apart from its values. */
function valueOfLine(line: IncomingLine, column: number, meaning: ColumnMeaning): IncomingValue {
  const isOfLine =
    meaning.kind === 'text' &&
    (meaning.field === 'label' || meaning.field === 'name' || meaning.field === 'unit');
  const text = isOfLine ? line[meaning.field] : ''; // just checked
  return { column, meaning, found: text, typed: text, doubt: null, proposal: [] };
}

function takeValue(draft: Draft, meaning: ColumnMeaning, value: IncomingValue): void {
  switch (meaning.kind) {
    case 'text':
      return takeText(draft, meaning.field, value);
    case 'target':
      return takeTarget(draft, meaning, value);
    case 'figure':
      return takeFigure(draft, meaning, value);
    case 'asOf':
      return takeDay(draft, { kind: 'figure', period: meaning.period, part: 'asOf' }, value);
    case 'figure-note':
      return takeNote(draft, { kind: 'figure', period: meaning.period, part: 'note' }, value);
    case 'id':
    case 'originals':
    case 'level':
    case 'row-kind':
    case 'computed':
    case 'ignored':
      return;
  }
}

type TextOfTable = Extract<ColumnMeaning, { kind: 'text' }>['field'];

/** A number of a list says nothing of a row that has one; a name or unit left blank is no wish to have none. */
function takeText(draft: Draft, field: TextOfTable, value: IncomingValue): void {
  if (value.doubt === null) return takeOwnText(draft, field, value.typed);
  // What a new row is called is asked with the row; a number of a list says nothing of a row that has one.
  const isAsked = field === 'note' || field === 'lead' || (!draft.side.isNew && field !== 'label');
  if (isAsked) trouble(draft, { kind: 'text', field }, value, value.doubt);
}

function takeNote(draft: Draft, key: CellKey, value: IncomingValue): void {
  if (value.doubt !== null) trouble(draft, key, value, value.doubt);
  else take(draft, key, keepText(value.typed).trim());
}

/** A day or note beside a figure that is blank or cannot be read has nothing it could stand by. */
function leaveOrphans(draft: Draft): void {
  for (const [id, { key, text }] of draft.theirs) {
    const owner = ownerOf(key);
    if (!owner || !draft.covered.has(cellId(owner)) || draft.theirs.has(cellId(owner))) continue;
    if (draft.side.mine.get(id)?.text === text) continue;
    draft.theirs.delete(id);
    draft.troubled.push({
      cell: key,
      found: text,
      status: 'refused',
      reason: 'without-value',
      offers: [text],
    });
  }
}

function takeOwnText(draft: Draft, field: TextOfTable, typed: string): void {
  const { isNew } = draft.side;
  const text = field === 'note' ? keepText(typed).trim() : keepLine(typed);
  if (!isNew && field === 'label') return;
  if (text === '' && field !== 'note' && field !== 'lead') return;
  if (field === 'note' && isNoteOfFigure(draft, text)) return;
  const isAlike = field === 'name' ? isSameName : isSameNote;
  take(draft, { kind: 'text', field }, text, (other) => isAlike(text, other.text));
}

/** A form has one cell for the note of the row and that of its figure. */
function isNoteOfFigure({ side: { line } }: Draft, text: string): boolean {
  const { note } = line.indicator;
  return line.figures.some(
    (figure) =>
      figure.note !== '' &&
      (isSameNote(text, joinNotes(note, figure.note)) || isSameNote(text, unwrapFormula(figure.note) ?? '')),
  );
}

/** «="0012"» is a text that some programs keep a text so. */
function isSameNote(text: string, other: string): boolean {
  return foldName(text) === foldName(other) || unwrapFormula(other) === text;
}

function isSameName(a: string, b: string): boolean {
  const level = matchLevel(a, b);
  return level === 1 || level === 2;
}

function takeTarget(
  draft: Draft,
  { period, assigner }: Extract<ColumnMeaning, { kind: 'target' }>,
  value: IncomingValue,
): void {
  const { unit, side } = draft;
  const text = keepLine(value.typed);
  const key: CellKey = { kind: 'target', ...placeOfTarget(draft, { period, assigner }, text), part: 'text' };
  if (troubles(draft, key, value)) return;
  const standing = side.mine.get(cellId(key))?.text ?? '';
  const named = text === '' || isSameText(text, standing) ? null : readTarget(text, unit).period;
  if (!named || named === period || named === key.period)
    return take(draft, key, text, (other) => isSameText(text, other.text));
  // It says itself which year or stage it is of, and what the column says stays as it is.
  const { id } = side.line.indicator;
  const lines = withEntries(emptyTable<IndicatorId, Line>(), [[id, side.line]]);
  const edit = editTarget({ ...side.plan, lines }, id, period, assigner, text);
  const code = edit.ok ? null : edit.refusal.code;
  if (code && code !== 'target-exists-there') return trouble(draft, key, value, code);
  take(draft, { ...key, period: named }, text, (other) => isSameText(text, other.text));
}

/** A target of a stage is not what is said of a year of it, unless it is the very same. */
function placeOfTarget({ side, claimed, repeated }: Draft, place: TargetPlace, text: string): TargetPlace {
  const target = side.isNew ? null : targetUnder(side.plan, side.line, place, text);
  // What another column of the file speaks of itself is not this one's.
  if (target && placeId(target) !== placeId(place) && claimed.has(placeId(target))) {
    // A form shows a target of next year, or of somebody, under the heading of this one too.
    if (isSameText(text, target.text)) repeated.add(placeId(place));
    return place;
  }
  if (!target) return place;
  const isOfStage = target.period !== place.period && shapeOf(target.period).kind === 'stage';
  if (isOfStage && !isSameText(text, target.text)) return place;
  return { period: target.period, assigner: target.assigner };
}

function takeFigure(
  draft: Draft,
  { period, state }: Extract<ColumnMeaning, { kind: 'figure' }>,
  value: IncomingValue,
): void {
  const key: CellKey = { kind: 'figure', period, part: 'value' };
  const id = cellId(key);
  const { unit } = draft;
  const { line } = draft.side;
  const isBlank = value.doubt === null && keepLine(value.typed) === '';
  const stated = figureOf(line, period)?.state ?? null;
  // A blank under «TH» is no word about the estimate that stands there.
  if (isBlank && state && stated && state !== stated) return;
  if (draft.theirs.has(id) || draft.troubled.some(({ cell }) => cellId(cell) === id)) {
    if (!isBlank) trouble(draft, key, value, 'second-figure');
    return;
  }
  if (isBlank) return take(draft, key, '');
  if (isSumThere(draft, period, value)) return;
  if (state) draft.states.set(id, state);
  if (troubles(draft, key, value)) return;
  const reading = readFigureValue(value.typed, draft.unit);
  if (!reading.ok) return trouble(draft, key, value, reading.reason);
  if (line.indicator.kind === 'group') return trouble(draft, key, value, 'group-holds-no-figure');
  take(draft, key, printFigureValue(reading.value), isSameFigure(reading.value, keepLine(value.typed), unit));
  takeState(draft, period, state);
}

/** What the shorter periods add up to stands in a form as if it had been typed. */
function isSumThere(
  { side: { line }, unit }: Draft,
  period: Period,
  { typed, doubt }: IncomingValue,
): boolean {
  const standing = doubt === null && !figureOf(line, period) ? standingFigure(line, period) : null;
  const reading = standing && readFigureValue(typed, unit);
  if (!standing || !reading?.ok) return false;
  const text = printFigureValue(standing.figure.value);
  return isSameText(printFigureValue(reading.value), text);
}

/** The same figure in a later state is a change of the state alone; an earlier one says nothing new. */
function takeState({ side, ...draft }: Draft, period: Period, state: FigureState | null): void {
  const value = cellId({ kind: 'figure', period, part: 'value' });
  const mine = side.mine.get(value);
  if (!state || !mine || draft.theirs.get(value) !== mine) return;
  const now = figureOf(side.line, period)?.state ?? 'actual';
  if (FIGURE_STATES.indexOf(state) <= FIGURE_STATES.indexOf(now)) return;
  take({ side, ...draft }, { kind: 'figure', period, part: 'state' }, state === 'actual' ? '' : state);
}

/** Words that look like a number, as a person left them, are those words still. */
function isSameFigure(value: FigureValue, typed: string, unit: string): (other: Cell) => boolean {
  return ({ text }) => {
    const reading = readFigureValue(text, unit);
    const other = text.startsWith("'") || !reading.ok ? readPrintedFigure(text) : reading.value;
    if (!other) return false;
    if (other.kind === 'words')
      return [typed, printFigureValue(value)].some((one) => foldName(one) === foldName(other.text));
    if (value.kind === 'words') return false;
    return isSameComparison(value.comparison, other.comparison);
  };
}

function takeDay(draft: Draft, key: CellKey, value: IncomingValue): void {
  const text = keepLine(value.typed);
  if (troubles(draft, key, value)) return;
  const day = readDay(text);
  if (text !== '' && !day) return trouble(draft, key, value, 'not-a-day');
  take(draft, key, day ? printDay(day) : '');
}

/** Whether the value cannot be taken without a person, or is what a program made of what stood there; it is then noted. */
function troubles(draft: Draft, key: CellKey, value: IncomingValue): boolean {
  const { base, mine } = draft.side;
  const id = cellId(key);
  const written = base?.get(id)?.text ?? '';
  const isSaid = value.typed !== '' && value.doubt === null;
  if (written !== '' && !(isSaid && isSameText(value.typed, written))) {
    if (isProgramDamage(written, value.found.trim(), 'comma')) {
      draft.covered.add(id);
      draft.troubled.push({
        cell: key,
        found: value.found,
        status: 'restored',
        reason: null,
        offers: offersOf(value),
      });
      return true;
    }
  }
  if (value.doubt === null) return false;
  // A dash where the plan has nothing either says nothing.
  if (value.doubt !== 'mark' || mine.has(id)) trouble(draft, key, value, value.doubt);
  return true;
}

function offersOf({ typed, proposal }: IncomingValue): readonly string[] {
  return typed === '' ? proposal : [typed];
}

function trouble(draft: Draft, cell: CellKey, value: IncomingValue, reason: TroubledCell['reason']): void {
  draft.covered.add(cellId(cell));
  draft.troubled.push({ cell, found: value.found, status: 'refused', reason, offers: value.proposal });
}

/** The cell in the plan's own words where it says the same, else in those of before, else in its own. */
function take(
  draft: Draft,
  key: CellKey,
  text: string,
  isSame = (other: Cell): boolean => other.text === text,
): void {
  const id = cellId(key);
  draft.covered.add(id);
  if (text === '') return;
  const { mine, base } = draft.side;
  const known = [mine.get(id), base?.get(id)].find((other) => other && isSame(other));
  draft.theirs.set(id, known ?? { key, text, meaning: null });
}
