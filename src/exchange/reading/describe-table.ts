/** A table as the import screen is told of it: how it was understood, with live examples, and what is still to be asked. Reads nothing. */
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { Question, Recognised } from '#exchange/layout/recognised.ts';
import type {
  FileChoices,
  TableReading,
  TextSource,
  WorkbookSource,
} from '#exchange/reading/file-reading.ts';
import { headOf, samplesOf } from '#exchange/reading/table-samples.ts';

interface Described {
  readonly table: IncomingTable;
  readonly source: TextSource | WorkbookSource;
}

/** What is shown of a table before it is compared with anything, and what is still to be asked of it. */
export function describeTable(
  { table, source }: Described,
  { layout, questions }: Recognised,
  { lines, notes }: IncomingRows,
  choices: FileChoices,
): TableReading {
  const doubts: Partial<Record<string, number>> = {};
  for (const { values } of lines) {
    for (const { doubt } of values) if (doubt) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  }
  const headerLines = layout.headerRows.flatMap((place) => table.rows[place]?.line ?? []);
  const below = questions.flatMap((question) => (question.kind === 'another-table' ? [question.line] : []));
  return {
    kind: 'table',
    source,
    layout,
    questions: questions.filter((question) => !isSettled(question, choices)),
    headerLines,
    head: headOf(table, [...headerLines, ...below]),
    samples: samplesOf(table, layout),
    rows: lines.length,
    doubts,
    notes: notes.filter(({ text }) => text !== ''),
  };
}

function isSettled(question: Question, { convention, columns, leftTables }: FileChoices): boolean {
  switch (question.kind) {
    case 'convention':
      return convention !== undefined;
    case 'column':
      return columns?.has(question.column) === true;
    case 'bare-years':
      return question.columns.every((column) => columns?.has(column));
    case 'another-table':
      return leftTables?.includes(question.line) === true;
    default:
      return false;
  }
}
