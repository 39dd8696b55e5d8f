/** The keys of a press, written as the table of commands writes them, whatever the keyboard. Knows no command. */

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** With ⌘ these belong to the system or the browser: zooming, hiding the window, the history. Ctrl does them there too. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['+', '-', 'H', 'Y']);

/** `Ctrl+Shift+Z`, `Alt+↑`, `?`; ⌘ counts as Ctrl where it is free. Null for a sign that is being typed as text. */
export function pressedKeys(event: KeyboardEvent): string | null {
  const isCommand = event.ctrlKey || event.metaKey;
  const sign = signOf(event.key, isCommand);
  if (!isCommand && !event.altKey && isSign(event.key) && isForText(event.target)) return null;
  if (event.metaKey && !event.ctrlKey && OF_THE_SYSTEM.has(sign)) return null;
  // Which signs need Shift depends on the keyboard; the sign says all there is to say.
  const hasShift = event.shiftKey && !/^[^\p{L}\p{N}]$/u.test(event.key);
  return [isCommand ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', hasShift ? 'Shift+' : '', sign].join('');
}

/** On most keyboards plus is Shift and equals: both ask for the same, as in a spreadsheet. */
function signOf(key: string, isCommand: boolean): string {
  if (isCommand && key === '=') return '+';
  return ARROWS[key] ?? (isSign(key) ? key.toUpperCase() : key);
}

function isSign(key: string): boolean {
  return [...key].length === 1;
}

/** On a cell and in a field every sign is text. */
function isForText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof Element && target.closest('[role="gridcell"]') !== null)
  );
}
