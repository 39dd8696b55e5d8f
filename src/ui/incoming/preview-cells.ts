/** How a proposed change looks in the preview: what its cell says, in which tone, and what is said of its row. */
import type {
  CellItem,
  CellKey,
  Choice,
  Choices,
  ProposedItem,
  RowItem,
} from '#app/incoming/incoming-types.ts';
import { choiceOf } from '#app/incoming/incoming-types.ts';
import { shown, type IncomingMessages } from '#messages/vi-incoming.ts';
import type { Messages } from '#messages/vi.ts';
import type { PreviewCell, PreviewColumn, PreviewTone } from '#ui/grid/preview-grid.ts';

interface Words {
  readonly words: IncomingMessages;
  readonly say: Messages;
}

/** The cell as decided: the plan's text struck out where the file's would stand in its place. */
export function previewCell(item: CellItem, decisions: Choices, rowName: string, w: Words): PreviewCell {
  const choice = choiceOf(item, decisions);
  const text = (of: string): string => w.words.cellText(item.cell, of, w.say);
  const mine = item.mine === '' ? '' : text(item.mine);
  const next = nextOf(item, choice);
  return {
    now: mine,
    next: next === null ? null : next === '' ? w.words.offer('') : text(next),
    ...(isOpen(item, choice) && { other: shown(item.found ?? text(item.theirs)) || w.words.offer('') }),
    tone: toneOf(item, choice),
    spoken: w.words.itemAloud({
      row: rowName,
      column: w.words.heading(item.cell, w.say),
      status: item.status,
      mine: text(item.mine),
      theirs: item.found ?? text(item.theirs),
      chosen: w.words.chosen[typeof choice === 'object' ? 'typed' : choice],
    }),
  };
}

function nextOf(item: CellItem, choice: Choice): string | null {
  if (choice === 'mine') return null;
  return choice === 'theirs' ? item.theirs : choice.typed;
}

/** Two values stand against each other, or one that could not be read: the file's is to be seen as well. */
function isOpen({ status }: CellItem, choice: Choice): boolean {
  return choice === 'mine' && (status === 'conflict' || status === 'refused');
}

function toneOf({ status }: CellItem, choice: Choice): PreviewTone {
  if (choice !== 'mine') return status === 'added' ? 'added' : 'changed';
  if (status === 'conflict') return 'conflict';
  return status === 'refused' ? 'refused' : 'left';
}

export function rowMark(
  item: RowItem | null,
  decisions: Choices,
  { words }: Words,
): { readonly tone: PreviewTone; readonly text: string } | null {
  if (!item) return null;
  const isTaken = choiceOf(item, decisions) === 'theirs';
  const text = isTaken ? words.rowChoices[item.status].theirs : words.rowChoices[item.status].mine;
  if (item.status === 'missing-row') return { tone: isTaken ? 'gone' : 'left', text };
  return { tone: isTaken ? 'added' : 'left', text };
}

export const STATUSES = [
  'conflict',
  'refused',
  'new-row',
  'missing-row',
  'changed',
  'added',
  'emptied',
  'restored',
] as const satisfies readonly ProposedItem['status'][];

/** What the cells of a column hold, as far as it asks for another width. */
export function holdsOf(key: CellKey): Pick<PreviewColumn, 'holds'> {
  if (key.kind !== 'text') return {};
  return { holds: key.field === 'label' || key.field === 'unit' ? 'short' : 'words' };
}
