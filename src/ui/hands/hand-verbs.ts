/** What buttons and menus may do with the selection: the same deeds as keys and the clipboard's own events. */
import { handWords } from '#app/hand-words.ts';
import { readClipboard, writeClipboard } from '#ui/hands/clipboard-events.ts';
import type { Hands } from '#ui/hands/hands.ts';

export interface BlockVerbs {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly copyWithHeadings: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly fillRight: () => void;
  readonly selectAll: () => void;
}

/** `tell`: says shortly what was done, and what the browser refused. */
export function blockVerbs({ blocks, navigation }: Hands, tell: (sentence: string) => void): BlockVerbs {
  return {
    copy: () => void writeClipboard(blocks.copy(), handWords().copied(blocks.count), tell),
    cut: () => void writeClipboard(blocks.cut(), handWords().cut(blocks.count), tell),
    copyWithHeadings: () => void writeClipboard(blocks.copy(true), handWords().copied(blocks.count), tell),
    paste: () => void readClipboard(tell).then((flavours) => (flavours ? blocks.paste(flavours) : undefined)),
    clear: () => blocks.clear(),
    fillDown: () => blocks.fill('down'),
    fillRight: () => blocks.fill('right'),
    selectAll: () => navigation.selectAll(),
  };
}
