import type { Tag } from '@/domain/tags/tag';

/** A row of the history with times in seconds; `end` null: alive. */
export function historyRow(name: string, start: number, end: number | null, digest: string, isReversion = false): Tag {
  return {
    name,
    manifestDigest: `sha256:${digest}`,
    isIndex: false,
    sizeBytes: 1,
    startedAt: start * 1000,
    endsAt: end === null ? null : end * 1000,
    isImmutable: false,
    isReversion,
    index: null,
  };
}
