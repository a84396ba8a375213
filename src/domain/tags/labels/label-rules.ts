import { expiresAfterKey } from '@/domain/expiration/expires-after';

/** The server's pattern for label keys: lower case, digits, and single dots or dashes between them. */
const keyPattern = /^[a-z0-9](?:(?:[a-z0-9]|[-.](?![.-]))*[a-z0-9])?$/;

/** The longest label key, in characters. */
export const longestLabelKey = 255;

/**
 * The beginnings of keys that only images and Quay itself may set. Those without a dot at the end also refuse longer words
 * ("internal-x", "quayside"). A registry can be configured to reserve more, which only its answer shows.
 */
export const reservedLabelPrefixes = [
  'com.docker.',
  'io.docker.',
  'org.dockerproject.',
  'org.opencontainers.',
  'io.cncf.',
  'io.kubernetes.',
  'io.k8s.',
  'io.quay',
  'com.coreos',
  'com.tectonic',
  'internal',
  'quay',
] as const;

/** A label that does not exist yet. */
export interface LabelText {
  key: string;
  value: string;
}

export type LabelKeyProblem = 'format' | 'too-long' | 'reserved';

/**
 * Splits at the first "=", as values may hold more of them. The value is taken as it stands, with commas, line ends and
 * white space; only the space after the "=" of `key = value` is dropped, as no key ends with one. Null without "=".
 */
export function parseLabel(text: string): LabelText | null {
  const at = text.indexOf('=');
  if (at === -1) return null;
  const isSpaced = text[at - 1] === ' ' && text[at + 1] === ' ';
  return { key: text.slice(0, at).trim(), value: text.slice(at + (isSpaced ? 2 : 1)) };
}

/** Which of the server's rules a key breaks; null for a good one. */
export function labelKeyProblem(key: string): LabelKeyProblem | null {
  if (key.length > longestLabelKey) return 'too-long';
  if (!keyPattern.test(key)) return 'format';
  return reservedLabelPrefixes.some((prefix) => key.startsWith(prefix)) ? 'reserved' : null;
}

/** Why the server would refuse this label key, as a sentence for people; undefined for a good one. */
export function whyNotLabelKey(key: string): string | undefined {
  switch (labelKeyProblem(key)) {
    case null:
      return undefined;
    case 'too-long':
      return `A label key can have at most ${longestLabelKey} characters.`;
    case 'format':
      return 'A label key has lower-case letters and digits, with single dots or dashes between them.';
    case 'reserved': {
      const prefix = reservedLabelPrefixes.find((reserved) => key.startsWith(reserved)) ?? '';
      const instead = key === expiresAfterKey ? ' Change the expiration of the tag instead.' : '';
      return `Label has a reserved prefix: keys cannot start with "${prefix}".${instead}`;
    }
  }
}
