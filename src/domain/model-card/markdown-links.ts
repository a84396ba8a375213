/** Where a link in a stranger's Markdown leads. */
export type LinkTarget =
  /** Out of the app: http, https or mailto; the address as a browser reads it. */
  | { kind: 'outside'; href: string }
  /** To another file beside this one, wherever that is. */
  | { kind: 'relative'; path: string }
  /** Nowhere: a script, data, or a scheme that no reader needs. */
  | { kind: 'refused' };

const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * Reads the address of a link. What it means is decided by the same parser that a browser uses, so that no odd spelling
 * (`java\nscript:`, `\\host`) is read differently here and there.
 */
export function readLink(address: string): LinkTarget {
  const text = address.trim();
  const absolute = parse(/^[\\/]{2}/.test(text) ? `https:${text}` : text);
  if (absolute === null) {
    return text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? { kind: 'refused' } : { kind: 'relative', path: text };
  }
  // A link needs no password, and a name before the host (`https://github.com@example.org`) is there to deceive.
  absolute.username = '';
  absolute.password = '';
  return schemes.has(absolute.protocol) ? { kind: 'outside', href: absolute.href } : { kind: 'refused' };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
