/**
 * The words of the panels (row sheet, «vì sao?», checks) in the language in use. They come with the first panel that is
 * opened, not with the first screen.
 */
import { language } from '#app/language.svelte.ts';
import { enChecks } from '#messages/en-checks.ts';
import { enExplain } from '#messages/en-explain.ts';
import { enReading } from '#messages/en-reading.ts';
import { viChecks, type ChecksMessages } from '#messages/vi-checks.ts';
import { viExplain, type ExplainMessages } from '#messages/vi-explain.ts';
import { viReading, type ReadingMessages } from '#messages/vi-reading.ts';

export interface PanelWords {
  readonly checks: ChecksMessages;
  readonly explain: ExplainMessages;
  readonly reading: ReadingMessages;
}

const WORDS = {
  vi: { checks: viChecks, explain: viExplain, reading: viReading },
  en: { checks: enChecks, explain: enExplain, reading: enReading },
} as const satisfies Record<typeof language.code, PanelWords>;

export function panelWords(): PanelWords {
  return WORDS[language.code];
}
