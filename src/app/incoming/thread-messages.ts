/** What the page and the reading thread say to each other. Plain data. */
import type { Plan } from '#core/plan.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Gathered, GatheringAsked } from '#exchange/combine/gathered.ts';
import type { RememberedLayout } from '#exchange/layout/recognised.ts';
import type { Coming } from '#exchange/merge/coming.ts';
import type { Choices, Proposal, ProposedItem } from '#exchange/merge/proposal.ts';
import type { NotTaken } from '#exchange/merge/report.ts';
import type { Taken } from '#exchange/merge/take.ts';
import type { FileAnswer, Opinions } from '#exchange/reading/answer-file.ts';
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
  | {
      /** Of the plan and the proposal last made: what carrying it out as chosen would come to. */
      readonly ask: 'weigh';
      readonly choices: Choices;
    }
  | {
      /** As chosen, into the plan as it is by now. */
      readonly ask: 'take';
      readonly plan: Plan;
      readonly choices: Choices;
    }
  | {
      /** A unit's file or a sheet of it, to be kept by its key for gathering. */
      readonly ask: 'read-part';
      readonly key: string;
      readonly bytes: Uint8Array;
      readonly choices: FileChoices;
      readonly plan: Plan;
      readonly remembered: readonly RememberedLayout[];
    }
  | {
      /** A unit's file read as it was, and given back with opinions beside its rows. */
      readonly ask: 'answer-part';
      readonly bytes: Uint8Array;
      readonly choices: FileChoices;
      readonly plan: Plan;
      readonly remembered: readonly RememberedLayout[];
      readonly opinions: Opinions;
    }
  | {
      /** Of the parts read before. */
      readonly ask: 'gather';
      readonly plan: Plan;
      readonly files: readonly GatheredParts[];
      readonly asked: GatheringAsked;
    }
  | {
      /** Of the file as it was last read: a copy with opinions beside its rows. */
      readonly ask: 'answer';
      readonly opinions: Opinions;
    }
);

export type Answer =
  | { readonly number: number; readonly part: ReadingPart }
  | { readonly number: number; readonly reading: FileReading }
  /** Some of the proposal's items; the proposal that ends them has none of its own. */
  | { readonly number: number; readonly items: readonly ProposedItem[] }
  | { readonly number: number; readonly proposal: Proposal }
  | { readonly number: number; readonly weighed: Weighed }
  | { readonly number: number; readonly merged: Taken }
  | { readonly number: number; readonly readPart: ReadPart }
  | { readonly number: number; readonly gathered: Gathered }
  | { readonly number: number; readonly answered: FileAnswer }
  /** A bug: the page raises it as its own. */
  | { readonly number: number; readonly fault: string };

/** What carrying out a proposal as chosen would come to. */
export interface Weighed {
  readonly coming: Coming;
  readonly notTaken: NotTaken;
}

/** A unit's file: of one part, or of several sheets that are one unit's. */
export interface GatheredParts {
  readonly key: string;
  readonly fileName: string;
  readonly parts: readonly { readonly key: string; readonly sheet: string }[];
}

/** A unit's file or a sheet of it as it was read. */
export interface ReadPart {
  readonly reading: FileReading;
  /** When it says it was last saved, in milliseconds since 1970; null when it does not. */
  readonly savedAt: number | null;
  /** The body named in it; empty where none is. */
  readonly issuingBody: string;
  /** How many figures it holds, of whatever period. */
  readonly figures: number;
}
