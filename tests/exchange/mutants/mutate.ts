/** Ways to spoil the bytes of a file, one or several at once: what transmission, programs, hands and malice do. */
import { partsOf, rawZip } from '#tests/support/raw-zip.ts';
import type { Seeded } from '#tests/support/seeded.ts';
import { TEXTS, WORKBOOKS, type WholeFile } from './whole-files.ts';

type Mutation = (bytes: Uint8Array, dice: Seeded) => Uint8Array;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What means something to one of the readers. */
const TOKENS = [
  '"', '""', ';', ',', '\t', '|', '\r', '\n', '\r\n', '\0', '\uFEFF', '\uFFFD', '\u00AD', '\u200B', '\u001A',
  'sep=;\n', '"sep=,"\n', 'ma_dong [KH1 p7k2m9q];', '#ke_hoach;', '#het;1;1;p7k2m9q\n', 'ct_b7k2mq;', ';g1~WyJJIl0', 'g1~',
  'TT;Chỉ tiêu;ĐVT;KH 2025;TH 2025\n', 'Chỉ tiêu', 'Năm 2025', '1.508', '8,5', '8.5', '1,23E+15', '8-Aug', '45870',
  '="0012"', '=1+1', '#REF!', '-', '…', '1'.repeat(400), '9'.repeat(40) + ',5', '-(', '١٢', 'Ð', '?', 'T?', 'Ã¡Â»', '<html>', '{"a":[',
  '| a | b |\n|---|---|\n', '2025/2026', '13/13/2026', '6T', '\u0301'.repeat(30), '𝟙', '\uD800',
].map(utf8); // prettier-ignore
const RAW = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xff],
  [0x80],
  [0xc3],
  [0xe1, 0xbb],
  [0x50, 0x4b, 3, 4],
].map((codes) => Uint8Array.from(codes));

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function pieceOf(bytes: Uint8Array, { below }: Seeded, longest = bytes.length): Uint8Array {
  const at = below(bytes.length + 1);
  return bytes.slice(at, at + 1 + below(longest));
}

function inserted(bytes: Uint8Array, piece: Uint8Array, at: number): Uint8Array {
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
}

const flipped: Mutation = (bytes, { below, chance }) => {
  const mutated = bytes.slice();
  for (let hits = 1 + below(8); hits > 0 && mutated.length > 0; hits--) {
    const at = below(mutated.length);
    mutated[at] = chance(0.5) ? (mutated[at] ?? 0) ^ (1 << below(8)) : below(256);
  }
  return mutated;
};
const cut: Mutation = (bytes, { below, chance }) => {
  const [from, to] = [below(bytes.length + 1), below(bytes.length + 1)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return chance(0.6) ? bytes.slice(0, to) : joined(bytes.subarray(0, from), bytes.subarray(to));
};
const doubled: Mutation = (bytes, dice) =>
  inserted(bytes, pieceOf(bytes, dice, 1 + dice.below(400)), dice.below(bytes.length + 1));
const spliced: Mutation = (bytes, dice) => {
  const { bytes: other } = dice.pick(dice.chance(0.95) ? SMALL : WORKBOOKS);
  return joined(
    bytes.subarray(0, dice.below(bytes.length + 1)),
    other.subarray(dice.below(other.length + 1)),
  );
};
const withTokens: Mutation = (bytes, dice) => {
  let mutated = bytes;
  for (let n = 1 + dice.below(6); n > 0; n--)
    mutated = inserted(mutated, dice.pick(dice.chance(0.85) ? TOKENS : RAW), dice.below(mutated.length + 1));
  return mutated;
};
const blownUp: Mutation = (bytes, dice) => {
  const piece = dice.chance(0.5) ? dice.pick(TOKENS) : pieceOf(bytes, dice, 200);
  const times = Math.min(dice.pick([20, 200, 2000]), Math.ceil(100_000 / Math.max(1, piece.length)));
  return inserted(bytes, joined(...Array.from({ length: times }, () => piece)), dice.below(bytes.length + 1));
};
const swappedLines: Mutation = (bytes, { below }) => {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const [a, b] = [below(lines.length), below(lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
};

const QUICK = [flipped, cut, doubled, spliced, withTokens, withTokens, swappedLines];
/** Blown up to a hundred thousand bytes a file takes as long as fifty others. */
const BLOWN_UP_SHARE = 0.01;
const SMALL = TEXTS.filter(({ bytes }) => bytes.length < 8000);
const OF_CONTAINERS = [flipped, flipped, cut, doubled];

/** A text, spoilt in one to three ways. */
export function mutatedText(dice: Seeded): WholeFile {
  const { name, bytes } = dice.pick(dice.chance(0.95) ? SMALL : TEXTS);
  let mutated = bytes;
  for (let n = dice.pick([1, 1, 2, 3]); n > 0; n--)
    mutated = (dice.chance(BLOWN_UP_SHARE) ? blownUp : dice.pick(QUICK))(mutated, dice);
  return { name, bytes: mutated };
}

const partsKept = new Map<WholeFile, ReturnType<typeof partsOf>>();

/** A workbook, spoilt from outside, or packed soundly around a spoilt part. */
export function mutatedWorkbook(dice: Seeded): WholeFile {
  const file = dice.pick(WORKBOOKS);
  const isZip = file.bytes[0] === 0x50 && file.bytes.length > 1000;
  if (!isZip || dice.chance(0.4))
    return { name: file.name, bytes: dice.pick(OF_CONTAINERS)(file.bytes, dice) };
  const parts = (partsKept.get(file) ?? partsOf(file.bytes)).filter(({ name }) =>
    /xml(?:\.rels)?$/.test(name),
  );
  partsKept.set(file, parts);
  const hit = dice.pick(parts);
  const content = dice.pick(QUICK)(new Uint8Array(Buffer.from(hit.content)), dice);
  return {
    name: `${file.name} ${hit.name}`,
    bytes: rawZip(parts.map((part) => (part === hit ? { ...part, content } : part))),
  };
}
