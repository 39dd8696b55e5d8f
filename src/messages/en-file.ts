/** What is said about a file that could not be taken in, or was taken in with something worth telling, in English. */
import type { CellProblem, Foreign, Refusal, Remark, UnreadableCell } from '#exchange/kh1/outcome.ts';

const FOREIGN: Record<Foreign, string> = {
  workbook: 'This file is an .xlsx workbook, which cannot be read yet.',
  document: 'This file is a Word document, not a spreadsheet.',
  zip: 'This file is a compressed archive.',
  'old-office': 'This file is an old .doc or .xls, which cannot be read yet.',
  pdf: 'This file is a PDF, not a spreadsheet.',
  html: 'This file is a web page, not a spreadsheet.',
  'other-text': 'This file was not exported by Sổ Chỉ Tiêu.',
};

const CELLS: Record<CellProblem, string> = {
  empty: 'is empty',
  letters: 'is not a number',
  grouping: 'could be several numbers',
  exponent: 'is a short form that has lost digits',
  'too-long': 'is too long for a figure',
  'not-a-choice': 'is not one of the column’s choices',
  'not-a-day': 'is not a date',
  'not-a-period': 'is not a period',
  'not-a-count': 'is not a count',
  'not-an-id': 'is not an indicator code',
  'not-understood': 'cannot be understood',
  'ambiguous-number': 'can be read as two different numbers',
  'second-figure': 'is a second figure of the same period',
  level: 'is more than one level below the row above',
  years: 'has its last year before its first',
};

const ONLY_OURS =
  'Only CSV files exported by Sổ Chỉ Tiêu can be imported for now. Ask the sender to export and send again.';

function cell({ line, column, found, problem }: UnreadableCell): string {
  return `line ${line}, column “${column}”: “${found}” ${CELLS[problem]}`;
}

export function enFileRefusal(r: Refusal): string {
  switch (r.code) {
    case 'empty':
      return 'The file is empty. Ask the sender to export it and send it again.';
    case 'not-ours':
      return `${FOREIGN[r.is]} ${ONLY_OURS}`;
    case 'newer-version':
      return `This file was made by a newer version (KH${r.version}). Update, then open again; the file was not changed.`;
    case 'not-utf8':
      return 'The text in the file is not Unicode and would be garbled. Save it as “CSV UTF-8” in Excel, then import again.';
    case 'too-large':
      return `The file is too large (${{ bytes: 'size', rows: 'rows', columns: 'columns', cell: 'one cell' }[r.what]} over ${r.limit}). Check that it is the right file.`;
    case 'open-quote':
      return `The quotation mark on line ${r.line} is never closed, so the lines after it run together. Mend that line or ask for the file again.`;
    case 'damaged-header':
      return `The first cell of the table (“${r.found.slice(0, 40)}”) was changed, so the plan is not known. Ask the sender to export again.`;
    case 'unknown-columns':
      return `Columns not understood: ${r.headers.join(', ')}. Remove or rename them, then import again.`;
    case 'double-column':
      return `Column “${r.header}” is there twice. Remove one, then import again.`;
    case 'missing-column':
      return `Column “${r.header}” is missing. Put it back, or ask the sender to export again.`;
    case 'cut-off':
      return 'The end of the file is missing; perhaps the download was cut off. Download it again or ask for it again.';
    case 'bad-id':
      return `Indicator code “${r.found}” on line ${r.line} was changed. Put the old code back, or leave it empty for a new row.`;
    case 'double-id':
      return `Lines ${r.lines[0]} and ${r.lines[1]} share code ${r.id}. Empty the code on the new row, then import again.`;
    case 'long-line':
      return `Line ${r.line} has ${r.found} cells, more than the ${r.columns} columns. Check the separators on that line.`;
    case 'unreadable':
      return `${r.count} cells cannot be read: ${r.cells.slice(0, 5).map(cell).join('; ')}. Mend them, then import again.`;
  }
}

export function enFileRemark(r: Remark): string {
  switch (r.code) {
    case 'edited':
      return `Line ${r.line}, column “${r.column}” was edited: “${r.original}” → “${r.found}”.`;
    case 'read-as-thousands':
      return `Line ${r.line}, column “${r.column}”: “${r.found}” was read as thousands.`;
    case 'maybe-date':
      return `Line ${r.line}, column “${r.column}”: “${r.found}” may be a date made by a program; kept as words.`;
    case 'formula-unwrapped':
      return `Line ${r.line}, column “${r.column}”: the formula “${r.found}” was read as its value.`;
    case 'without-value':
      return `Line ${r.line}, column “${r.column}”: “${r.found}” has no figure beside it and could not be kept.`;
    case 'loose-line':
      return `Line ${r.line} stands outside the table and was left out: “${r.found}”.`;
    case 'new-row':
      return `Line ${r.line} is a new indicator.`;
    case 'column-put-back':
      return `Column “${r.column}” had been removed; ${r.cells} cells were put back from the originals.`;
    case 'originals-missing':
      return `Line ${r.line} has no originals, so what a spreadsheet changed there is not known.`;
    case 'originals-damaged':
      return `The originals on line ${r.line} are damaged, so what a spreadsheet changed there is not known.`;
    case 'row-count':
      return `The file says ${r.written} rows but ${r.found} were read.`;
    case 'information-count':
      return `The file says ${r.written} information lines but ${r.found} were read.`;
    case 'other-convention':
      return `Numbers in the file have a ${r.read} before the decimals, unlike when exported; they were read that way.`;
  }
}
