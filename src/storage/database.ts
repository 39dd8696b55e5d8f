/** What our database is to Dexie: its durability and its schemas. The only file that imports Dexie itself. */
import Dexie from 'dexie';
import { SCHEMA_STEPS } from '#storage/migrations.ts';
import type { MetaRow } from '#storage/rows.ts';

/** The database of that name, not yet open; it upgrades itself step by step when it is opened. */
export function makeDatabase(name: string): Dexie {
  const db = new Dexie(name, {
    // Chrome's own default may lose half a minute at a power cut: engineering/durability.md §3b.
    chromeTransactionDurability: 'strict',
    // What was closed is opened again by whoever checks what comes back, never in passing.
    autoOpen: false,
    cache: 'disabled',
  });
  for (const step of SCHEMA_STEPS) {
    db.version(step.to)
      .stores(step.stores)
      .upgrade(async (transaction) => {
        await step.upgrade?.(transaction);
        await transaction.table<MetaRow>('meta').put({ key: 'schema', value: step.to });
      });
  }
  return db;
}
