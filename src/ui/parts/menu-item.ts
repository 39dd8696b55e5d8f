/** What a menu is made of. Separators part it into groups; a separator with a label names the group after it. */

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same, as shown: `Ctrl+Z`. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Given for a choice among the items of its group: whether it is the one in force. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuSeparator {
  readonly id: string;
  readonly separator: true;
  readonly label?: string;
}

export type MenuItem = MenuAction | MenuSeparator;

export interface MenuGroup {
  readonly id: string;
  readonly label: string | null;
  readonly actions: readonly MenuAction[];
}

/** The items between separators; empty groups are left out. */
export function groupItems(items: readonly MenuItem[]): MenuGroup[] {
  const groups: { id: string; label: string | null; actions: MenuAction[] }[] = [];
  for (const item of items) {
    if ('separator' in item) groups.push({ id: item.id, label: item.label ?? null, actions: [] });
    else if (groups.length === 0) groups.push({ id: 'first', label: null, actions: [item] });
    else groups.at(-1)?.actions.push(item);
  }
  return groups.filter((group) => group.actions.length > 0);
}
