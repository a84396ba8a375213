import { type Tag, tagsPerPage } from '@/domain/tags/tag';

/** Where a tag is expected among the active tags after a write: in the place that it had, before all others, or nowhere. */
export type ExpectedPlace = 'same' | 'first' | 'none';

/**
 * Which pages of the tag list hold several of the tags that are to be read, so that they cost fewer requests than the
 * tags one by one. It is a guess from the known list: tags that are not found on these pages are asked for by name.
 *
 * @param list the active tags in the server's order, as far as they are known; as they were before what is expected
 */
export function pagesWorthReading(
  wanted: ReadonlyMap<string, ExpectedPlace>,
  list: { items: readonly Pick<Tag, 'name'>[]; isComplete: boolean } | undefined,
): number[] {
  const expectedAt = (place: ExpectedPlace) => [...wanted.keys()].filter((name) => wanted.get(name) === place);
  const staying = list?.items.flatMap(({ name }) => ((wanted.get(name) ?? 'same') === 'same' ? [name] : [])) ?? [];
  const expected = [...expectedAt('first'), ...staying];

  const counts = new Map<number, number>();
  const count = (page: number) => void counts.set(page, (counts.get(page) ?? 0) + 1);
  expected.forEach((name, position) => {
    if (wanted.has(name)) count(Math.floor(position / tagsPerPage) + 1);
  });
  // Only a page that is the whole list shows that a tag does not exist.
  if (list?.isComplete === true && expected.length <= tagsPerPage) expectedAt('none').forEach(() => count(1));
  return [...counts].flatMap(([page, tagCount]) => (tagCount > 1 ? [page] : [])).toSorted((a, b) => a - b);
}
