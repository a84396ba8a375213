import type { Tag } from '@/domain/tags/tag';
import type { TagsAtHand } from '@/features/tag-actions/tags-at-hand';

/** The rows of the page's table, once they are there: each has a body of its own, with its name link in the first line. */
const bodies = 'main table[aria-busy="false"] > tbody';

/** The row that has the focus; null if none has. */
export function rowAtHand(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(bodies) ?? null;
}

/** Moves the focus to the name of the next row or the one before; to the first one if no row has it. */
export function stepRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(bodies)].filter((row) => nameOf(row) !== null);
  const at = rowAtHand();
  const target = rows[at === null ? 0 : rows.indexOf(at) + step];
  if (target === undefined) return;
  nameOf(target)?.focus();
}

/** Selects the row that has the focus, or no longer. */
export function toggleRow(): void {
  checkboxOf(rowAtHand())?.click();
}

/** The tag that the page is about, or else that of the row that has the focus. */
export function tagAtHand({ pageTag, tags }: Pick<TagsAtHand, 'pageTag' | 'tags'>): Tag | undefined {
  if (pageTag !== undefined) return pageTag;
  const name = checkboxOf(rowAtHand())?.value;
  return tags.find((one) => one.name === name);
}

/** Opens the menu of the row that has the focus; false if there is none. */
export function openRowMenu(): boolean {
  const button = rowAtHand()?.querySelector<HTMLElement>('[aria-haspopup="menu"]');
  button?.click();
  return button !== null && button !== undefined;
}

function nameOf(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('a[href]') ?? row.querySelector<HTMLElement>('button, input');
}

function checkboxOf(row: HTMLElement | null): HTMLInputElement | null {
  return row?.querySelector<HTMLInputElement>('input[type="checkbox"][id^="select-"]') ?? null;
}
