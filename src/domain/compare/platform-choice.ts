import { platformShort } from '@/domain/image/platforms/platform';
import { defaultPlatform, type IndexEntry } from '@/domain/image/platforms/platforms';

type Entries = readonly IndexEntry[];

const imagesOf = (entries: Entries) => entries.filter(({ kind }) => kind === 'image');

/** What tells twins of a platform apart, as it stands behind their names: "linux/amd64 (zstd)". */
const twinMark = / \(.*\)$/;

/**
 * The platforms of both sides by their short names ("linux/arm64", of several images for one "linux/amd64 (zstd)"), each once:
 * those of `a` in its order, then the others of `b`.
 */
export function platformNames(a: Entries, b: Entries): string[] {
  return [...new Set(imagesOf([...a, ...b]).map(({ shortName }) => shortName))];
}

/** The image of that name, else the first of its platform; one that this registry holds goes first. */
function named(name: string, entries: Entries): IndexEntry | undefined {
  const images = imagesOf(entries);
  const platform = name.replace(twinMark, '');
  const alike = [
    images.filter(({ shortName }) => shortName === name),
    images.filter((entry) => platformShort(entry.platform) === platform),
  ].flat();
  return alike.find(({ isPresent }) => isPresent) ?? alike[0];
}

/**
 * The platform that a side is compared by; undefined if it has no such platform, or none at all.
 *
 * @param wanted its short name, if the other side alone has this twin of it too; '' for the first one that this registry holds on
 *   both sides, else the side's own default
 * @param own the children of the side's index
 * @param both the children of `a` and `b`; the order of `a` decides. Empty for a side that is no index
 */
export function choosePlatform(wanted: string, own: Entries, both: readonly [a: Entries, b: Entries]) {
  if (wanted !== '') return named(wanted, own);
  const shared = platformNames(...both).find((name) =>
    both.every((entries) => named(name, entries)?.isPresent === true),
  );
  return shared === undefined ? defaultPlatform(own) : named(shared, own);
}
