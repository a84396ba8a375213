import { readPackageUrl } from '../package-url';
import { mostPackages, type SbomPackage } from './sbom';

/** Texts of SPDX that assert nothing. */
export const unsaid: ReadonlySet<string> = new Set(['NOASSERTION', 'NONE']);

/** The packages among some entries, and how many entries are none or too many. */
export function packagesOf(listed: readonly unknown[], read: (entry: unknown) => SbomPackage | null) {
  const packages = listed
    .slice(0, mostPackages)
    .map(read)
    .filter((entry) => entry !== null);
  return { packages, leftOut: listed.length - packages.length };
}

/** The name of the package URL counts: formats have no common place for what stands before it. */
export function sbomPackage({
  name,
  version,
  licenses,
  purl,
}: Record<'name' | 'version' | 'licenses' | 'purl', string | null>): SbomPackage | null {
  const named = purl === null ? null : readPackageUrl(purl);
  const known = named?.name ?? name;
  if (known === null) return null;
  return { name: known, version: version ?? '', licenses, purl, ecosystem: named?.ecosystem ?? null };
}
