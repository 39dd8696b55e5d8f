/** What our import says of a file that came back, held against what a person did to it. */
import type { Plan } from '#core/plan.ts';
import { cellId } from '#exchange/merge/cell-key.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';
import { propose } from '#exchange/merge/propose.ts';
import type { CellItem, Proposal, ProposedItem } from '#exchange/merge/proposal.ts';
import { NO_CHOICES, type FileReading } from '#exchange/reading/file-reading.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import type { Work } from '#tests/exchange/office/person-work.ts';
import { seededRandom } from '#tests/support/seeded.ts';

/** Counts over many files; in files and cells. */
export interface Verdicts {
  files: number;
  /** Cells compared. */
  cells: number;
  /** Cells a person changed, and of them those that would be taken just as meant. */
  works: number;
  taken: number;
  /** Cells put back and listed. */
  restored: number;
  /** Cells and rows a person has to look at before anything of them is taken. */
  asked: number;
  /** Whatever would be taken and is not what the person did, or would not even be told: each named. */
  readonly wrong: string[];
}

export function noVerdicts(): Verdicts {
  return { files: 0, cells: 0, works: 0, taken: 0, restored: 0, asked: 0, wrong: [] };
}

export interface CameBack {
  readonly name: string;
  readonly plan: Plan;
  /** The plan it was written from, where the device still knows; it then is `plan`. */
  readonly exported: Plan | null;
  readonly works: readonly Work[];
  readonly bytes: Uint8Array;
}

/** Reads the file as the import screen does before anybody has answered anything, and adds to the verdicts. */
export async function judge(file: CameBack, verdicts: Verdicts): Promise<void> {
  const { name, plan, exported, works, bytes } = file;
  const { random } = seededRandom(1);
  const about = { plan, exported, remembered: [], random };
  const { reading, theirs } = await openFile(bytes).read(NO_CHOICES, about);
  verdicts.files++;
  verdicts.works += works.length;
  if (!theirs) return void verdicts.wrong.push(`${name}: refused ${JSON.stringify(reading).slice(0, 300)}`);
  const proposal = propose({ plan, theirs, base: exported });
  verdicts.cells += cellsCompared(proposal);
  const before = verdicts.wrong.length;
  const untold = judgeItems(file, proposal, verdicts);
  const missing = rowsOf(proposal, 'missing-row');
  for (const { cell, indicator, typed, meant } of untold) {
    // A row that was not found is asked about as a whole; a figure cleared in a foreign table stays, as blanks do.
    if (missing.has(indicator) || meant === '') verdicts.asked++;
    else verdicts.wrong.push(`${name}: ${cellId(cell)} untold, typed «${typed.text}»`);
  }
  // Which of two columns is meant, or where the table ends, is asked before anything of it is taken.
  if (asksOfTable(reading)) verdicts.asked += verdicts.wrong.splice(before).length;
}

function asksOfTable(reading: FileReading): boolean {
  const kinds = ['bare-years', 'same-meaning', 'another-table'];
  return reading.kind === 'table' && reading.questions.some(({ kind }) => kinds.includes(kind));
}

function cellsCompared({ counts, items }: Proposal): number {
  return counts.same + counts.mine + items.filter(({ kind }) => kind === 'cell').length;
}

/** What the person did that is not among them. */
function judgeItems({ name, works }: CameBack, proposal: Proposal, verdicts: Verdicts): Work[] {
  const fresh = rowsOf(proposal, 'new-row');
  const left = [...works];
  for (const item of proposal.items) {
    // The cells of a new row come or stay with it.
    if (item.kind === 'cell' && fresh.has(item.row)) continue;
    const at = left.findIndex((work) => isOf(item, work));
    const [work] = at >= 0 ? left.splice(at, 1) : [];
    judgeItem(item, work ?? null, name, verdicts);
  }
  return left;
}

function rowsOf({ items }: Proposal, status: ProposedItem['status']): ReadonlySet<string> {
  return new Set(items.flatMap((item) => (item.status === status ? [item.row] : [])));
}

function isOf(item: ProposedItem, { indicator, cell }: Work): boolean {
  return item.kind === 'cell' && item.row === indicator && cellId(item.cell) === cellId(cell);
}

function judgeItem(item: ProposedItem, work: Work | null, name: string, verdicts: Verdicts): void {
  if (item.status === 'restored') {
    if (work) verdicts.wrong.push(`${name}: put back over an edit, ${told(item, work)}`);
    else verdicts.restored++;
  } else if (item.usual === 'mine') verdicts.asked++;
  else if (item.kind === 'cell' && work && isMeant(item.theirs, work.meant)) verdicts.taken++;
  else verdicts.wrong.push(`${name}: ${told(item, work)}`);
}

/** The same letters, or the same number; a range may have other spaces. */
function isMeant(theirs: string, meant: string): boolean {
  return isSameText(theirs, meant) || theirs.replaceAll(' - ', '-') === meant;
}

function told(item: ProposedItem, work: Work | null): string {
  const person = work ? `typed «${work.typed.text}»` : 'by nobody';
  if (item.kind === 'row') return `${item.status} «${item.name}» ${item.reason ?? ''}, ${person}`;
  return `${cellId(item.cell)} ${item.status} ${shown(item)} ${item.reason ?? ''}, ${person}`;
}

function shown({ mine, theirs, base, found }: CellItem): string {
  return JSON.stringify({ mine, theirs, base, found });
}
