import type { Tag } from '@/domain/tags/tag';

/** What identifies a row: the server gives rows no number. Of rows that are alike in all of this one is as good as the other. */
export function historyRowKey({ name, startedAt, endsAt, manifestDigest }: Tag): string {
  return `${name} ${startedAt ?? ''} ${endsAt ?? ''} ${manifestDigest}`;
}

/** What identifies a row whatever becomes of it: a removal changes its end and nothing else. */
export function lastingRowKey({ name, startedAt, manifestDigest }: Tag): string {
  return `${name} ${startedAt ?? ''} ${manifestDigest}`;
}
