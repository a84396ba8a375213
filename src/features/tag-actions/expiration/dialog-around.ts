/**
 * The dialog that an element stands in. What pops up belongs there: inside the dialog's body it would be cut off where
 * that scrolls, outside of the dialog it would be out of reach for the keyboard and screen readers.
 */
export function dialogAround(element: HTMLElement | null): HTMLElement {
  return element?.closest<HTMLElement>('[role="dialog"]') ?? document.body;
}
