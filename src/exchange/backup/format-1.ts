/** Format 1: a plan is its records as they stood, without what came before. They become the one entry of a log that brings them in. */
import { sumOfEntry } from '#core/log-entry.ts';
import type { BlockReading, FormatReader, PlanBlock } from '#exchange/backup/blocks.ts';
import { readPlainObject } from '#exchange/backup/plain-json.ts';
import { fitRecords } from '#exchange/backup/record-shapes.ts';

export const FORMAT_1: FormatReader = { counted: 'records', readBlock };

function readBlock({ id, head, texts }: PlanBlock, madeAt: string): BlockReading {
  const records = texts.map(readPlainObject);
  const fit = fitRecords(records, id);
  if (fit !== 'fits') return fit;
  if (typeof head['title'] !== 'string' || records[0]?.['record'] !== 'plan') return 'wrong';
  const entry = {
    plan: id,
    seq: 1,
    at: madeAt,
    label: { code: 'import' } as const,
    records: JSON.stringify({ added: records, updated: [], removed: [] }),
  };
  return {
    id,
    title: head['title'],
    entries: [{ ...entry, sum: sumOfEntry(entry) }],
    removedAt: null,
    isWithoutHistory: true,
  };
}
