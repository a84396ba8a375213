import { formatDateTime } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { isLocked, type Tag } from './tag';

/**
 * What to change about a tag; absent members stay as they are. A digest and an expiration do not go together: the server
 * sets the expiration on the entry that the move ends, and the new entry has none. Such a wish takes two changes.
 */
export interface TagChange {
  /** `sha256:…` that the tag is to point to; makes the tag if there is none of that name. */
  manifestDigest?: string | undefined;
  /** Milliseconds since 1970, cut to seconds; null: never. */
  expiresAt?: number | null | undefined;
  isImmutable?: boolean | undefined;
}

/** Everything about a tag that people can change: what an undo brings back and compares with what is there now. */
export interface TagValues {
  name: string;
  /** `sha256:…` */
  manifestDigest: string;
  /** Milliseconds since 1970; null for a tag that does not expire. */
  endsAt: number | null;
  /** False also if the registry has no immutable tags. */
  isImmutable: boolean;
}

/** The tag as it is now, to compare with later. */
export function valuesOf(tag: Tag): TagValues {
  const { name, manifestDigest, endsAt } = tag;
  return { name, manifestDigest, endsAt, isImmutable: isLocked(tag) };
}

/** The server knows seconds only, so what was sent and what it answers may differ below that. */
function isSameEnd(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.floor(a / 1000) === Math.floor(b / 1000);
}

/** True for two equal states of one tag; ends are compared to the second. Null stands for a tag that is not there. */
export function haveSameValues(a: TagValues | null, b: TagValues | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.name === b.name &&
    a.manifestDigest === b.manifestDigest &&
    a.isImmutable === b.isImmutable &&
    isSameEnd(a.endsAt, b.endsAt)
  );
}

/**
 * What another person did to a tag meanwhile, in words without a full stop; null if it is as expected. Both are states
 * of one tag, null if it is (or should be) gone: "v1 was removed meanwhile", "latest now points to sha256:…, not sha256:…".
 */
export function describeDifference(
  expected: TagValues | null,
  actual: TagValues | null,
  locale?: string,
  timeZone?: string,
): string | null {
  if (actual === null) return expected === null ? null : `${expected.name} was removed meanwhile`;
  if (expected === null) return `${actual.name} exists again`;
  const changes: string[] = [];
  if (actual.manifestDigest !== expected.manifestDigest) {
    changes.push(`now points to ${shortDigest(actual.manifestDigest)}, not ${shortDigest(expected.manifestDigest)}`);
  }
  if (!isSameEnd(actual.endsAt, expected.endsAt)) {
    const words = (endsAt: number | null) => (endsAt === null ? 'never' : formatDateTime(endsAt, locale, timeZone));
    changes.push(`now expires ${words(actual.endsAt)}, not ${words(expected.endsAt)}`);
  }
  if (actual.isImmutable !== expected.isImmutable) {
    changes.push(actual.isImmutable ? 'is immutable now' : 'is not immutable any more');
  }
  return changes.length === 0 ? null : `${actual.name} ${changes.join(' and ')}`;
}
