import { ecosystemOf, type Ecosystem } from '@/domain/packages/package-ecosystem';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import type { SbomPackage } from './sbom';

/** Who knows a package. `unknown`: there is no result of a scan to compare with. */
export const packageSources = ['both', 'sbom', 'scanner', 'unknown'] as const;
export type PackageSource = (typeof packageSources)[number];

/** A package of an SBOM, or one that only the scanner found. */
export interface SbomRow extends SbomPackage {
  /** Unique within the list. */
  key: string;
  source: PackageSource;
}

/**
 * The packages of an SBOM, each with whether the scanner found it, and those that the scanner alone found. They are the same
 * if name and version are, and the kinds do not contradict each other.
 *
 * @param scanned null if there is no result
 */
export function compareWithScan(
  packages: readonly SbomPackage[],
  scanned: readonly ScannedPackage[] | null,
): readonly SbomRow[] {
  const found = new Map<string, Set<Ecosystem | null>>();
  const listed = new Map<string, Set<Ecosystem | null>>();
  for (const one of scanned ?? []) add(found, keyOf(one), ecosystemOf(one, scanned ?? []));
  for (const one of packages) add(listed, keyOf(one), one.ecosystem);
  const rows = packages.map((one, at): SbomRow => {
    const source = scanned === null ? 'unknown' : isAmong(found, keyOf(one), one.ecosystem) ? 'both' : 'sbom';
    return { ...one, key: `s${at}`, source };
  });
  const seen = new Set<string>();
  (scanned ?? []).forEach((one, at) => {
    const ecosystem = ecosystemOf(one, scanned ?? []);
    // The same package may come from several layers.
    const identity = `${keyOf(one)} ${ecosystem}`;
    if (seen.has(identity) || isAmong(listed, keyOf(one), ecosystem)) return;
    seen.add(identity);
    const { name, version } = one;
    rows.push({ key: `f${at}`, name, version, licenses: null, purl: null, ecosystem, source: 'scanner' });
  });
  return rows;
}

/** Python's names are the same with `-`, `_` and `.`; Go's versions begin with a `v` for some, Red Hat's with `0:`. */
function keyOf({ name, version }: { name: string; version: string }): string {
  const folded = name.toLowerCase().replaceAll(/[._]/g, '-');
  return JSON.stringify([folded, version.replace(/^(?:v(?=\d)|0:)/, '')]);
}

function add(to: Map<string, Set<Ecosystem | null>>, key: string, ecosystem: Ecosystem | null): void {
  const kinds = to.get(key) ?? new Set();
  kinds.add(ecosystem);
  to.set(key, kinds);
}

function isAmong(
  known: ReadonlyMap<string, ReadonlySet<Ecosystem | null>>,
  key: string,
  ecosystem: Ecosystem | null,
): boolean {
  const kinds = known.get(key);
  return kinds !== undefined && (ecosystem === null || kinds.has(null) || kinds.has(ecosystem));
}
