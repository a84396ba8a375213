import { candidatesOf, type Candidates } from '@/domain/clean-up/candidates';
import type { Tag } from '@/domain/tags/tag';

/** The candidates among tags that have just arrived. Ages count from this moment until the tags are read again. */
export function candidatesNow(tags: readonly Tag[]): Candidates {
  return candidatesOf(tags, Date.now());
}
