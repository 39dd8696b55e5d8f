/** JSON from a file as plain data: bounded in depth, and without the keys that mean something to the language itself. Nothing throws. */
import { DEEPEST } from '#exchange/backup/backup-content.ts';

export type PlainObject = Readonly<Record<string, unknown>>;

const POISONED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The object the text holds; null where it holds anything else, or what must not be let in. */
export function readPlainObject(text: string): PlainObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) && isHarmless(value, DEEPEST) ? value : null;
  } catch {
    return null; // no JSON, or deeper than this browser goes
  }
}

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isHarmless(one, depth - 1));
  return Object.entries(value).every(([key, one]) => !POISONED.has(key) && isHarmless(one, depth - 1));
}
