import { apiConfiguration, configureApi } from '@/api/http/configuration';
import { carryAccessToken } from '@/api/http/credentials';

const storageKey = 'access';

let home = '';
let homePages: string | null = null;

/**
 * Sets where the registry is before anything is asked: at `address` ('' is the address that served the app), or where the
 * access token is for that the person kept for this tab. `ownOrigin` is the app's; `isBesidePages`: the registry's own web
 * pages are there too, so the app is not served in their place.
 */
export function startAtRegistry(address: string, ownOrigin: string, isBesidePages = false): void {
  home = address;
  homePages = isBesidePages ? ownOrigin : null;
  configureApi({ baseUrl: home, ownOrigin });
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
    // If nothing can be kept, the token lasts until the page is reloaded.
  }
}

/** Whether an access token is kept, so that a reload finds it again. */
export function isAccessKept(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
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

/**
 * Address of one of the registry's own web pages, or null if it has none: the app is served in their place.
 * @param path from the registry's root (`/…`), with its search
 */
export function registryPageAddress(path: string): string | null {
  const { baseUrl } = apiConfiguration();
  const origin = baseUrl === '' ? homePages : baseUrl;
  return origin === null ? null : origin + path;
}
