// What Quay's manifest endpoints accept in their path.
const digestPattern = /^[A-Za-z0-9_+.-]+:[A-Fa-f0-9]+$/;

/** True for `algorithm:hex`, the form in which the server looks a manifest up. */
export function isDigest(text: string): boolean {
  return digestPattern.test(text);
}

/** The first 19 characters: `sha256:` and 12 hexadecimal digits. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 19);
}

/** The first 12 hexadecimal digits, without the algorithm. */
export function digestHex12(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
