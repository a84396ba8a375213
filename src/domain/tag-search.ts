import type { Tag } from './tag';
import { compileTextSearch } from './text-search';

/** What the search box of the tag table holds. */
export interface TagSearch {
  text: string;
  field: 'tag' | 'digest';
  isRegex: boolean;
}

/** A search ready to be asked about every tag. */
export interface CompiledTagSearch {
  matches: (tag: Tag) => boolean;
  /** Why the text cannot be used, as a sentence for people; then everything matches, so that nothing is hidden by mistake. */
  error: string | null;
  /** True where the search can hide tags: there is a text, and it is usable. */
  isActive: boolean;
}

/** Prepares a search by name or digest. Letter case never matters; white space around the text does not count. */
export function compileTagSearch({ text, field, isRegex }: TagSearch): CompiledTagSearch {
  const { matches, error, isActive } = compileTextSearch({ text, isRegex });
  return { matches: (tag) => matches(field === 'tag' ? tag.name : tag.manifestDigest), error, isActive };
}
