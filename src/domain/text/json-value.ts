import { isZeroDate } from '@/domain/time/zero-date';

/** A member of a JSON object; undefined if the value is none, or has no such member of its own. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const members: Readonly<Record<string, unknown>> = { ...value };
  return members[name];
}

export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(memberOf, value);
}

/** Characters of a text that are kept: nobody reads more in a cell. */
const longestJsonText = 2_000;

/** A text that is not empty, cut if it is very long; else null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestJsonText) : null;
}

/** The text at the end of a path of members, as `textOf`. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  return textOf(valueAt(value, ...path));
}

/** A list; anything else is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A time as ISO 8601 writes it, in milliseconds since 1970; null for anything else, and for Go's zero date. */
export function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) || isZeroDate(time) ? null : time;
}

/** A day of the calendar, as in `2024-05-01`; null for anything else. */
export function dayOf(value: unknown): string | null {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return isDay ? value : null;
}

/** JSON as a value; undefined for what is none. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The bytes behind Base64 in either alphabet; null for what is none. */
export function base64Bytes(base64: string): Uint8Array | null {
  try {
    const plain = base64.replaceAll('-', '+').replaceAll('_', '/').replaceAll(/\s/g, '');
    return Uint8Array.from(atob(plain), (character) => character.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}
