/** What the storage of this device says of itself, and the one thing that is done to all of it. */
import type { SecondCopy } from '#app/device/second-copy.svelte.ts';
import type { Held } from '#storage/held.ts';

export interface KeptHere {
  readonly copy: SecondCopy;
  /** What was here once and is nowhere any more; null when nothing says so. */
  readonly lost: Held | null;
  /** Takes every plan away, with the copy beside it; false where something would not go. */
  readonly clearPlans: () => Promise<boolean>;
}
