/**
 * Turns records into the JSON text that is stored, and refuses whatever JSON would quietly alter: undefined, NaN, −0, Date,
 * Map and their like. A text can hold no reactive proxy, so none reaches the database.
 */

/** The value as JSON text that parses back to the same value; throws, naming the place, when it would not. */
export function toJsonText(value: unknown): string {
  const fault = findFault(value);
  if (fault !== null) throw new Error(`Not plain data, cannot be stored: ${fault}`);
  return JSON.stringify(value);
}

/** A copy of plain data that shares nothing with the original, for rows kept as structured data. */
export function copyPlain<T>(value: T): T {
  return JSON.parse(toJsonText(value)) as T; // the same value, as toJsonText promises
}

// One walk over what is written anyway; it finds exactly what a JSON round trip would change, at a fraction of its cost. The place
// is put together only on the way back from a fault.
function findFault(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? null : ` is ${String(value)}`;
    case 'object':
      return value === null ? null : findFaultInside(value);
    default:
      return ` is ${typeof value}`;
  }
}

function findFaultInside(value: object): string | null {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const fault = findFault(value[i]);
      if (fault !== null) return `[${i}]${fault}`;
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return ' is not a plain object';
  for (const key of Object.keys(value)) {
    const fault = findFault((value as Record<string, unknown>)[key]); // a key of its own
    if (fault !== null) return `.${key}${fault}`;
  }
  return null;
}
