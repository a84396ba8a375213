import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { isLocked, type Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { useWhenGone } from '@/ui/effects/use-when-gone';
import { typingPause, useDebounced } from '@/ui/use-debounced';

/** What becomes of a name when an image is tagged with it. */
export type NameFate =
  | { kind: 'free' }
  /** The tag points to this image already. */
  | { kind: 'same'; existing: Tag }
  /** The tag points elsewhere and may not be moved. */
  | { kind: 'immutable'; existing: Tag }
  | { kind: 'move'; existing: Tag };

export type NameLookup = { kind: 'checking' } | { kind: 'failed'; error: Error; retry(): void } | NameFate;

function nameFate(existing: Tag | null, manifestDigest: string): NameFate {
  if (existing === null) return { kind: 'free' };
  if (existing.manifestDigest === manifestDigest) return { kind: 'same', existing };
  return { kind: isLocked(existing) ? 'immutable' : 'move', existing };
}

interface NameQuestion {
  /** Null: nothing to ask about. */
  name: string | null;
  /** False while the tag is being written: the server would answer with the tag that is just being made. */
  isWanted: boolean;
  /** `sha256:…` of the image that is to be tagged. */
  manifestDigest: string;
}

interface NameAnswer {
  lookup: NameLookup;
  /** The answer is waited for. */
  isAwaited: boolean;
  /** Asks at once and resolves to the answer, unless the waiting ends before it comes. */
  waitFor(onAnswer: (fate: NameFate) => void): void;
  /** The answer is not wanted any more: the name has changed. */
  stopWaiting(): void;
}

/**
 * Asks the server whether a tag of that name exists. What was known before the question is not trusted; once answered,
 * the answer is kept while it is asked again, because the person has seen it.
 */
export function useNameLookup(
  repository: RepositoryName,
  { name, isWanted, manifestDigest }: NameQuestion,
): NameAnswer {
  const client = useQueryClient();
  const settled = useDebounced(name, typingPause);
  const [isAwaited, setIsAwaited] = useState(false);
  const waiting = useRef<AbortController>(null);
  const asked = isAwaited ? name : settled;
  const isAsked = name !== null && asked === name;
  const result = useQuery({
    ...tagQueries.one(repository, asked ?? ''),
    enabled: isAsked && isWanted,
    staleTime: 0,
  });

  const stopWaiting = () => {
    waiting.current?.abort();
    setIsAwaited(false);
  };
  // A person who closes the dialog has changed their mind.
  useWhenGone(() => waiting.current?.abort());

  const waitFor = (onAnswer: (fate: NameFate) => void) => {
    const controller = new AbortController();
    waiting.current?.abort();
    waiting.current = controller;
    setIsAwaited(true);
    client
      .fetchQuery({ ...tagQueries.one(repository, name ?? ''), staleTime: 0 })
      .then((existing) => {
        if (!controller.signal.aborted) onAnswer(nameFate(existing, manifestDigest));
      })
      .catch(() => undefined) // the lookup shows the failure
      .finally(() => {
        if (!controller.signal.aborted) setIsAwaited(false);
      });
  };

  return { lookup: isAsked ? lookupOf(result, manifestDigest) : { kind: 'checking' }, isAwaited, waitFor, stopWaiting };
}

function lookupOf(result: UseQueryResult<Tag | null>, manifestDigest: string): NameLookup {
  const { data, error, isFetching, isFetchedAfterMount, refetch } = result;
  if (!isFetchedAfterMount) return { kind: 'checking' };
  if (error !== null) return isFetching ? { kind: 'checking' } : { kind: 'failed', error, retry: () => void refetch() };
  return data === undefined ? { kind: 'checking' } : nameFate(data, manifestDigest);
}
