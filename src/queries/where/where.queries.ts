import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { getManifest } from '@/api/images/manifests';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { Whereabouts } from '@/domain/where/where';
import { settingsFreshMs } from '@/queries/reading-policy';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { readTags } from '@/queries/tags/read-tags';

/**
 * Which tags of a repository have an image. The registry is first asked for the manifest: it answers only if a tag has it, alone
 * or in an index. Only then are tags read, a page after the other.
 *
 * @param most tags that are looked at
 */
export function imageInRepository(repository: RepositoryName, digest: string, most: number) {
  const keyOf = (limit: number) => [...repositoryKey(repository), 'where', digest, limit] as const;
  return queryOptions<Whereabouts>({
    queryKey: keyOf(most),
    queryFn: async ({ client, signal }) => {
      if (!(await hasManifest(repository, digest, signal))) {
        return { tags: [], inIndexes: [], isThere: false, lookedAt: 0, isWhole: true };
      }
      return readPlaces(client, repository, { digest, most, signal });
    },
    staleTime: settingsFreshMs,
  });
}

async function hasManifest(repository: RepositoryName, digest: string, signal: AbortSignal): Promise<boolean> {
  try {
    await getManifest(repository, digest, {}, { signal });
    return true;
  } catch (error) {
    if (error instanceof RequestError && error.kind === 'not-found') return false;
    // It is there, whatever is in it.
    if (error instanceof RequestError && error.kind === 'invalid-answer') return true;
    throw error;
  }
}

async function readPlaces(
  client: QueryClient,
  repository: RepositoryName,
  { digest, most, signal }: { digest: string; most: number; signal: AbortSignal },
): Promise<Whereabouts> {
  const tags = new Map<string, Tag>();
  const inIndexes = new Map<string, Tag>();
  let lookedAt = 0;
  let isWhole = false;
  for (let page = 1; !isWhole && lookedAt < most; page++) {
    const answer = await readTags(client, repository, { page, onlyActive: true }, { signal });
    for (const tag of answer.tags) {
      if (tag.manifestDigest === digest) tags.set(tag.name, tag);
      else if (tag.index !== null && Object.hasOwn(tag.index.presence, digest)) inIndexes.set(tag.name, tag);
    }
    lookedAt += answer.tags.length + answer.malformed.length;
    isWhole = !answer.hasAdditional;
  }
  return { tags: [...tags.values()], inIndexes: [...inIndexes.values()], isThere: true, lookedAt, isWhole };
}
