import { riskFlag } from './use-risk-flag';

/** Addresses of files that the administrator named in `index.html`, as written there; or of samples, which a demo names. */
export function siteAddresses(name: 'risk-data' | 'risk-samples' = 'risk-data'): string[] {
  const named = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return named.split(/\s+/).filter(Boolean);
}

/** Whether this browser keeps risk data or may be told some; a page knows at once, without any code that reads them. */
export function hasRiskData(): boolean {
  return riskFlag.read() !== null || siteAddresses().length > 0;
}

/** What names the present state of the risk data; null if there are none. */
export function useRiskPresence(): string | null {
  return riskFlag.useValue() ?? (siteAddresses().length > 0 ? 'site' : null);
}

/** Tells all tabs that the risk data have changed, and whether there are any. */
export function noteRiskData(hasAny: boolean): void {
  // Two changes may come in one millisecond.
  riskFlag.write(hasAny ? `${Date.now()} ${Math.random()}` : null);
}
