/** The classes of files that arrive (domain/exchange §1), each as what is special about its members. */
import { chance, pick, type Draw } from '../layout/drawn-cells.ts';
import type { Recipe } from './drawn-file.ts';
import { PLAIN_NAMES, REAL_NAMES } from './drawn-names.ts';
import { KEEP_NAMES } from './letters.ts';
import {
  bareYears,
  columnsMoved,
  formulaCells,
  formulaName,
  namesRespelled,
  oddName,
  renamed,
  withCodes,
  withoutHeader,
} from './table-changes.ts';
import { blankLines, controls, openQuote, raggedRow } from './text-spoils.ts';

type Make = (draw: Draw) => Recipe;

const UTF8 = ['utf-8', 'utf-8 with a mark'] as const;
/** No workbook: a text. */
const TEXT = { habit: 'one' } as const;
const CLEAN = { habit: 'one', damage: 0, sizes: 'usual' } as const;

const keptAs =
  (...names: readonly string[]): Make =>
  (draw) => ({ keep: pick(draw, ...names), table: { ...TEXT, names: PLAIN_NAMES } });

const keepsWith = (part: RegExp): string[] => KEEP_NAMES.filter((name) => part.test(name));

export const FILE_CLASSES: Readonly<Record<string, Make>> = {
  'Excel, CSV UTF-8': (draw) => ({
    keep: 'utf-8 with a mark',
    table: { ...TEXT, names: REAL_NAMES },
    text: { delimiter: pick(draw, ';', ','), newline: '\r\n' },
  }),
  'Excel, Unicode Text': keptAs(...keepsWith(/^utf-16/)),
  'sep= line': (draw) => {
    const delimiter = pick(draw, ';', ',', '\t', '|');
    const named = chance(draw, 0.85) ? delimiter : pick(draw, ';', ',');
    return {
      table: TEXT,
      text: { delimiter, sep: pick(draw, `sep=${named}`, `"sep=${named}"`, `SEP=${named}`) },
    };
  },
  'LibreOffice, saved again': () => ({
    keep: 'utf-8',
    table: { ...TEXT, grouped: false },
    text: { newline: '\n', quotes: 'needed', blankColumns: 0, blankLines: 0 },
  }),
  'titles, sections, notes, signature': () => ({
    table: { ...TEXT, hasTitles: true, hasNotes: true, hasSections: true, hasLabels: true },
  }),
  'header in two rows': () => ({ table: { hasTwoRows: true } }),
  'no header': () => ({ table: { ...CLEAN, hasNotes: false }, change: withoutHeader }),
  'bare years': () => ({ table: { ...TEXT, hasTwoRows: false }, change: bareYears }),
  'codes of the sender': () => ({ table: TEXT, change: withCodes }),
  'columns in any order': () => ({
    table: { ...TEXT, hasTwoRows: false, isShuffled: true },
    change: columnsMoved,
  }),
  'without STT or units': (draw) => ({ table: { hasLabels: false, hasUnits: chance(draw, 0.5) } }),
  'blank columns and lines': (draw) => ({
    table: TEXT,
    text: { blankColumns: 20, blankLines: 300 },
    ...(chance(draw, 0.5) && { spoil: blankLines }),
  }),
  'quotes, delimiters, breaks in cells': (draw) => ({
    table: { ...TEXT, damage: 0 },
    text: { quotes: pick(draw, 'needed', 'all') },
    change: renamed(oddName),
  }),
  'a quote that never closes': () => ({ table: CLEAN, text: { quotes: 'needed' }, spoil: openQuote }),
  'dates made of 8/8, 10-12': () => ({
    table: { ...TEXT, damage: 0.3, shares: { words: 0.4, negative: 0 } },
  }),
  'scientific form, lost zeros': () => ({ table: { ...TEXT, damage: 0.4, hasUnits: true } }),
  'negative numbers': () => ({
    table: { ...TEXT, damage: 0.1, shares: { words: 0.02, negative: 0.5 } },
  }),
  'percent signs and fractions': () => ({ table: { ...TEXT, damage: 0.15, percentSigns: true } }),
  'only ambiguous numbers': () => ({ table: { ...TEXT, damage: 0, sizes: 'groups of three' } }),
  'both decimal signs': (draw) => ({ table: { habit: pick(draw, 'mixed', 'points') } }),
  'targets in words': () => ({ table: { ...TEXT, shares: { words: 0.7, negative: 0 } } }),
  TCVN3: keptAs(...keepsWith(/^tcvn3/)),
  VNI: keptAs(...keepsWith(/^vni/)),
  VISCII: keptAs(...keepsWith(/^viscii/)),
  'windows-1258': keptAs(...keepsWith(/^windows-1258/)),
  'UTF-8 decomposed': keptAs('utf-8, decomposed'),
  'UTF-8 saved twice': keptAs(...keepsWith(/^utf-8 (?:twice|three)/)),
  'some lines old': keptAs(...keepsWith(/^some lines/)),
  'letters lost': keptAs(...keepsWith(/^lossy|bytes lost/)),
  'names spelled otherwise': (draw) => ({
    keep: pick(draw, ...UTF8),
    table: { ...TEXT, names: REAL_NAMES },
    change: namesRespelled,
  }),
  'like formulas': () => ({
    table: { ...TEXT, damage: 0 },
    change: (draw, table) => formulaCells(draw, renamed(formulaName)(draw, table)),
  }),
  'decimal commas torn by commas': () => ({
    table: { ...CLEAN, convention: 'comma', grouped: false },
    text: { delimiter: ',', quotes: 'never' },
  }),
  'a line too long or too short': () => ({ table: CLEAN, text: { quotes: 'needed' }, spoil: raggedRow }),
  'control signs': () => ({ table: CLEAN, spoil: controls }),
  '.xlsx under another name': () => ({ table: { habit: 'workbook' } }),
  'anything crossed': (draw) => ({
    table: { names: REAL_NAMES },
    change: pick(draw, columnsMoved, withCodes, bareYears, (_: Draw, table) => table),
  }),
};
