import * as v from 'valibot';
import type { MalformedEntry } from '@/domain/tags/tag';
import { describeIssue } from './describe-issue';
import { member } from './json';

/** A list of which every understandable entry is kept. */
export interface TolerantList<T> {
  entries: T[];
  malformed: MalformedEntry[];
}

/**
 * A schema for a list in which a malformed entry harms nothing but itself.
 *
 * @param names members that may say which entry it is, the first that does so counts
 */
export function tolerantList<T>(
  entrySchema: v.GenericSchema<unknown, T>,
  names: readonly string[] = ['name', 'key', 'digest'],
): v.GenericSchema<unknown[], TolerantList<T>> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => {
      const result: TolerantList<T> = { entries: [], malformed: [] };
      for (const value of list) {
        const parsed = v.safeParse(entrySchema, value, { abortEarly: true });
        if (parsed.success) result.entries.push(parsed.output);
        else result.malformed.push({ name: nameOf(value, names), reason: describeIssue(parsed.issues[0]) });
      }
      return result;
    }),
  );
}

function nameOf(value: unknown, names: readonly string[]): string | null {
  for (const name of names) {
    const found = member(value, name);
    if (typeof found === 'string' && found !== '') return found;
  }
  return null;
}
