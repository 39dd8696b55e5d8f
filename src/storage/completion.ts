/**
 * Records stored before a field existed, completed with the value that field then had for everyone. Done at reading, so that
 * nothing stored is ever rewritten for it; a record that is whole comes back as it is.
 */
import type { RecordChanges } from '#core/change.ts';
import type { Figure } from '#core/figure.ts';
import { usualSettings, type PlanHead, type PlanRecord, type PlanSettings } from '#core/plan.ts';

/** What stored text may lack, whatever the types say of a record in memory. */
type StoredFigure = Omit<Figure, 'earlier'> & Partial<Pick<Figure, 'earlier'>>;

const NONE_EARLIER: Figure['earlier'] = [];

export function completeRecord(record: PlanRecord): PlanRecord {
  switch (record.record) {
    case 'figure': {
      const stored: StoredFigure = record;
      return stored.earlier ? record : { ...record, earlier: NONE_EARLIER };
    }
    case 'plan':
      return completeHead(record);
    case 'indicator':
    case 'target':
    case 'judgement':
    case 'submitted':
    case 'submission':
    case 'task':
    case 'section':
    case 'answer':
    case 'paper':
    case 'sentence':
      return record;
  }
}

export function completeHead(head: PlanHead): PlanHead {
  const stored: Partial<PlanSettings> = head.settings;
  const usual = usualSettings(head.firstYear);
  const isWhole = Object.keys(usual).every((field) => field in stored);
  return isWhole ? head : { ...head, settings: { ...usual, ...stored } };
}

export function completeChanges({ added, updated, removed }: RecordChanges): RecordChanges {
  return {
    added: added.map(completeRecord),
    updated: updated.map(([from, to]) => [completeRecord(from), completeRecord(to)]),
    removed: removed.map(completeRecord),
  };
}
