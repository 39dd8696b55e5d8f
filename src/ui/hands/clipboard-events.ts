/**
 * The clipboard by the browser's own events (keys, its menus) and by our buttons, which have to ask the browser. Knows flavours
 * and permissions; what is copied and pasted is not known here.
 */
import { handWords } from '#app/hand-words.ts';
import type { BlockHands } from '#ui/hands/block-hands.ts';
import type { TypingField } from '#ui/hands/typing-field.ts';

export interface ClipboardParts {
  readonly field: TypingField;
  readonly blocks: BlockHands;
  readonly announce: (sentence: string) => void;
}

interface Flavours {
  readonly text: string;
  readonly html: string;
}

/** While an editor is open the clipboard belongs to its text. */
export function followClipboard({ field, blocks, announce }: ClipboardParts): () => void {
  const { element } = field;
  const put = (event: ClipboardEvent, flavours: Flavours | null, said: (n: number) => string): void => {
    if (field.isOpen || !flavours || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', flavours.text);
    event.clipboardData.setData('text/html', flavours.html);
    announce(said(blocks.count));
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!field.isOpen) put(event, blocks.copy(), handWords().copied);
  };
  const onCut = (event: ClipboardEvent): void => {
    if (!field.isOpen) put(event, blocks.cut(), handWords().cut);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (field.isOpen || !event.clipboardData) return;
    event.preventDefault();
    const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '');
    void blocks.paste({ text: text ?? '', html: html ?? '' });
  };
  // Some browsers copy only where something is marked: a sign is there while the key is down.
  const onKey = (event: KeyboardEvent): void => {
    const copies = (event.ctrlKey || event.metaKey) && !event.altKey && /^[cx]$/i.test(event.key);
    if (!copies || field.isOpen) return;
    element.value = ' ';
    element.select();
    setTimeout(() => {
      if (!field.isOpen && element.value === ' ') element.value = '';
    });
  };
  element.addEventListener('copy', onCopy);
  element.addEventListener('cut', onCut);
  element.addEventListener('paste', onPaste);
  element.addEventListener('keydown', onKey);
  return () => {
    element.removeEventListener('copy', onCopy);
    element.removeEventListener('cut', onCut);
    element.removeEventListener('paste', onPaste);
    element.removeEventListener('keydown', onKey);
  };
}

/** Copies or cuts from a button. */
export async function writeClipboard(
  flavours: Flavours | null,
  said: string,
  tell: (sentence: string) => void,
): Promise<void> {
  if (!flavours) return;
  if (copyByEvent(flavours)) return tell(said);
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([flavours.text], { type: 'text/plain' }),
      'text/html': new Blob([flavours.html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    tell(said);
  } catch {
    tell(handWords().clipboardUnwritten); // forbidden, or no clipboard without a secure page: said, nothing lost
  }
}

/** As the keys do, every mark of the HTML kept; the asynchronous door cleans it, against the policy of the page. False where a browser makes no such event. */
function copyByEvent({ text, html }: Flavours): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', onCopy, { capture: true });
  // Deprecated, and still the only way by which a button gets the event everywhere.
  const isDone = document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
  return isDone && isCopied;
}

/** What a button may paste; null when the browser refuses, which is then said. */
export async function readClipboard(tell: (sentence: string) => void): Promise<Flavours | null> {
  try {
    const [item] = await readUncleaned();
    const flavour = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { text: await flavour('text/plain'), html: await flavour('text/html') };
  } catch {
    return navigator.clipboard
      .readText()
      .then((text) => ({ text, html: '' }))
      .catch(() => {
        tell(handWords().clipboardRefused); // as above
        return null;
      });
  }
}

/** Chromium cleans what it reads by putting it into a page, against the policy of ours, and takes marks away, unless told otherwise; others have no such option. */
function readUncleaned(): Promise<ClipboardItems> {
  const clipboard = navigator.clipboard as { read(options: object): Promise<ClipboardItems> }; // TypeScript's DOM knows no options
  return clipboard.read({ unsanitized: ['text/html'] });
}
