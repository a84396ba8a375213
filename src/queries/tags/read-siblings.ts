import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { isHolder, signatureTagPrefix, subjectOf } from '@/domain/image/signatures';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { requestsAtOnce } from '@/queries/reading-policy';
import { knownTags } from './known-tags';
import { pageCountOf, readTags, tagPages } from './read-tags';

/** How the names of all signature tags begin. */
const anySignature = 'sha256-';

/**
 * The siblings of images as the server has them now: signatures and the like that could end along with them. It takes a
 * request per image, or all pages of signatures if those are known to be fewer.
 */
export async function readSiblings(
  client: QueryClient,
  repository: RepositoryName,
  digests: Iterable<string>,
  signal: AbortSignal,
): Promise<Tag[]> {
  const images = new Set(digests);
  const isSibling = (tag: Tag) => !isHolder(tag) && images.has(subjectOf(tag) ?? '');
  const read = (nameContains: string, page = 1) =>
    readTags(client, repository, { nameContains, page, onlyActive: true }, { signal });

  const known = knownTags(client, repository);
  const knownCount = known?.items.filter((tag) => !isHolder(tag)).length;
  if (known?.isComplete === true && pageCountOf(knownCount ?? 0) < images.size) {
    const found: Tag[] = [];
    const fetchPage = (page: number) => read(anySignature, page);
    for await (const { tags } of tagPages({ fetchPage, knownCount })) found.push(...tags.filter(isSibling));
    return found;
  }
  const inTurn = pLimit(requestsAtOnce);
  const answers = await Promise.all(
    [...images].map((digest) => inTurn(() => read(signatureTagPrefix(digest)))),
  ).finally(() => inTurn.clearQueue()); // after a failure nothing more is asked
  return answers.flatMap(({ tags }) => tags.filter(isSibling));
}
