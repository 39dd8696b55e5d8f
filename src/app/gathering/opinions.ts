/** What the sender of a unit's file is told of its rows, from a gathering: what could not be counted and why, what found no place. */
import type { Gathered } from '#exchange/combine/gathered.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import type { Bundle } from '#app/gathering/bundles.ts';
import { sheetOf } from '#app/gathering/bundles.ts';
import type { GatheredFile } from '#app/gathering/gathered-file.svelte.ts';
import type { OpinionsOfFile } from '#app/incoming/answer.ts';
import { viGathering } from '#messages/vi-gathering.ts';
import { viIncoming } from '#messages/vi-incoming.ts';
import { viRemarks } from '#messages/vi-remarks.ts';

/** Of one sheet of the bundle, or of the text it is; in Vietnamese whatever the screen speaks, as it is read at the unit. */
export function opinionsOfPart(
  plan: Plan,
  { cells, unmatched }: Gathered,
  { key, files }: Bundle,
  file: GatheredFile,
): OpinionsOfFile {
  const sheet = files.length > 1 ? sheetOf(file) : null;
  const told = new Map<number, string[]>();
  const tell = (line: number, text: string): void => {
    told.set(line, [...(told.get(line) ?? []), text]);
  };
  for (const { row, parts } of cells) {
    for (const { file: of, sheet: on, line, problem } of parts) {
      if (of !== key || on !== sheet || line === null || !problem) continue;
      const name = lineOf(plan, row)?.indicator.name ?? '';
      tell(line, viGathering.opinion(name, viGathering.problem(problem, viIncoming.reason)));
    }
  }
  for (const { file: of, line, reason } of unmatched) {
    if (of === key && line !== null && sheet === null) tell(line, viGathering.opinionOfRow(reason));
  }
  const remarks = new Map(
    [...told].sort(([a], [b]) => a - b).map(([line, texts]) => [line, texts.join(' ')]),
  );
  return { remarks, message: viRemarks.message(file.name, remarks.size) };
}
