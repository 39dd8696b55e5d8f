/** Rows of the command table as the items of a menu, in groups. Knows no command by name. */
import { COMMANDS, type Command, type CommandId, type Workplace } from '#app/commands.ts';
import type { Messages } from '#messages/vi.ts';
import type { MenuItem } from '#ui/parts/menu-item.ts';

export interface MenuParts {
  readonly workplace: Workplace;
  readonly say: Messages;
  readonly run: (command: Command) => void;
}

export function menuOf(
  groups: readonly (readonly CommandId[])[],
  { workplace, say, run }: MenuParts,
): MenuItem[] {
  return groups.flatMap((group, n): MenuItem[] => [
    ...(n > 0 ? [{ id: `line-${n}`, separator: true as const }] : []),
    ...group.map((id) => {
      const command: Command = COMMANDS[id];
      return {
        id,
        label: command.label(say),
        ...(command.keys === null ? {} : { keys: command.keys }),
        disabled: !command.isPossible(workplace),
        run: () => run(command),
      };
    }),
  ]);
}
