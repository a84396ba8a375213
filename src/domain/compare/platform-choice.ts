import { platformShort } from '@/domain/image/platform';
import { defaultPlatform, type IndexEntry } from '@/domain/image/platforms';

type Entries = readonly IndexEntry[];

const nameOf = ({ platform }: IndexEntry) => platformShort(platform);

/** The platforms of both sides by their short names ("linux/arm64"), each once: those of `a` in its order, then the others of `b`. */
export function platformNames(a: Entries, b: Entries): string[] {
  return [...new Set([...a, ...b].filter(({ kind }) => kind === 'image').map(nameOf))];
}

/**
 * The platform that a side is compared by; undefined if it has no such platform, or none at all.
 *
 * @param wanted its short name; '' for the first one that this registry holds on both sides, else the side's own default
 * @param own the children of the side's index
 * @param both the children of `a` and `b`; the order of `a` decides. Empty for a side that is no index
 */
export function choosePlatform(wanted: string, own: Entries, both: readonly [a: Entries, b: Entries]) {
  const images = own.filter(({ kind }) => kind === 'image');
  const named = (name: string, among: Entries = images) => {
    const twins = among.filter((entry) => entry.kind === 'image' && nameOf(entry) === name);
    return twins.find(({ isPresent }) => isPresent) ?? twins[0];
  };
  if (wanted !== '') return named(wanted);
  const shared = platformNames(...both).find((name) =>
    both.every((entries) => named(name, entries)?.isPresent === true),
  );
  return shared === undefined ? defaultPlatform(own) : named(shared);
}
