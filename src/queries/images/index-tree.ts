import {
  deepestIndex,
  innerIndexes,
  mostInnerIndexes,
  type IndexTree,
  type InnerIndex,
} from '@/domain/image/platforms/platforms';
import type { Manifest } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';

/** What is needed of a tag to read its index. */
export type IndexedTag = Pick<Tag, 'manifestDigest' | 'index'>;

/** False if an inner index could not be read. */
export function isTreeComplete({ inner }: IndexTree): boolean {
  return [...inner.values()].every(({ status }) => status !== 'failed');
}

/**
 * Reads an index and then, one level after the other, the indexes in it, each once. An inner one that cannot be read stays
 * a failure of its own; the index itself fails the whole. Whatever a registry answers, this comes to an end.
 *
 * @param read asks for one index
 */
export async function readIndexTree(
  tag: IndexedTag,
  signal: AbortSignal,
  read: (digest: string) => Promise<Manifest>,
): Promise<IndexTree> {
  const index = await read(tag.manifestDigest);
  const inner = new Map<string, InnerIndex>();
  let level = [index];
  for (let depth = 1; depth < deepestIndex && level.length > 0; depth += 1) {
    const wanted = new Set(level.flatMap((each) => innerIndexes(each, tag)));
    const digests = [...wanted]
      .filter((digest) => digest !== index.digest && !inner.has(digest))
      .slice(0, mostInnerIndexes - inner.size);
    const answers = await Promise.all(digests.map((digest) => readInner(digest, signal, read)));
    digests.forEach((digest, position) => inner.set(digest, answers[position] ?? { status: 'missing' }));
    level = answers.flatMap((answer) => (answer.status === 'read' ? [answer.index] : []));
  }
  return { index, inner };
}

/** A child that the registry does not hold is answered 404 (recorded). */
async function readInner(
  digest: string,
  signal: AbortSignal,
  read: (digest: string) => Promise<Manifest>,
): Promise<InnerIndex> {
  try {
    return { status: 'read', index: await read(digest) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RequestError && error.kind === 'not-found') return { status: 'missing' };
    return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
