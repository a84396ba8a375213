/** What Quay's manifest endpoints accept in their path (recorded), as the text of a regular expression. */
export const digestForm = '[A-Za-z0-9_+.-]+:[A-Fa-f0-9]+';

const digestPattern = new RegExp(`^${digestForm}$`);
const wholeDigestPattern = /^sha(?:256:[\da-f]{64}|512:[\da-f]{128})$/;

/** True for `algorithm:hex`, the form in which the server looks a manifest up. */
export function isDigest(text: string): boolean {
  return digestPattern.test(text);
}

/** True for a digest of which nothing is missing, by an algorithm that the OCI image specification registers. */
export function isWholeDigest(text: string): boolean {
  return wholeDigestPattern.test(text);
}

/** The first 19 characters: `sha256:` and 12 hexadecimal digits. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 19);
}

/** The first 12 hexadecimal digits, without the algorithm. */
export function digestHex12(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
