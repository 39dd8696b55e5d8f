/** Merges a plan file that came back, with nobody answering, and holds every figure against what each side had typed. */
import { applyChange } from '#core/change.ts';
import { lineOf, rowsInOrder } from '#core/plan.ts';
import { propose } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import { openFile } from '#exchange/reading/open-file.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { mustBeAnswered } from '#app/incoming/asked.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';
import type { Verdict } from './judge-file.ts';
import { placeName, textAt, type Place, type SentPlan } from './sent-plan.ts';

const NOTHING = { right: 0, asked: 0, wrong: [], lost: [], questions: [] };

export async function judgeSentPlan(sent: SentPlan): Promise<Verdict> {
  const { bytes, mine, places } = sent;
  const begun = performance.now();
  const about = { plan: mine, remembered: [], random: seededRandom(1).random };
  const { reading, theirs } = await openFile(bytes).read({}, about);
  if (reading.kind === 'refused' || theirs === null)
    return { ...NOTHING, outcome: 'refused', milliseconds: performance.now() - begun };
  if (reading.kind === 'table' && mustBeAnswered(reading))
    return {
      ...NOTHING,
      outcome: 'asked first',
      asked: places.length,
      questions: reading.questions.map(({ kind }) => kind),
      milliseconds: performance.now() - begun,
    };
  const proposal = propose({ plan: mine, theirs, base: null });
  const after = applyChange(mine, take(mine, proposal, new Map()).edit.changes);
  const milliseconds = performance.now() - begun;
  const listed = new Set(
    proposal.items.flatMap((item) =>
      item.kind === 'cell' && item.cell.kind === 'figure' && item.cell.part === 'value'
        ? [placeName({ row: item.row, period: item.cell.period })]
        : [],
    ),
  );
  const found = { right: 0, asked: 0, wrong: [] as string[], lost: [] as string[] };
  for (const place of places) {
    const [now, was, meant] = [textAt(after, place), textAt(mine, place), meantAt(sent, place)];
    const what = `${placeName(place)}: «${now}», not «${meant}»`;
    if (isSameText(now, meant)) found.right += 1;
    else if (!isSameText(now, was)) found.wrong.push(what);
    else if (listed.has(placeName(place))) found.asked += 1;
    else found.lost.push(what);
  }
  for (const { id } of rowsAdded(sent, after)) found.wrong.push(`a row nobody added: ${id}`);
  const isAsked = found.asked > 0 || (reading.kind === 'table' && reading.questions.length > 0);
  return { ...found, outcome: isAsked ? 'some asked' : 'read', questions: [], milliseconds };
}

function rowsAdded({ mine }: SentPlan, after: SentPlan['mine']): { readonly id: string }[] {
  return rowsInOrder(after).filter(({ id }) => lineOf(mine, id) === null);
}

/** What one side typed; of what both did, ours; where nothing is known of the file's origin, what the file says. */
function meantAt({ base, theirs, ours, isBaseKnown }: SentPlan, place: Place): string {
  const [their, our] = [theirs.get(placeName(place)), ours.get(placeName(place))];
  const before = textAt(base, place);
  if (!isBaseKnown) return their ?? before;
  return our ?? their ?? before;
}
