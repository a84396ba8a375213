import type { Label } from '@/domain/image/manifest';
import { compileTextSearch } from '@/domain/text/search/text-search';
import type { Tag } from './tag';

export const tagSearchFields = ['tag', 'digest', 'label'] as const;

/** What the search box of the tag table holds. */
export interface TagSearch {
  text: string;
  field: (typeof tagSearchFields)[number];
  isRegex: boolean;
}

export interface CompiledTagSearch {
  /** `labels`: those of the tag's manifest; undefined while they are not known, which a search in labels does not find. */
  matches: (tag: Tag, labels?: readonly Label[]) => boolean;
  /** Why the text cannot be used, as a sentence for people; then everything matches, so that nothing is hidden by mistake. */
  error: string | null;
  /** True if the search can hide tags: there is a text, and it is usable. */
  isActive: boolean;
}

/**
 * Prepares a search by name, digest or labels; one label, written `key=value`, has to match. Letter case never matters;
 * white space around the text does not count.
 */
export function compileTagSearch({ text, field, isRegex }: TagSearch): CompiledTagSearch {
  const { matches, error, isActive } = compileTextSearch({ text, isRegex });
  if (!isActive) return { matches: () => true, error, isActive };
  switch (field) {
    case 'tag':
      return { matches: ({ name }) => matches(name), error, isActive };
    case 'digest':
      return { matches: ({ manifestDigest }) => matches(manifestDigest), error, isActive };
    case 'label': {
      // An entry that could not be understood has no text of its own.
      const isFound = ({ key, value, problem }: Label) => problem === undefined && matches(`${key}=${value}`);
      return { matches: (_tag, labels = []) => labels.some(isFound), error, isActive };
    }
  }
}
