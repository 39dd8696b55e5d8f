/** Takes any bytes the whole way of an import, and says what broke: something thrown, an unknown refusal, a plan that changed. */
import { isDeepStrictEqual } from 'node:util';
import { applyChange } from '#core/change.ts';
import { rowsInOrder, type Plan } from '#core/plan.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import { propose } from '#exchange/merge/propose.ts';
import { chooseAll, type Choices } from '#exchange/merge/proposal.ts';
import { take } from '#exchange/merge/take.ts';
import type { FileChoices, FileRefusal } from '#exchange/reading/file-reading.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import type { Seeded } from '#tests/support/seeded.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

type TextRefusal = Extract<FileRefusal, { code: 'text' }>['reason']['code'];
type SheetProblem = Extract<FileRefusal, { code: 'workbook' }>['problem'];

/** Every refusal there is; a new one does not compile until it is here. */
const FILE_CODES: Readonly<Record<FileRefusal['code'], true>> = {
  'too-large': true,
  'not-a-table': true,
  workbook: true,
  text: true,
};
const TEXT_CODES: Readonly<Record<TextRefusal, true>> = {
  empty: true,
  'not-ours': true,
  'newer-version': true,
  'not-utf8': true,
  'too-large': true,
  'open-quote': true,
  'damaged-header': true,
  'unknown-columns': true,
  'double-column': true,
  'missing-column': true,
  'cut-off': true,
  'bad-id': true,
  'double-id': true,
  'long-line': true,
  unreadable: true,
};
const SHEET_PROBLEMS: Readonly<Record<SheetProblem, true>> = {
  'not-a-workbook': true,
  'other-kind': true,
  password: true,
  'too-large': true,
  damaged: true,
  empty: true,
};

function isKnown(reason: FileRefusal): boolean {
  if (!(reason.code in FILE_CODES)) return false;
  if (reason.code === 'text') return reason.reason.code in TEXT_CODES;
  return reason.code !== 'workbook' || reason.problem in SHEET_PROBLEMS;
}

/** The same plan whenever it is asked for. */
function freshPlan(): Plan {
  return smallPlan(
    [
      { name: 'KINH TẾ', kind: 'group', label: 'I' },
      {
        name: 'Tốc độ tăng GRDP', unit: '%', under: 0, kind: 'indicator', label: '1',
        figures: { '2024': '8,12', '2025': '8,5~' }, targets: { '2026': '9', '2025': 'trên 8' },
      },
      { name: 'Trong đó: nông nghiệp', unit: '%', under: 1, figures: { '2024': '3,2' } },
      {
        name: 'Thu ngân sách trên địa bàn', unit: 'triệu đồng', figures: { '2024': '8531,35' },
        targets: { '2026': '10000', '2026|Thành phố': '10500' },
      },
      { name: 'Số xã đạt chuẩn nông thôn mới', unit: 'xã', targets: { '2026': '8/8' } },
      { name: 'Dân số trung bình', unit: 'người', figures: { '2024': '1508', '2024-H1': '1500' } },
      { name: 'Tỷ lệ hộ nghèo đa chiều', unit: '%', figures: { '2024': '4,75' } },
    ],
    { assigners: ['Thành phố'] },
  ); // prettier-ignore
}

export interface Tried {
  readonly outcome: 'refused' | 'plan' | 'table';
  /** Null where all is as it must be. */
  readonly fault: string | null;
}

const PLAN = freshPlan();
const BEFORE = freshPlan();

/** One way of every import: read as it is or as somebody may choose, compared, taken as usual, as theirs, or in part. */
export async function tryMutant(bytes: Uint8Array, dice: Seeded): Promise<Tried> {
  const about = { plan: dice.chance(0.8) ? PLAN : null, remembered: [], random: dice.random };
  const { reading, theirs } = await openFile(bytes).read(choicesOf(dice), about);
  if (reading.kind === 'refused')
    return {
      outcome: 'refused',
      fault:
        theirs !== null || !isKnown(reading.reason) ? `refused as ${JSON.stringify(reading.reason)}` : null,
    };
  if (theirs === null) return { outcome: reading.kind, fault: 'read, and nothing to propose' };
  const proposal = propose({ plan: PLAN, theirs, base: null });
  const { edit } = take(PLAN, proposal, chosenOf(proposal, dice));
  if (!isDeepStrictEqual(PLAN, BEFORE)) throw new Error('The plan changed though nothing was applied');
  const after = applyChange(PLAN, edit.changes);
  const isSound = rowsInOrder(after).length === after.lines.size;
  return { outcome: reading.kind, fault: isSound ? null : 'a row stands under one that is not there' };
}

const ENCODINGS: readonly Encoding[] = [
  'utf-8', 'utf-16le', 'utf-16be', 'utf-8-twice', 'windows-1252', 'windows-1258', 'tcvn3', 'vni', 'viscii',
]; // prettier-ignore

function choicesOf(dice: Seeded): FileChoices {
  if (dice.chance(0.7)) return {};
  return {
    ...(dice.chance(0.4) && { encoding: dice.pick(ENCODINGS) }),
    ...(dice.chance(0.3) && { cut: { delimiter: dice.pick([';', ',', '\t', '|', null] as const) } }),
    ...(dice.chance(0.2) && { cut: { quotes: 'plain' as const } }),
    ...(dice.chance(0.3) && { convention: dice.pick(['comma', 'dot'] as const) }),
    ...(dice.chance(0.3) && { headerLines: dice.pick([[], [1], [2, 3], [99]]) }),
    ...(dice.chance(0.1) && { sheet: dice.below(3) }),
  };
}

function chosenOf(proposal: Parameters<typeof chooseAll>[0], dice: Seeded): Choices {
  const usual: Choices = new Map();
  if (dice.chance(0.6)) return usual;
  return chooseAll(proposal, usual, () => dice.chance(0.7), 'theirs');
}
