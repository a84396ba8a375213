import { mainId, noticesId } from '../page-parts';

const focusable = 'a[href], button:enabled, input:enabled, textarea:enabled, [tabindex="0"]';

/**
 * Whenever the focused element goes away, moves the focus to where a person would look: the same control of the next row,
 * otherwise the first one close by, otherwise the page's heading. Without it the browser drops the focus, and the next Tab begins at the top.
 *
 * @returns ends it
 */
export function keepFocus(): () => void {
  const page = document.getElementById(mainId)?.closest('.pf-v6-c-page') ?? document.body;
  /** What has the focus, as far as the person has not left it with the pointer. */
  let current: Element | null = null;
  /** Where the focus was last outside of dialogs and toasts, or what has taken that place. */
  let place: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = (target: EventTarget) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    current = target;
    if (page.contains(target) && target.id !== mainId && target.closest(`#${noticesId}`) === null) place = target;
  };
  const onFocus = ({ target }: FocusEvent) => target !== null && remember(target);
  const onPointerDown = () => (current = null);

  const land = () => {
    if (document.activeElement !== document.body || current === null || isUsable(current)) return;
    const modal = document.querySelector('.pf-v6-c-modal-box');
    const target = modal?.querySelector(focusable) ?? (place !== null && isUsable(place) ? place : pageHeading());
    if (target instanceof HTMLElement) target.focus({ preventScroll: false });
  };

  const observer = new MutationObserver((records) => {
    if (place !== null && !place.isConnected) place = substitute(place, records, page);
    if (current === null || (current.isConnected && document.activeElement === current)) return;
    clearTimeout(timer);
    // A dialog that closes gives the focus back by itself, a moment later.
    timer = setTimeout(land, 50);
  });
  if (document.activeElement !== null) remember(document.activeElement);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPointerDown, true);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPointerDown, true);
  };
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null;
}

/** What stands where a removed element stood; null if nothing of its surroundings is left. */
function substitute(gone: Element, records: readonly MutationRecord[], page: Element): Element | null {
  const record = records.find(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(gone)),
  );
  if (record === undefined || !(record.target instanceof Element) || !page.contains(record.target)) return null;
  const row = gone.closest('tbody');
  if (row !== null && row.parentElement === null) {
    const next = [record.nextSibling, record.previousSibling].find(
      (node) => node instanceof Element && node.isConnected,
    );
    const position = [...row.querySelectorAll('td, th')].findIndex((cell) => cell.contains(gone));
    const cell = next instanceof Element ? next.querySelectorAll('td, th')[position] : undefined;
    const same = cell?.querySelector(focusable);
    if (same) return same;
  }
  // A toolbar begins with what its other parts depend on.
  const from = record.target.closest('.pf-v6-c-toolbar') ?? record.target;
  for (let around: Element | null = from; around !== null && around.tagName !== 'MAIN'; around = around.parentElement) {
    const near = around.querySelector(focusable);
    if (near !== null) return near;
  }
  return null;
}

function pageHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>(`#${mainId} h1`);
  if (heading !== null) heading.tabIndex = -1;
  return heading ?? document.getElementById(mainId);
}
