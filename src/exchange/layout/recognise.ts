/**
 * From a table to its layout: header, columns, rows, notes, convention, and the few questions that are left. Pure and total; what
 * is not understood is told, never guessed. Source: domain/exchange §2.4, §2.5.
 */
import { isDecimal, type Decimal } from '#core/decimal.ts';
import { readIndicatorId } from '#core/identity.ts';
import { foldPlain } from '#core/text.ts';
import type { IncomingRow, IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readOriginals, type Originals } from '#exchange/kh1/originals.ts';
import { findBody, rowColumnsOf, type Body } from '#exchange/layout/body.ts';
import { readColumns } from '#exchange/layout/columns.ts';
import { judgeFile, showsSign, type NumberCell } from '#exchange/layout/file-convention.ts';
import { filledColumns, findHeader, textAt } from '#exchange/layout/find-header.ts';
import type {
  FileConvention,
  Hints,
  LayoutColumn,
  Question,
  Recognised,
  RememberedLayout,
} from '#exchange/layout/recognised.ts';
import { fingerprintOf, recallOf } from '#exchange/layout/remembering.ts';

/** Understands a table; `remembered` is what a person has said of an earlier file of the same form. */
export function recognise(
  table: IncomingTable,
  remembered: RememberedLayout | null = null,
  hints: Hints = {},
): Recognised {
  const header = findHeader(table, hints.headerLines);
  const below = table.rows.slice(Math.max(-1, ...header.rows, ...header.numbering) + 1);
  const fingerprint = fingerprintOf(header.parts.map((parts) => parts.join(' · ')));
  const ground = {
    report: hints.reportingPeriod ?? null,
    titleYear: titleYearOf(table, header.rows),
    assigners: hints.assigners ?? [],
  };
  const { columns, questions } = readColumns(header, below, ground, {
    recall: recallOf(remembered, fingerprint),
    chosen: hints.columns,
  });
  const { other, ...body } = findBody(table.rows, header.rows, header.numbering, rowColumnsOf(columns));
  const isOurs = header.parts.some(([first = '']) => /^ma_dong \[KH\d/i.test(first));
  const convention = judgeFile(numberCells(table, columns, body, hints), table.stated);
  const layout = { headerRows: header.rows, ...body, columns, convention, isOurs, fingerprint };
  return {
    layout,
    questions: [
      ...headerQuestion(table, header.rows, hints),
      ...conventionQuestion(convention),
      ...otherTable(other === null ? undefined : table.rows[other]),
      ...questions,
    ],
  };
}

function headerQuestion(
  { rows }: IncomingTable,
  found: readonly number[],
  { headerLines }: Hints,
): Question[] {
  if (found.length > 0 || headerLines !== undefined || rows.length === 0) return [];
  const lines = rows.slice(0, 10).flatMap((row) => (filledColumns(row).length > 1 ? [row.line] : []));
  return [{ kind: 'header', lines }];
}

function otherTable(row: IncomingRow | undefined): Question[] {
  return row ? [{ kind: 'another-table', line: row.line }] : [];
}

function conventionQuestion(convention: FileConvention): Question[] {
  return convention.convention === null ? [{ kind: 'convention', ...convention }] : [];
}

/** The one year the lines above the header name; null for none or several. */
function titleYearOf({ rows }: IncomingTable, [top = 0]: readonly number[]): number | null {
  const years = new Set<string>();
  for (const row of rows.slice(0, Math.min(top, 40))) {
    for (const column of filledColumns(row).slice(0, 20)) {
      const title = foldPlain(textAt(row, column).slice(0, 300));
      // The day of a decision is no year of the plan.
      if (/ngay \d|\d\/\d/.test(title)) continue;
      for (const [, year = ''] of title.matchAll(/nam ((?:19|20|21)\d\d)(?!\d)/g)) years.add(year);
    }
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number.parseInt(only, 10) : null;
}

/** Why a column may hold figures though nothing of it is read before somebody says what they are. */
const ASKED: readonly LayoutColumn['why'][] = [
  'twice',
  'period-unknown',
  'kind-unknown',
  'no-header',
  'damaged-header',
];

/** Every cell with a sign in it where numbers stand, row by row; also of columns whose meaning is still asked, if they hold figures. */
function* numberCells(
  { rows }: IncomingTable,
  columns: readonly LayoutColumn[],
  { body }: Pick<Body, 'body'>,
  hints: Hints,
): Generator<NumberCell> {
  const at = rowColumnsOf(columns);
  const values = columns.flatMap(({ meaning, why }, column) => {
    const isAsked = meaning.kind === 'ignored' && ASKED.includes(why);
    return meaning.kind === 'target' || meaning.kind === 'figure' || isAsked ? [column] : [];
  });
  const originals = columns.findIndex(({ meaning }) => meaning.kind === 'originals');
  const ids = columns.findIndex(({ meaning }) => meaning.kind === 'id');
  for (const place of body) {
    const row = rows[place];
    if (!row) continue;
    let kept: Originals | null | undefined;
    for (const column of values) {
      const cell = row.cells[column];
      if (!cell || cell.exact !== null || !showsSign(cell.text)) continue;
      const meaning = columns[column]?.meaning ?? { kind: 'ignored' };
      if (kept === undefined)
        kept =
          originals < 0
            ? null
            : readOriginals(readIndicatorId(textAt(row, ids).trim()) ?? '', textAt(row, originals));
      yield {
        line: row.line,
        column,
        cell,
        unit: textAt(row, at.unit).trim(),
        original: originalNumber(kept, columns[column]?.header ?? ''),
        previous: () => hints.previous?.(textAt(row, at.name).trim(), meaning) ?? null,
      };
    }
  }
}

function originalNumber(kept: Originals | null, header: string): Decimal | null {
  const text = kept?.get(header) ?? null;
  return text !== null && isDecimal(text) ? text : null;
}
