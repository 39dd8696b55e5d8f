/** Saves the table of parts as a file of the person's own. */
import type { Gathering } from '#app/gathering/gathering.svelte.ts';
import { partsFile } from '#app/gathering/parts-file.ts';
import { gatheringWords } from '#app/gathering-words.ts';
import { language } from '#app/language.svelte.ts';
import { downloadFile } from '#ui/dialogs/download.ts';

/** `today`: `yyyy-mm-dd`. */
export function savePartsOf({ session, gathered }: Gathering, today: string): void {
  if (!gathered) return;
  const [words, say] = [gatheringWords(), language.say];
  const file = partsFile(session.plan, gathered, {
    title: words.partsName,
    heads: words.partsHeads,
    period: say.period,
    note: ({ refusal, parts, status }) => {
      if (refusal) return words.refusal(refusal.code);
      const lacking = parts.filter(({ problem }) => problem !== null).map(({ name }) => name);
      return status === 'incomplete' ? words.lackingNames(lacking) : '';
    },
  });
  downloadFile(`${words.partsName} ${today}.csv`, file);
}
