/**
 * The address of a text that is a web address as a whole, else null. Such texts are untrusted: only http and https may
 * become links, so that no `javascript:` does.
 */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
