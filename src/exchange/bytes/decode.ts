/** From the bytes of a text file to its text: the container, old text inside it, damage. The one door of this folder; never throws. */
import type { Cell } from '#exchange/bytes/cells.ts';
import { openAs, openContainer, type Contained, type Container } from '#exchange/bytes/container.ts';
import {
  countControls,
  countLowControls,
  findBrokenLayers,
  findDamage,
  findLostHyphens,
} from '#exchange/bytes/damage.ts';
import type {
  Alternative,
  Certainty,
  Damage,
  Decoded,
  Encoding,
  OpenPiece,
} from '#exchange/bytes/decoded.ts';
import { countLayers, readPiece } from '#exchange/bytes/readings.ts';
import { isPossible } from '#exchange/bytes/evidence.ts';
import { NOTHING, reread, type Reread } from '#exchange/bytes/reread.ts';
import { sampleLine } from '#exchange/bytes/sample-line.ts';

/**
 * The text of a file. Without `chosen` the encoding is found; with it the file is read that way, and what was found only
 * decides what to offer. Old text inside UTF-8 or UTF-16 is read too.
 */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const contained = contain(bytes, chosen);
  const isContainer = chosen !== undefined && isContainerName(chosen);
  const old = chosen === undefined || isContainer ? null : chosen;
  const found = isText(contained.text) || old !== null ? reread(contained.text, old) : NOTHING;
  const isLeft = isContainer || (old === null && isPastReading(contained.text, found));
  return describe(contained, isLeft ? { ...found, changes: new Map(), readings: [] } : found, chosen);
}

/** Bytes of no text at all are left alone: looking for words in them takes long and finds nothing. */
function isText(text: string): boolean {
  return countLowControls(text) * 20 <= text.length;
}

/** Letters lost to question marks outnumber the words a reading could better: there is nothing to undo. */
function isPastReading(text: string, { changes, cells }: Reread): boolean {
  if (changes.size === 0) return false;
  const damage = findDamage(text);
  const bad = cells.odd.reduce((sum, cell) => sum + cell.words.bad, 0);
  return damage?.kind === 'lost-marks' && damage.count > bad;
}

function contain(bytes: Uint8Array, chosen: Encoding | undefined): Contained {
  return chosen !== undefined && isContainerName(chosen) ? openAs(bytes, chosen) : openContainer(bytes);
}

function isContainerName(encoding: Encoding): encoding is Container {
  return ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].includes(encoding);
}

function describe(contained: Contained, found: Reread, chosen: Encoding | undefined): Decoded {
  const text = assemble(contained.text, found).normalize('NFC');
  const [main] = found.readings;
  const damage = findDamage(text) ?? damageUnder(found, text);
  const certainty = judge(contained, found, damage, chosen);
  return {
    text,
    encoding: main?.encoding ?? contained.container,
    layers: layersOf(contained, found),
    isMixed: found.isMixed,
    certainty,
    alternatives: alternativesOf(contained, found, certainty),
    damage,
    open: certainty === 'ask' ? [] : openPieces(found),
    controls: countControls(text),
  };
}

function judge(
  contained: Contained,
  found: Reread,
  damage: Damage | null,
  chosen: Encoding | undefined,
): Certainty {
  if (damage || contained.isBroken || !isText(contained.text)) return 'ask';
  if (chosen !== undefined) return 'likely';
  const isBytes = contained.container === 'windows-1252';
  const isRead = found.readings.length > 0;
  if (found.isUnsure || (found.open.length > 0 && !isPinned(found))) return 'ask';
  if (isBytes && !isRead && hasWords(found)) return 'ask';
  if (isBytes && isRead && found.isMixed && found.readings.some((one) => one.encoding !== 'utf-8-twice'))
    return 'ask';
  return isBytes || isRead ? 'likely' : 'certain';
}

const FEW_PIECES = 3;

/** A few pieces of many are open: they are asked about by themselves, not the whole file for their sake. */
function isPinned({ open, cells, isMixed, readings }: Reread): boolean {
  // Lines saved twice among right ones hide others of which nothing shows.
  if (isMixed && readings.some(({ encoding }) => encoding === 'utf-8-twice')) return false;
  return open.length <= FEW_PIECES && open.length * 5 <= cells.all.length;
}

/** The open pieces as they stand, and as the main reading or none would have them. */
function openPieces({ open, changes, readings: [main] }: Reread): OpenPiece[] {
  return open.flatMap((cell) => {
    const read = main ? (readPiece(cell.text, main)?.text ?? cell.text) : cell.text;
    const text = changes.get(cell) ?? cell.text;
    const [here, other] = [text, text === cell.text ? read : cell.text].map((one) =>
      one.normalize('NFC').trim(),
    );
    return here === undefined || other === undefined || here === '' ? [] : [{ text: here, other }];
  });
}

function hasWords({ cells }: Reread): boolean {
  return cells.rightLines.size > 0 || cells.all.some(({ words }) => words.good + words.bad > 0);
}

/** What can be told only because of how the text was read. */
function damageUnder({ readings }: Reread, text: string): Damage | null {
  const layers = new Set(readings.flatMap((one) => one.layers));
  return (
    (layers.has('utf-8-twice') ? findBrokenLayers(text) : null) ??
    (layers.has('tcvn3') ? findLostHyphens(text) : null)
  );
}

function assemble(text: string, found: Reread): string {
  if (found.changes.size === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const cell of inOrder(found)) {
    const read = found.changes.get(cell);
    if (read === undefined) continue;
    pieces.push(text.slice(done, cell.start), read);
    done = cell.start + cell.text.length;
  }
  return pieces.join('') + text.slice(done);
}

function inOrder({ cells, torn }: Reread): readonly Cell[] {
  return torn.length === 0 ? cells.all : [...cells.all, ...torn].sort((a, b) => a.start - b.start);
}

/** Outermost first. Single bytes are no layer of their own once they are read as something else. */
function layersOf({ container }: Contained, { readings, changes }: Reread): Encoding[] {
  const inner = [...new Set(readings.flatMap((one) => one.layers))];
  const [first] = changes.keys();
  const depth = inner.includes('utf-8-twice') && first ? countLayers(first.text) : 1;
  const all = inner.flatMap((one) =>
    one === 'utf-8-twice' ? Array.from({ length: Math.max(1, depth) }, () => one) : [one],
  );
  return container === 'windows-1252' && all.length > 0 ? all : [container, ...all];
}

const MOST_ALTERNATIVES = 6;

/** The reading taken, the text as it stands, and what else is possible, each with the same line. */
function alternativesOf({ text, container }: Contained, found: Reread, certainty: Certainty): Alternative[] {
  const taken = found.readings[0] ?? null;
  const ranked = found.ranked.filter((one) => certainty === 'ask' || isPossible(one));
  const others = certainty === 'certain' ? [] : [null, ...ranked.map((one) => one.reading)];
  const alternatives: Alternative[] = [];
  for (const reading of [taken, ...others]) {
    const encoding = reading?.encoding ?? container;
    if (alternatives.some((one) => one.encoding === encoding)) continue;
    if (alternatives.length < MOST_ALTERNATIVES) {
      alternatives.push({ encoding, sample: sampleLine(text, found.cells, reading) });
    }
  }
  return alternatives;
}
