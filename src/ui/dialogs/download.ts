/** Hands a file to the browser's own download, or to the system's share sheet. Nothing leaves the device unless a person sends it. */

const KEEP_FOR_MS = 60_000; // Safari and Android read the blob some time after the click

export function downloadFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR_MS);
}

/** Whether there is a share sheet that takes files, as on phones. */
export function canShareFiles(): boolean {
  const sample = new File([''], 'a.csv', { type: 'text/csv' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [sample] });
}

/**
 * True once it was given to another app; false where the person called it off. Rejects where the system does not take it. `message`
 * goes with it where the other app has a place for words.
 */
export async function shareFile(name: string, file: Blob, message = ''): Promise<boolean> {
  const files = [new File([file], name, { type: file.type })];
  try {
    await navigator.share({ files, title: name, ...(message !== '' && { text: message }) });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
