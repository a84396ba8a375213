import { keptValue } from '../kept-value';
import { flagKey } from './risk-flag';

/**
 * Whether this browser keeps risk data, and which: it changes with every change of them, in all tabs. So a page knows at once,
 * without any code that reads them.
 */
const presence = keptValue(flagKey);

/** Addresses of files that the administrator named in `index.html`, as written there; or of samples, which a demo names. */
export function siteAddresses(name: 'risk-data' | 'risk-samples' = 'risk-data'): string[] {
  const named = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return named.split(/\s+/).filter(Boolean);
}

export function hasRiskData(): boolean {
  return presence.read() !== null || siteAddresses().length > 0;
}

/** What names the present state of the risk data; null if there are none. */
export function useRiskPresence(): string | null {
  return presence.useValue() ?? (siteAddresses().length > 0 ? 'site' : null);
}

/** Tells all tabs that the risk data have changed, and whether there are any. */
export function noteRiskData(hasAny: boolean): void {
  // Two changes may come in one millisecond.
  presence.write(hasAny ? `${Date.now()} ${Math.random()}` : null);
}
