/** Characters that RFC 3986 lets stand behind the host. */
const allowed = /[\w\-.~:/?@!$&'()*+,;=%]/;

/**
 * A link as schemas ask for it (RFC 3986; the browser's own form allows more); null for what is no http(s) address.
 * Names and passwords in it are left out.
 */
export function webLink(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (!['http:', 'https:'].includes(url.protocol) || !/^[\w.~:[\]-]+$/.test(url.host)) return null;
  const hash = url.hash === '' ? '' : `#${encoded(url.hash.slice(1))}`;
  return url.origin + encoded(url.pathname + url.search) + hash;
}

function encoded(text: string): string {
  return [...text]
    .map((character) => (allowed.test(character) ? character : encodeURIComponent(character)))
    .join('')
    .replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
}
