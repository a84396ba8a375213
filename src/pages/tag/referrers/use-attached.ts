import { useQueries, useQuery } from '@tanstack/react-query';
import { signatureTagPrefix } from '@/domain/image/signatures';
import type { AttachedArtifact } from '@/domain/referrers/artifact';
import { attachedArtifacts, attestationsWithin, referrersTagDigest } from '@/domain/referrers/attached-artifacts';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { TagTabProps } from '../tag-tabs';

export interface Attached {
  /** As far as lists and tags say; their own manifests say more. */
  artifacts: readonly AttachedArtifact[];
  /** Whether the registry gave any list; then it gives manifests, too. */
  isReachable: boolean;
  isPending: boolean;
  /** The manifests that artifacts may belong to: the tag's own, and the selected platform's. */
  subjects: readonly string[];
  /** Why the referrers API named none of some of them; null if it answered for all. */
  apiError: unknown;
  /** Why the tags are not known; null if they are. */
  tagsError: unknown;
  /** Entries of the lists that could not be read. */
  malformedCount: number;
  retryApi(): void;
  retryTags(): void;
}

/** Everything that belongs to the image of a tag, by the referrers API and by cosign's tags, each artifact once. */
export function useAttached({ repository, tag, selected }: TagTabProps): Attached {
  const subjects = distinct([tag.manifestDigest, ...(selected.isHeld ? [selected.digest] : [])]);
  const lists = useQueries({ queries: subjects.map((digest) => referrerQueries.list(repository, digest)) });
  const tags = useQueries({
    queries: subjects.map((digest) => tagQueries.search(repository, signatureTagPrefix(digest))),
  });
  const isReachable = lists.some(({ isSuccess }) => isSuccess);
  const listTags = subjects.map((digest, at) => referrersTagDigest(digest, tags[at]?.data?.tags ?? []));
  const listDigests = distinct(listTags.filter((digest) => digest !== null));
  const tagLists = useQueries({
    queries: listDigests.map((digest) => ({ ...referrerQueries.tagged(repository, digest), enabled: isReachable })),
  });
  const attached = subjects.flatMap((digest, at) => {
    const tagList = tagLists[listDigests.indexOf(listTags[at] ?? '')];
    const listed = [...(lists[at]?.data?.referrers ?? []), ...(tagList?.data?.referrers ?? [])];
    return attachedArtifacts(digest, listed, tags[at]?.data?.tags ?? []);
  });
  const tree = useQuery({ ...manifestQueries.index(repository, tag), enabled: tag.isIndex });
  const isPending =
    tree.isLoading || [...lists, ...tags].some((list) => list.isPending) || tagLists.some(({ isLoading }) => isLoading);
  // Of an index that is looked at as a whole, those of all its images.
  const described = new Set([...subjects, selected.digest, ...(selected.child === null ? entryDigests(selected) : [])]);
  // They stand last, so that none moves down when others come.
  const within = tree.data === undefined || isPending ? [] : attestationsWithin(tree.data, described);
  const listed = new Set(attached.map(({ digest }) => digest));
  const reads = [...lists, ...tagLists];
  return {
    artifacts: [...attached, ...within.filter(({ digest }) => !listed.has(digest))],
    isReachable,
    subjects,
    isPending,
    apiError: reads.find(({ isError }) => isError)?.error ?? null,
    tagsError: tags.find(({ isError }) => isError)?.error ?? null,
    malformedCount: reads.reduce((sum, { data }) => sum + (data?.malformed.length ?? 0), 0),
    retryApi: () => reads.filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
    retryTags: () => tags.filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
  };
}

function entryDigests({ entries }: TagTabProps['selected']): string[] {
  return entries.map(({ digest }) => digest);
}

function distinct(digests: readonly string[]): string[] {
  return [...new Set(digests)];
}
