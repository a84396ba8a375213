import { severities } from '@/domain/scan/scan';
import type { PackageLayer } from '@/domain/scan/scan-layers';
import { compileWordSearch } from '@/domain/text/search/word-search';
import { ecosystems, type Ecosystem } from './package-ecosystem';
import type { PackageRow } from './package-rows';

/** The worst severity of a package, as filters name it. */
export const packageSeverities = [...severities, 'None'] as const;
export type PackageSeverity = (typeof packageSeverities)[number];

/** Kinds of packages, as filters name them. */
export const packageTypes = [...ecosystems, 'unknown'] as const;
export type PackageType = Ecosystem | 'unknown';

/** Stands for the packages whose layer the scanner does not name. */
export const noLayer = 'none';

/** What a list of packages is narrowed to. Empty lists and texts let everything through. */
export interface PackageFilter {
  /** Words that occur in name and version, in any letter case; words with a minus in front must not. */
  search: string;
  severities: readonly PackageSeverity[];
  types: readonly PackageType[];
  /** Digest of a layer's blob or the beginning of one; `noLayer` for packages whose layer the scanner does not name. */
  layer: string;
  isVulnerableOnly: boolean;
}

/** The kind of a row's package as filters name it. */
export function packageType({ ecosystem }: { ecosystem: Ecosystem | null }): PackageType {
  return ecosystem ?? 'unknown';
}

/** True for what came with the layer that a filter names: by its digest, the beginning of one, or `noLayer`. */
export function isOfLayer({ layer: { id } }: { layer: PackageLayer }, wanted: string): boolean {
  return wanted === noLayer ? id === '' : id.startsWith(wanted);
}

/** The rows that the filter lets through, in their order. */
export function filterPackages(rows: readonly PackageRow[], filter: PackageFilter): PackageRow[] {
  const matches = compileWordSearch(filter.search);
  return rows.filter(
    (row) =>
      (!filter.isVulnerableOnly || row.worst !== null) &&
      (filter.severities.length === 0 || filter.severities.includes(row.worst ?? 'None')) &&
      (filter.types.length === 0 || filter.types.includes(packageType(row))) &&
      (filter.layer === '' || isOfLayer(row, filter.layer)) &&
      matches(`${row.package.name} ${row.package.version}`.toLowerCase()),
  );
}

/** True if the filter can hide anything. */
export function isFilteringPackages({
  search,
  severities: chosen,
  types,
  layer,
  isVulnerableOnly,
}: PackageFilter): boolean {
  return search.trim() !== '' || chosen.length > 0 || types.length > 0 || layer !== '' || isVulnerableOnly;
}
