import { useQueries } from '@tanstack/react-query';
import type { Referrer } from '@/domain/referrers/artifact';
import { artifactKind } from '@/domain/referrers/artifact-kind';
import { referrersTagDigest } from '@/domain/referrers/attached-artifacts';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { seenReferrerQueries } from '@/queries/images/seen-referrers.queries';

interface SeenReferrers {
  /** Those of the subjects of which the referrers API has listed a signature. */
  signed: ReadonlySet<string>;
  /** Whether the list behind a referrers tag, by its digest, has a signature; undefined while it is not read. */
  listsSignature(digest: string): boolean | undefined;
  /** Whether all lists of all subjects are read. */
  isComplete: boolean;
}

/** What the Referrers tab has read of some manifests by now. Nothing is asked for: most people never open that tab. */
export function useSeenReferrers(
  repository: RepositoryName,
  subjects: readonly string[],
  tags: readonly Tag[],
): SeenReferrers {
  const listTags = subjects.map((digest) => referrersTagDigest(digest, tags)).filter((digest) => digest !== null);
  const listDigests = [...new Set(listTags)];
  const lists = useQueries({
    queries: subjects.map((digest) => seenReferrerQueries.list(repository, digest)),
  });
  const tagLists = useQueries({
    queries: listDigests.map((digest) => seenReferrerQueries.tagged(repository, digest)),
  });
  return {
    signed: new Set(subjects.filter((_digest, at) => (lists[at]?.data?.referrers ?? []).some(isSignature))),
    listsSignature: (digest) => tagLists[listDigests.indexOf(digest)]?.data?.referrers.some(isSignature),
    isComplete: [...lists, ...tagLists].every(({ data }) => data !== undefined),
  };
}

function isSignature({ artifactType, mediaType, annotations }: Referrer): boolean {
  return (
    artifactKind({ types: [artifactType, mediaType], annotations: [annotations], cosignKind: null }) === 'signature'
  );
}
