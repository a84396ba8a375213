import { hasAccessToken } from '@/api/http/credentials';
import { isAccessKept } from '@/queries/session/registry-home';

const storageKey = 'reloaded-at';
const pauseMs = 5 * 60_000;

/**
 * Reloads the page, at the address it has, unless something would be lost by that: then the person has to decide. Never twice
 * in a row: a newer version that is incomplete would be reloaded without end.
 */
export function reloadOnce(): void {
  if (hasSomethingToLose()) return;
  try {
    const now = Date.now();
    if (!isReloadDue(sessionStorage.getItem(storageKey), now)) return;
    sessionStorage.setItem(storageKey, String(now));
  } catch {
    return; // what cannot be remembered could happen again and again
  }
  window.location.reload();
}

/**
 * Whether the last reload was long enough ago.
 * @param mark when that was as it is stored, in ms since 1970; null if there was none in this browser tab
 */
export function isReloadDue(mark: string | null, now: number): boolean {
  return mark === null || now - Number(mark) >= pauseMs;
}

/** Asks as the browser does before it closes a tab. An access token that is kept in memory alone is lost without asking. */
function hasSomethingToLose(): boolean {
  if (hasAccessToken() && !isAccessKept()) return true;
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}
