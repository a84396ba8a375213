/** What a key does, in the order of the list that people see. */
export interface KeyEntry {
  command: string;
  /** As the browser's key event spells it. */
  key: string;
  /** With Ctrl, or with Cmd on a Mac. */
  withMod?: boolean;
  /** For the list of keys. */
  does: string;
  group: 'Everywhere' | 'In tables' | 'In the tag history';
}

/** All keys of the app: what they do and how the list explains them both follow from this table. */
export const keyTable = [
  { command: 'palette', key: 'k', withMod: true, does: 'Open the command palette', group: 'Everywhere' },
  { command: 'search', key: '/', does: 'Go to the search field of the page', group: 'Everywhere' },
  { command: 'keys', key: '?', does: 'Show this list', group: 'Everywhere' },
  { command: 'undo', key: 'z', withMod: true, does: 'Undo the latest of your changes', group: 'Everywhere' },
  { command: 'next-row', key: 'j', does: 'Next row', group: 'In tables' },
  { command: 'previous-row', key: 'k', does: 'Previous row', group: 'In tables' },
  { command: 'select-row', key: 'x', does: 'Select the row, or no longer', group: 'In tables' },
  { command: 'change-expiration', key: 'e', does: 'Change the expiration of the tag', group: 'In tables' },
  { command: 'edit-labels', key: 'l', does: 'Edit the labels of the tag', group: 'In tables' },
  { command: 'previous-change', key: '[', does: 'Previous change', group: 'In the tag history' },
  { command: 'next-change', key: ']', does: 'Next change', group: 'In the tag history' },
] as const satisfies readonly KeyEntry[];

export type KeyCommand = (typeof keyTable)[number]['command'];

/** What was pressed: the part of a key event that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Where it was pressed, and what the person wants. */
export interface KeyPlace {
  /** In a field, where keys are text. */
  isInField: boolean;
  /** A dialog or a menu is open. */
  isCovered: boolean;
  /** False if the person has switched off keys without Ctrl or Cmd (WCAG 2.1.4). */
  hasSingleKeys: boolean;
}

/**
 * Which command a key stands for; null if it is left to the browser. Single keys are never taken from a field, a dialog
 * or a menu, nor with a modifier; Shift only makes the character. In a field Ctrl+Z undoes what was typed.
 */
export function commandOfKey(press: KeyPress, place: KeyPlace): KeyCommand | null {
  if (press.altKey || place.isCovered) return null;
  const hasMod = press.ctrlKey || press.metaKey;
  if (hasMod && press.shiftKey) return null;
  const key = hasMod ? press.key.toLowerCase() : press.key; // Caps Lock
  const entry = keyTable.find((one) => one.key === key && 'withMod' in one === hasMod);
  if (entry === undefined) return null;
  if (place.isInField && entry.command !== 'palette') return null;
  return hasMod || place.hasSingleKeys ? entry.command : null;
}

/** How people write a key: `Ctrl+K`, `⌘K`, `j`. */
export function keyText({ key, withMod = false }: Pick<KeyEntry, 'key' | 'withMod'>, isMac: boolean): string {
  if (!withMod) return key;
  return `${isMac ? '⌘' : 'Ctrl+'}${key.toUpperCase()}`;
}
