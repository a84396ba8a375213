import { type Tag, tagsPerPage } from '@/domain/tags/tag';

/** Where a tag is expected among the active tags after a write: in the place that it had, before all others, or nowhere. */
export type ExpectedPlace = 'same' | 'first' | 'none';

/** The active tags in the server's order, as far as they are known. */
interface KnownList {
  items: readonly Pick<Tag, 'name'>[];
  isComplete: boolean;
}

/**
 * Whether the whole list costs fewer requests than asking for each tag that is expected nowhere. Such a tag has ended or was
 * gone before, so it could only have come back at the top of the list, where no shift of the rows hides it.
 */
export function isListWorthReading(wanted: ReadonlyMap<string, ExpectedPlace>, list: KnownList | undefined): boolean {
  if (list?.isComplete !== true) return false;
  const goneCount = [...wanted.values()].filter((place) => place === 'none').length;
  const leftCount = list.items.filter(({ name }) => wanted.get(name) !== 'none').length;
  return goneCount > Math.ceil(leftCount / tagsPerPage);
}

/**
 * Which pages of the tag list hold several of the tags that are to be read, so that they cost fewer requests than the
 * tags one by one. It is a guess from the known list: tags that are not found on these pages are asked for by name.
 *
 * @param list as it was before what is expected
 */
export function pagesWorthReading(wanted: ReadonlyMap<string, ExpectedPlace>, list: KnownList | undefined): number[] {
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
