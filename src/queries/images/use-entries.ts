import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Compression } from '@/domain/image/compression';
import { entriesOf, twinDigests, type IndexEntry, type IndexTree } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from './manifests.queries';
import type { IndexedTag } from './index-tree';

/**
 * The children of a tag's index with names that tell them apart. Only if two images are for one platform these are
 * read: the media type of their layers says how they are compressed.
 *
 * @param isWanted false while it is not on screen: then nothing is asked
 */
export function useEntries(
  repository: RepositoryName,
  tag: IndexedTag | undefined,
  tree: IndexTree | undefined,
  isWanted = true,
): IndexEntry[] {
  const bare = useMemo(() => (tag === undefined ? [] : entriesOf(tag, tree)), [tag, tree]);
  const twins = useMemo(() => twinDigests(bare), [bare]);
  const compressions = useQueries({
    queries: twins.map((digest) => ({ ...manifestQueries.imageInBackground(repository, digest), enabled: isWanted })),
    subscribed: isWanted,
    combine: (answers): [string, Compression][] =>
      answers.flatMap(({ data }) => (data?.compression === undefined ? [] : [[data.digest, data.compression]])),
  });
  return useMemo(
    () => (tag === undefined || compressions.length === 0 ? bare : entriesOf(tag, tree, new Map(compressions))),
    [bare, tag, tree, compressions],
  );
}
