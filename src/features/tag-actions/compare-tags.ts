import { startOf } from '@/domain/tags/server-order';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { paths } from '@/routing/paths';

/** Why the tags cannot be compared; undefined for two. */
export function whyNotCompare(tags: readonly Tag[]): string | undefined {
  return tags.length === 2 ? undefined : 'Select exactly two tags';
}

/** The comparison of two tags, from the older to the newer. */
export function comparisonOf(repository: RepositoryName, tags: readonly Tag[]): string {
  const [a, b] = tags.toSorted((one, other) => startOf(one) - startOf(other));
  return paths.compare(repository, { a: a?.name ?? '', b: b?.name ?? '' });
}

/** Ways to compare one tag with something else, the image that it had before or one that is chosen there. */
export function comparisonsOf(repository: RepositoryName, { name }: Tag): { label: string; to: string }[] {
  return [
    { label: 'Compare with previous', to: paths.compare(repository, { b: name, with: 'previous' }) },
    { label: 'Compare with…', to: paths.compare(repository, { a: name }) },
  ];
}
