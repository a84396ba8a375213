import { ecosystemName, type Ecosystem } from '@/domain/packages/package-ecosystem';
import { compareNaturally } from '@/domain/text/compare';
import { textPlaces, type Places, type SortBy } from '@/domain/text/sort-places';
import { versionRulesOf } from './version-order';

interface PackageVersion {
  ecosystem: Ecosystem | null;
  /** Empty or null if it is not known. */
  version: string | null;
}

/** Versions of one kind from the oldest on. If a kind has no rules, they are read as text. */
function orderedVersions(ecosystem: Ecosystem | null, versions: ReadonlySet<string>): string[] {
  return versionRulesOf(ecosystem)?.inOrder(versions) ?? [...versions].toSorted(compareNaturally);
}

/**
 * The order of versions of all kinds of packages: by the name of the kind, and within one by its own rules (`1:1.0` is
 * newer than `2.0` in Debian, `2.0~rc1` older). Null for what is none of its kind's versions. Each version is compared
 * once, however many rows have it.
 */
function versionPlaces(rows: readonly PackageVersion[]): Places {
  const kinds = new Map<Ecosystem | null, Set<string>>();
  for (const { ecosystem, version } of rows) {
    if (version === null || version === '') continue;
    const versions = kinds.get(ecosystem);
    if (versions === undefined) kinds.set(ecosystem, new Set([version]));
    else versions.add(version);
  }
  const places = new Map<Ecosystem | null, Map<string, number>>();
  let place = 0;
  for (const [ecosystem, versions] of [...kinds].toSorted(([a], [b]) =>
    compareNaturally(ecosystemName(a), ecosystemName(b)),
  )) {
    places.set(ecosystem, new Map(orderedVersions(ecosystem, versions).map((version) => [version, (place += 1)])));
  }
  return rows.map(({ ecosystem, version }) => places.get(ecosystem)?.get(version ?? '') ?? null);
}

/**
 * A column of versions: ascending has the oldest first. Either way versions that have no order come after those that have one, as
 * texts, and what is not known comes last.
 */
export function byVersion<Row>(versionOf: (row: Row) => PackageVersion): (rows: readonly Row[]) => SortBy {
  return (rows) => {
    const versions = rows.map(versionOf);
    const places = versionPlaces(versions);
    // Comparing texts as people do is slow, so it is done only for versions that have no place.
    const texts = textPlaces(versions.map(({ version }, at) => (places[at] === null ? version || null : null)));
    return (sign) => [
      [places, sign],
      [texts, 1],
    ];
  };
}
