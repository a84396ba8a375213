import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { tagQueries } from '@/queries/tags.queries';
import { useDebounced } from '@/ui/use-debounced';

/** What becomes of a name when an image is tagged with it. */
export type NameFate =
  | { kind: 'free' }
  /** The tag points to this image already. */
  | { kind: 'same'; existing: Tag }
  /** The tag points elsewhere and may not be moved. */
  | { kind: 'immutable'; existing: Tag }
  | { kind: 'move'; existing: Tag };

export type NameLookup = { kind: 'checking' } | { kind: 'failed'; error: Error; retry(): void } | NameFate;

/** Milliseconds after the last key until the server is asked about the name. */
const typingPause = 300;

function nameFate(existing: Tag | null, manifestDigest: string): NameFate {
  if (existing === null) return { kind: 'free' };
  if (existing.manifestDigest === manifestDigest) return { kind: 'same', existing };
  return { kind: existing.isImmutable === true ? 'immutable' : 'move', existing };
}

interface NameQuestion {
  /** Null: nothing to ask about. */
  name: string | null;
  /** False while the name is being written: what the server says then is the writing itself. */
  isWanted: boolean;
  /** `sha256:…` of the image that is to be tagged. */
  manifestDigest: string;
  /** Somebody waits for the answer, so it is asked for at once. */
  isUrgent: boolean;
}

/**
 * Asks the server whether a tag of that name exists. What was known before the question is not trusted; once answered,
 * the answer holds while it is asked again, because the person has been told.
 */
export function useNameLookup(
  repository: RepositoryName,
  { name, isWanted, manifestDigest, isUrgent }: NameQuestion,
): NameLookup {
  const settled = useDebounced(name, typingPause);
  const asked = isUrgent ? name : settled;
  const isAsked = name !== null && asked === name;
  const { data, error, isFetching, isFetchedAfterMount, refetch } = useQuery({
    ...tagQueries.one(repository, asked ?? ''),
    enabled: isAsked && isWanted,
    staleTime: 0,
  });
  if (!isAsked || !isFetchedAfterMount) return { kind: 'checking' };
  if (error !== null) return isFetching ? { kind: 'checking' } : { kind: 'failed', error, retry: () => void refetch() };
  return data === undefined ? { kind: 'checking' } : nameFate(data, manifestDigest);
}
