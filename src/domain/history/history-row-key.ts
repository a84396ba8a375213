import { oncePer } from '@/domain/once-per';
import type { Tag } from '@/domain/tags/tag';

/** What identifies a row: the server gives rows no number. Rows that are alike in all of this are interchangeable. */
export const historyRowKey = oncePer(
  ({ name, startedAt, endsAt, manifestDigest }: Tag) => `${name} ${startedAt ?? ''} ${endsAt ?? ''} ${manifestDigest}`,
);

/** What identifies a row even after a removal, which changes only its end. */
export function lastingRowKey({ name, startedAt, manifestDigest }: Tag): string {
  return `${name} ${startedAt ?? ''} ${manifestDigest}`;
}
