/** Hands a file to the browser's own download. Nothing leaves the device. */

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
