/** Milliseconds after which the browser has surely begun to read the file. */
const keptFor = 60_000;

/**
 * Saves a text, or what `blobInSlices` made of it, as a file on the reader's computer.
 *
 * @param mimeType for example `text/csv`; the text is sent as UTF-8
 */
export function downloadFile(name: string, mimeType: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${mimeType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}
