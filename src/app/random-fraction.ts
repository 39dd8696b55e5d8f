/** Evenly spread in [0, 1), from the browser's own source of randomness, since ids must not meet on two devices. Page and thread alike. */
export function randomFraction(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
