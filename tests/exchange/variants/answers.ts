/** What the sender of a drawn file would answer to the questions about it. */
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Question } from '#exchange/layout/recognised.ts';
import type { FileChoices, TableReading } from '#exchange/reading/file-reading.ts';
import type { DrawnFile } from './drawn-file.ts';

export function answersOf(file: DrawnFile, { source, questions }: TableReading): FileChoices {
  const isText = source.kind === 'text';
  const columns = new Map(questions.flatMap((question) => columnsIn(question, file)));
  const isHeadless = file.table.headerAt.length === 0;
  return {
    ...(isText && source.isEncodingAsked && file.encoding && { encoding: file.encoding }),
    ...(isText && source.isCutAsked && { cut: { delimiter: file.delimiter } }),
    ...(questions.some(({ kind }) => kind === 'convention') &&
      file.convention && { convention: file.convention }),
    ...(isHeadless && { headerLines: [] }),
    ...(isHeadless ? { columns: new Map(file.table.meanings.entries()) } : columns.size > 0 && { columns }),
  };
}

function columnsIn(question: Question, { table }: DrawnFile): [number, ColumnMeaning][] {
  const asked =
    question.kind === 'column' ? [question.column] : 'columns' in question ? question.columns : [];
  return asked.flatMap((column): [number, ColumnMeaning][] => {
    const meaning = table.meanings[column];
    return meaning ? [[column, meaning]] : [];
  });
}
