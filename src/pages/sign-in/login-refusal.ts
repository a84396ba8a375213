/** Characters. What the address says is untrusted text, and no reason is longer. */
const longest = { provider: 60, reason: 400 };

/** Marks that turn the direction of text, so that it reads as something else. */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What is said of a refusal; an empty text if the address does not say it. */
export interface RefusedLogin {
  provider: string;
  reason: string;
}

/** Reads the address that Quay sends people to when an identity provider refuses: `?provider=…&error_description=…`. */
export function readLoginRefusal(search: string): RefusedLogin {
  const params = new URLSearchParams(search);
  const read = (name: string, length: number) => {
    const text = (params.get(name) ?? '')
      .replace(directionMarks, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    const letters = Array.from(text);
    return letters.length > length ? `${letters.slice(0, length).join('').trimEnd()}…` : text;
  };
  return { provider: read('provider', longest.provider), reason: read('error_description', longest.reason) };
}
