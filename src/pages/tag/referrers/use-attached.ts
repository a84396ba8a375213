import { useQueries, useQuery } from '@tanstack/react-query';
import { signatureTagPrefix } from '@/domain/image/signatures';
import type { AttachedArtifact } from '@/domain/referrers/artifact';
import { withManifest } from '@/domain/referrers/artifact-kind';
import { attachedArtifacts, attestationsWithin, referrersTagDigest } from '@/domain/referrers/attached-artifacts';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { TagTabProps } from '../tag-tabs';

/** The manifests of so many artifacts are read for the list, for size and kind. */
const mostManifests = 50;

export interface Attached {
  artifacts: readonly AttachedArtifact[];
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
  const found = [...attached, ...within.filter(({ digest }) => attached.every((one) => one.digest !== digest))];
  const digests = distinct(found.map(({ digest }) => digest)).slice(0, mostManifests);
  const manifests = useQueries({
    queries: digests.map((digest) => ({ ...referrerQueries.manifest(repository, digest), enabled: isReachable })),
  });
  const artifacts = found.map((artifact) => {
    const manifest = manifests[digests.indexOf(artifact.digest)]?.data;
    return manifest === undefined ? artifact : withManifest(artifact, manifest);
  });
  const reads = [...lists, ...tagLists];
  return {
    artifacts,
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
