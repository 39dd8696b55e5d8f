/** What has to be answered before anything of a file may be compared: a wrong guess there would be wrong in every cell. */
import type { Question } from '#exchange/layout/recognised.ts';
import type { TableReading } from '#exchange/reading/file-reading.ts';

const FIRST: readonly Question['kind'][] = ['header', 'convention', 'bare-years', 'no-names'];

export function mustBeAnswered({ source, questions }: TableReading): boolean {
  const isTextAsked = source.kind === 'text' && (source.isEncodingAsked || source.isCutAsked);
  return isTextAsked || questions.some(({ kind }) => FIRST.includes(kind));
}
