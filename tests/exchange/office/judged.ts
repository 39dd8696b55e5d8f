/** What our import says of a file that came back, held against what a person did to it. */
import type { Plan } from '#core/plan.ts';
import { cellId } from '#exchange/merge/cell-key.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';
import { propose } from '#exchange/merge/propose.ts';
import type { CellItem, Proposal, ProposedItem } from '#exchange/merge/proposal.ts';
import { NO_CHOICES } from '#exchange/reading/file-reading.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import type { Work } from '#tests/exchange/office/person-work.ts';
import { seededRandom } from '#tests/support/seeded.ts';

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
  /** Files refused with a reason. */
  refused: number;
  /** Whatever would be taken and is not what the person did: each named. */
  readonly wrong: string[];
}

export function noVerdicts(): Verdicts {
  return { files: 0, cells: 0, works: 0, taken: 0, restored: 0, asked: 0, refused: 0, wrong: [] };
}

export interface CameBack {
  readonly name: string;
  readonly plan: Plan;
  readonly works: readonly Work[];
  readonly bytes: Uint8Array;
  readonly exported: Plan | null;
}

export async function judge({ name, plan, works, bytes }: CameBack, verdicts: Verdicts): Promise<void> {
  verdicts.files++;
  const { random } = seededRandom(1);
  const { reading, theirs } = await openFile(bytes).read(NO_CHOICES, { plan, remembered: [], random });
  if (!theirs || reading.kind === 'refused') {
    verdicts.refused++;
    verdicts.wrong.push(`${name}: refused ${JSON.stringify(reading).slice(0, 300)}`);
    return;
  }
  const proposal = propose({ plan, theirs, base: null });
  verdicts.cells += cellsCompared(proposal);
  const left = [...works];
  const newRows = new Set(proposal.items.flatMap((item) => (item.status === 'new-row' ? [item.row] : [])));
  for (const item of proposal.items) {
    // They come or stay with their row.
    if (item.kind === 'cell' && newRows.has(item.row)) continue;
    const at = left.findIndex(
      (work) => item.kind === 'cell' && item.row === work.indicator && cellId(item.cell) === cellId(work.cell),
    );
    const [work] = at >= 0 ? left.splice(at, 1) : [];
    judgeItem(item, work ?? null, name, verdicts);
  }
  verdicts.works += works.length;
  const missing = new Set(proposal.items.flatMap((item) => (item.status === 'missing-row' ? [item.row] : [])));
  for (const { cell, indicator, typed, meant } of left)
    if (missing.has(indicator)) verdicts.asked++; // whether the line of the file is that row is asked
    else
      verdicts.wrong.push(`${name}: lost ${indicator} ${cellId(cell)} typed «${typed.text}» meant «${meant}»`);
}

function cellsCompared({ counts, items }: Proposal): number {
  return counts.same + counts.mine + items.filter(({ kind }) => kind === 'cell').length;
}

function judgeItem(item: ProposedItem, work: Work | null, name: string, verdicts: Verdicts): void {
  if (item.status === 'restored') {
    verdicts.restored++;
    if (work) console.log('RW', name, told(item, work));
  }
  else if (item.usual === 'mine') {
    verdicts.asked++;
    if (process.env['ASKED']) console.log('ASKED', name, told(item, work));
  }
  else if (item.kind === 'cell' && work && isMeant(item.theirs, work.meant)) verdicts.taken++;
  else verdicts.wrong.push(`${name}: ${told(item, work)}`);
}

/** The same letters, or the same number; a range may have other spaces. */
function isMeant(theirs: string, meant: string): boolean {
  return isSameText(theirs, meant) || theirs.replaceAll(' - ', '-') === meant;
}

function told(item: ProposedItem, work: Work | null): string {
  const person = work ? `typed «${work.typed.text}» meant «${work.meant}»` : 'nobody';
  if (item.kind === 'row') return `row ${item.status} «${item.name}» ${item.reason}, ${person}`;
  return `${cellId(item.cell)} ${item.status} ${shown(item)} ${item.reason ?? ''}, ${person}`;
}

function shown({ mine, theirs, base, found, meanings }: CellItem): string {
  return JSON.stringify({ mine, theirs, base, found, ...(meanings ? { meanings } : {}) });
}
