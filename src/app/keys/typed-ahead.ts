/** What was typed for the palette before its field had the focus; null while it is not awaited. */
let kept: string | null = null;

/** The palette was asked for. Its code may have to be fetched: what is typed meanwhile is meant for it. */
export function startKeeping(): void {
  kept ??= '';
}

/** Ends the keeping, and gives what was typed. */
export function takeKept(): string {
  const typed = kept ?? '';
  kept = null;
  return typed;
}

/** Whether a key was kept for the palette; then it does nothing else. Enter is kept from what had the focus. */
export function keepKey(event: KeyboardEvent): boolean {
  // A letter on AltGr (`@` of a German keyboard) comes with Ctrl and Alt on Windows.
  const isAltGraph = (event.ctrlKey && event.altKey) || event.getModifierState('AltGraph');
  const isShortcut = event.metaKey || (!isAltGraph && (event.ctrlKey || event.altKey));
  if (kept === null || isShortcut || event.isComposing) return false;
  if (event.key.length === 1) kept += event.key;
  else if (event.key === 'Backspace') kept = kept.slice(0, -1);
  else if (event.key !== 'Enter') return false;
  event.preventDefault();
  return true;
}
