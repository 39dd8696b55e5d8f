/**
 * Every layout the database has had, and how the data of one become those of the next. Steps are only ever added: a
 * database of any age walks through all that it lacks, inside the one transaction in which the browser upgrades it.
 */
import type { Transaction } from 'dexie';
import { addChecksums } from '#storage/migrations/add-checksums.ts';

export interface SchemaStep {
  readonly to: number;
  /** Dexie's notation. A table or index is never dropped: code that is older than the data must not find a hole to mend. */
  readonly stores: Readonly<Record<string, string>>;
  /** Rewrites the rows of the layout before. Awaits nothing but the transaction itself. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
}

export const SCHEMA_STEPS: readonly SchemaStep[] = [
  {
    to: 1,
    stores: { meta: 'key', plans: 'id', log: '[plan+seq]', chunks: '[plan+generation+n]' },
    upgrade: null,
  },
  { to: 2, stores: {}, upgrade: addChecksums },
];
