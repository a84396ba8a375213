import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import type { Tag } from '@/domain/tags/tag';

/** What is still as it was shown, and what is not any more. */
export interface Recheck {
  unchanged: Tag[];
  /** Left alone, each with what happened to it. */
  changed: { name: string; change: string }[];
}

/**
 * Compares tags as they were shown with what the registry has now, right before they are written to: what another person or
 * a push moved, removed, protected or gave another expiration meanwhile is left alone.
 *
 * @param now null for a tag that is gone, nothing for one that could not be read
 */
export function recheck(shown: readonly Tag[], now: ReadonlyMap<string, Tag | null>): Recheck {
  const unchanged: Tag[] = [];
  const changed: Recheck['changed'] = [];
  for (const tag of shown) {
    const actual = now.get(tag.name);
    const change =
      actual === undefined
        ? 'could not be read again'
        : describeDifference(valuesOf(tag), actual === null ? null : valuesOf(actual));
    if (change === null) unchanged.push(actual ?? tag);
    else changed.push({ name: tag.name, change });
  }
  return { unchanged, changed };
}
