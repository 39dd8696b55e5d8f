/** What the page and the reading thread say to each other. Plain data. */
import type { Plan } from '#core/plan.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { RememberedLayout } from '#exchange/layout/recognised.ts';
import type { Proposal } from '#exchange/merge/proposal.ts';
import type { FileChoices, FileReading } from '#exchange/reading/file-reading.ts';
import type { ReadingPart } from '#exchange/reading/open-file.ts';

/** Each is answered by one `Answer` of the same number, after any number of parts told. */
export type Request = { readonly number: number } & (
  | {
      readonly ask: 'read';
      /** The file, where it is another than before. */
      readonly bytes: Uint8Array | null;
      readonly choices: FileChoices;
      readonly plan: Plan | null;
      readonly remembered: readonly RememberedLayout[];
      /** What the file was written from, where its mark led to it. */
      readonly exported: Plan | null;
    }
  | {
      /** Of the file as it was last read. */
      readonly ask: 'propose';
      readonly plan: Plan;
      readonly originals: 'base' | 'ignored' | null;
      readonly pairs: ReadonlyMap<number, IndicatorId | null>;
    }
);

export type Answer =
  | { readonly number: number; readonly part: ReadingPart }
  | { readonly number: number; readonly reading: FileReading }
  | { readonly number: number; readonly proposal: Proposal }
  /** A bug: the page raises it as its own. */
  | { readonly number: number; readonly fault: string };
