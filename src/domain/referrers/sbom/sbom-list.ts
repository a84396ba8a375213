import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { compareNaturally } from '@/domain/text/compare';
import { toCsv } from '@/domain/text/csv';
import type { PackageSource, SbomRow } from './sbom-comparison';

/** Columns that sort. */
export const sbomSortKeys = ['name', 'version', 'type', 'licenses', 'source'] as const;
export type SbomSortKey = (typeof sbomSortKeys)[number];

export interface SbomFilter {
  /** Part of name, version, licence or package URL. */
  search: string;
  /** Empty for all. */
  sources: readonly PackageSource[];
}

/** The source of a package in words for people. */
export const sourceTitles: Record<PackageSource, string> = {
  both: 'Both',
  sbom: 'In the SBOM only',
  scanner: 'Found by the scanner only',
  unknown: 'In the SBOM',
};

/** The rows that match, in order. */
export function filterSbom(rows: readonly SbomRow[], { search, sources }: SbomFilter): readonly SbomRow[] {
  const text = search.trim().toLowerCase();
  if (text === '' && sources.length === 0) return rows;
  return rows.filter(
    ({ name, version, licenses, purl, source }) =>
      (sources.length === 0 || sources.includes(source)) &&
      [name, version, licenses ?? '', purl ?? ''].some((value) => value.toLowerCase().includes(text)),
  );
}

const sortedBy: Record<SbomSortKey, (row: SbomRow) => string> = {
  name: ({ name }) => name,
  version: ({ version }) => version,
  type: ({ ecosystem }) => ecosystemName(ecosystem),
  licenses: ({ licenses }) => licenses ?? '',
  source: ({ source }) => sourceTitles[source],
};

/** Rows by a column; what is not known is last either way, and names decide between equals. */
export function sortSbom(rows: readonly SbomRow[], by: SbomSortKey, direction: 'asc' | 'desc'): readonly SbomRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const valueOf = sortedBy[by];
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return sign * compareNaturally(left, right) || compareNaturally(a.name, b.name);
  });
}

/** Rows as a table for spreadsheets. */
export function sbomCsv(rows: readonly SbomRow[]): string {
  return toCsv(
    ['Package Name', 'Package Version', 'Type', 'Licenses', 'Package URL', 'Found'],
    rows.map(({ name, version, ecosystem, licenses, purl, source }) => [
      name,
      version,
      ecosystem,
      licenses,
      purl,
      sourceTitles[source],
    ]),
  );
}

export function sbomJson(rows: readonly SbomRow[]): string {
  const packages = rows.map(({ name, version, ecosystem, licenses, purl, source }) => {
    return { name, version, type: ecosystem, licenses, purl, found: sourceTitles[source] };
  });
  return `${JSON.stringify({ packages }, null, 2)}\n`;
}
