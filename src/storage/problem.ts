/**
 * What can go wrong with the device's storage, as values the screens can show, and how an exception becomes one of them.
 * Knows Dexie's and the browser's error names; knows nothing of plans.
 */

/**
 * `quota` disk or allowance full · `closed` connection lost and not regained · `newer-schema` the data belong to a newer
 * version of the app, reload · `blocked` another window holds up the upgrade · `vanished` what was stored here is gone ·
 * `unavailable` the browser gives no storage · `unknown` anything else the device does.
 */
export type DeviceProblemKind =
  'quota' | 'closed' | 'newer-schema' | 'blocked' | 'vanished' | 'unavailable' | 'unknown';

export type StorageProblem =
  /** `detail` is for a bug report, not for the person. */
  | { readonly kind: DeviceProblemKind; readonly detail: string }
  /** Stored bytes are not what was written; `seq` is the first log entry that cannot be believed. */
  | { readonly kind: 'damaged'; readonly seq: number; readonly detail: string }
  /** Another window wrote first; the plan now stands at `seq`. Nothing was written. */
  | { readonly kind: 'conflict'; readonly seq: number };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: StorageProblem };

/** Thrown inside a transaction to leave it with nothing written; never leaves `storage`. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(`Storage refused: ${problem.kind}`);
    this.problem = problem;
  }
}

const KIND_BY_NAME: ReadonlyMap<string, DeviceProblemKind> = new Map([
  ['QuotaExceededError', 'quota'],
  ['DatabaseClosedError', 'closed'],
  ['InvalidStateError', 'closed'],
  ['VersionError', 'newer-schema'],
  ['MissingAPIError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['OpenFailedError', 'unknown'],
  ['AbortError', 'unknown'],
  ['UnknownError', 'unknown'],
  ['TimeoutError', 'unknown'],
  ['TransactionInactiveError', 'unknown'],
  ['PrematureCommitError', 'unknown'],
  ['BulkError', 'unknown'],
  ['ModifyError', 'unknown'],
  ['ConstraintError', 'unknown'],
  ['DataError', 'unknown'],
  ['NotFoundError', 'unknown'],
  ['NotReadableError', 'unknown'],
  ['EncodingError', 'unknown'],
]);

/**
 * The problem behind an exception, or null when only a bug can have caused it (the caller throws it on). An error at commit
 * arrives from Dexie as an AbortError whose `inner` is the real one, so the innermost name that says anything decides.
 */
export function problemOf(error: unknown): StorageProblem | null {
  let kind: DeviceProblemKind | null = null;
  const names: string[] = [];
  for (const one of unwrap(error)) {
    if (one instanceof StorageRefusal) return one.problem;
    names.push(`${one.name}: ${one.message}`);
    const named = KIND_BY_NAME.get(one.name);
    if (named && (kind === null || named !== 'unknown')) kind = named;
  }
  return kind && { kind, detail: names.join(' ← ') };
}

interface Nested {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

function* unwrap(error: unknown): Generator<Nested> {
  for (let one = error, depth = 0; isNested(one) && depth < 5; depth++) {
    yield one;
    one = one.inner ?? one.failures?.[0];
  }
}

function isNested(error: unknown): error is Nested {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}
