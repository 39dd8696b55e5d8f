/** What reading the bytes of a file as text comes to. Codes only: their names are the dictionaries'. */

/** How letters were kept. `utf-8-twice` is UTF-8 that was read as a byte table and saved as UTF-8 again, once or more. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-8-twice'
  | 'windows-1252'
  | 'windows-1258'
  | 'tcvn3'
  | 'vni'
  | 'viscii';

/** `certain`: say nothing. `likely`: say what it was read as, with a way back. `ask`: show the alternatives and let a person choose. */
export type Certainty = 'certain' | 'likely' | 'ask';

/**
 * Letters that are gone: `lost-marks` are «?» where letters stood («Ðu?ng»), `replaced` the sign U+FFFD or bytes of no letter,
 * `broken-layers` UTF-8 saved twice of which bytes were dropped, `lost-hyphens` TCVN3 whose ư was thrown out as a soft hyphen.
 */
export interface Damage {
  readonly kind: 'lost-marks' | 'replaced' | 'broken-layers' | 'lost-hyphens';
  /** Words concerned. */
  readonly count: number;
  /** Up to five of them, as they stand. */
  readonly examples: readonly string[];
}

export interface Alternative {
  /** To be given to `decode(bytes, chosen)`. */
  readonly encoding: Encoding;
  /** The same line in each alternative: one in which they differ. */
  readonly sample: string;
}

/** A piece of a text that is well-formed in two ways, and that nothing around it decides. */
export interface OpenPiece {
  /** As it stands in the text. */
  readonly text: string;
  /** As it would stand if it were read otherwise. */
  readonly other: string;
}

export interface Decoded {
  /** In NFC, without byte order marks; line breaks and control characters as found. */
  readonly text: string;
  /** The encoding to name: the innermost one. `decode(bytes, encoding)` gives this reading again. */
  readonly encoding: Encoding;
  /** Everything undone, outermost first: ['utf-8', 'utf-8-twice', 'tcvn3']. */
  readonly layers: readonly Encoding[];
  /** Only some cells were in `encoding`; the others were right as they stood. */
  readonly isMixed: boolean;
  readonly certainty: Certainty;
  /** First the reading taken, then others worth showing; only the one taken when it is certain. */
  readonly alternatives: readonly Alternative[];
  readonly damage: Damage | null;
  /** Where all else is decided, the few pieces that are not: each to be asked about by itself. */
  readonly open: readonly OpenPiece[];
  /** Control characters left in the text, tabs and line breaks aside; NULs among them. */
  readonly controls: number;
}
