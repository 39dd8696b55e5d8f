/**
 * What the sections of a document hold beneath their own text: the results of a period, the targets, the tasks; a sentence a person
 * worded stands as it was worded.
 */
import { draftedBlocks, type DraftedItem } from '#core/document/build-document.ts';
import { paragraph, plain, type Block, type Run } from '#core/document/content.ts';
import { taskBlocks } from '#core/document/task-blocks.ts';
import type { Period } from '#core/period.ts';
import type { Plan, SectionHolding, Task } from '#core/plan.ts';
import { draftSection } from '#core/sentences/draft.ts';
import { reportedSection, type ReportedSection } from '#core/sentences/reported.ts';
import { draftTargets } from '#core/sentences/target-sentence.ts';
import { textOf, type Piece } from '#core/sentences/sentence.ts';
import { statusOf, type SentenceStatus } from '#core/sentences/worded.ts';

/** `assignment` words who leads and who helps with a task. */
export function draftedParts(
  plan: Plan,
  period: Period,
  assignment: (task: Task) => string,
): Readonly<Record<SectionHolding, readonly Block[]>> {
  const counting = paragraph(...runsOf(statusOf(plan, period, 'counting')));
  return {
    results: [counting, ...blocksOf(reportedSection(plan, draftSection(plan, period)))],
    targets: blocksOf(reportedSection(plan, draftTargets(plan, period))),
    tasks: taskBlocks(plan, assignment),
  };
}

function blocksOf({ entries }: ReportedSection): Block[] {
  let headings = 0;
  return entries.flatMap((entry): readonly Block[] => {
    if (entry.kind === 'heading') {
      headings += 1;
      return [{ kind: 'heading', level: 2, number: `${headings}.`, text: entry.name }];
    }
    const item: DraftedItem = { number: entry.label, runs: runsOf(entry.status) };
    return draftedBlocks([item]);
  });
}

function runsOf(status: SentenceStatus): readonly Run[] {
  return status.kind === 'drafted' ? status.drafted.pieces.flatMap(runsOfPiece) : [plain(status.worded.text)];
}

/** Notes in brackets stand in italics, footnotes at the foot of the page. */
function runsOfPiece(piece: Piece): readonly Run[] {
  switch (piece.kind) {
    case 'text':
    case 'value':
      return [plain(piece.text)];
    case 'note':
      return [
        { kind: 'text', text: textOf({ pieces: [piece] }), isItalic: true },
        ...footnotesIn(piece.pieces),
      ];
    case 'footnote':
      return [{ kind: 'footnote', text: textOf(piece) }];
  }
}

function footnotesIn(pieces: readonly Piece[]): readonly Run[] {
  return pieces.flatMap((piece) => (piece.kind === 'footnote' ? runsOfPiece(piece) : []));
}
