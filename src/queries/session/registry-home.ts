import { apiConfiguration, configureApi } from '@/api/configuration';
import { carryAccessToken } from '@/api/credentials';

const storageKey = 'access';

let home = '';

/**
 * Sets where the registry is before anything is asked: at `address` ('' is the address that served the app), or where the
 * access token is for that somebody kept for this tab.
 */
export function startAtRegistry(address: string): void {
  home = address;
  configureApi({ baseUrl: home });
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    const parts: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const [baseUrl, token] = parts;
    if (typeof baseUrl !== 'string' || typeof token !== 'string') return;
    configureApi({ baseUrl });
    carryAccessToken(token);
  } catch {
    // Storage may be forbidden, or hold nothing of ours.
  }
}

/** Keeps an access token until the browser tab is closed; null forgets it. */
export function keepAccess(access: { baseUrl: string; token: string } | null): void {
  try {
    if (access === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify([access.baseUrl, access.token]));
  } catch {
    // Where nothing can be kept, the token lasts until the page is reloaded.
  }
}

/** Where the registry is without an access token; '' is the address that served the app. */
export function homeRegistry(): string {
  return home;
}

/** Whether the registry is at another address than the app: then there is no session, and only a token shows who asks. */
export function isRegistryElsewhere(): boolean {
  return apiConfiguration().baseUrl !== '';
}
