/** Longest address that is kept: more is not opened by every browser and proxy. */
export const longestAddress = 2000;

/** A placeholder: only compared, never requested. */
const anyOrigin = 'http://app.invalid';

/** Parameters that may let somebody in: they never belong to a view. */
const secret = /token|secret|password|credential|session|^(code|state|sig|signature)$|_code$/i;

/**
 * The path and search of a text that is an address within this app, without its hash and without secrets; null for anything
 * else, such as another site's address. What is returned comes back as it is.
 */
export function readViewAddress(text: string): string | null {
  // Browsers take a backslash for a slash, and drop tabs and line breaks, before they look for a host.
  if (!text.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(text)) return null;
  if (!URL.canParse(text, anyOrigin)) return null;
  const { origin, pathname, search, searchParams } = new URL(text, anyOrigin);
  if (origin !== anyOrigin || pathname.startsWith('//')) return null;
  const address = pathname + withoutSecrets(search, searchParams);
  return address.length > longestAddress ? null : address;
}

/** The search as it was written if there is nothing to leave out. */
function withoutSecrets(search: string, params: URLSearchParams): string {
  const kept = [...params].filter(([name]) => !secret.test(name));
  if (kept.length === params.size) return search === '?' ? '' : search;
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether an address within this app has parameters that may let somebody in. */
export function hasSecrets(text: string): boolean {
  return (
    URL.canParse(text, anyOrigin) && [...new URL(text, anyOrigin).searchParams.keys()].some((name) => secret.test(name))
  );
}
