import type { RepositoryState } from '@/domain/repository/repository';
import { isMirror } from '@/domain/repository/repository-rules';

/** What is said of a platform that an index names and this registry does not hold. */
export interface MissingWords {
  /** "Not in this registry" */
  where: string;
  /** What will become of it, as a sentence about "it"; '' if nothing will. */
  outlook: string;
}

/**
 * A mirror fetches what it lacks when it is pulled. What is missing from an index that was pushed stays so: the
 * registry answers MANIFEST_UNKNOWN.
 */
export function missingWords(state: RepositoryState | undefined): MissingWords {
  return state !== undefined && isMirror(state)
    ? { where: 'Not present locally', outlook: 'It will be pulled on first access.' }
    : { where: 'Not in this registry', outlook: '' };
}
