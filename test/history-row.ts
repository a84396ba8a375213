import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from './sample-tag';

/** A row of the history with times in seconds; `start` null: not known, `end` null: alive. */
export function historyRow(
  name: string,
  start: number | null,
  end: number | null,
  digest: string,
  isReversion = false,
): Tag {
  return sampleTag({
    name,
    manifestDigest: `sha256:${digest}`,
    startedAt: start === null ? null : start * 1000,
    endsAt: end === null ? null : end * 1000,
    isReversion,
  });
}
