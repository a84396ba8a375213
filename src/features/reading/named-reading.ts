import type { FollowedReading } from '@/queries/many/use-many-reading';
import type { Reading } from '@/queries/many/reading';

/** Something that the rows need of many images or tags, by a request each, in the words of its notes. */
export interface NamedReading extends Omit<Reading<unknown>, 'valueOf'>, Omit<FollowedReading<unknown>, 'reading'> {
  /** "Labels" */
  what: string;
  /** What has it: one word for one of them. */
  of: 'image' | 'tag';
}

/** Counts and ways to act of a reading, under its name. */
export function namedReading(
  what: string,
  of: NamedReading['of'],
  { valueOf: _values, ...counts }: Reading<unknown>,
  { readAll, halt, retry }: Omit<FollowedReading<unknown>, 'reading'>,
): NamedReading {
  return { what, of, ...counts, readAll, halt, retry };
}
