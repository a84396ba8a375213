import { compileWordSearch } from '@/domain/text/search/word-search';

/** One thing that the palette offers: a place to go to, or something to do. */
export interface PaletteOption {
  /** Unique in the palette, and part of the element's id. */
  key: string;
  label: string;
  detail?: string | undefined;
  /** Why it cannot be done. */
  reason?: string | undefined;
  choose(): void;
}

export interface PaletteGroup {
  title: string;
  options: readonly PaletteOption[];
  /** The options follow from the text already, and are not searched once more. */
  isFound?: boolean;
}

/**
 * What is offered for a text: options that have all its words in their own or their group's. A group without any is left out.
 * Each option comes once, in the first group that has it.
 */
export function offeredGroups(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const matches = compileWordSearch(text);
  const seen = new Set<string>();
  const isNew = ({ key }: PaletteOption) => {
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  };
  return groups
    .map(({ title, options, isFound = false }) => ({
      title,
      options: options
        .filter(({ label, detail = '' }) => isFound || matches(`${title} ${label} ${detail}`.toLowerCase()))
        .filter(isNew),
    }))
    .filter(({ options }) => options.length > 0);
}

/** The option that is reached from another one, round the ends; the first one if there is none yet. */
export function optionAfter(
  options: readonly PaletteOption[],
  active: PaletteOption | undefined,
  step: 1 | -1,
): PaletteOption | undefined {
  const at = options.findIndex(({ key }) => key === active?.key);
  return at === -1 ? options[0] : options[(at + step + options.length) % options.length];
}
