import type { Ecosystem } from '@/domain/packages/package-ecosystem';

export interface SbomPackage {
  name: string;
  /** Empty if it is not known. */
  version: string;
  /** An SPDX expression or names; null if nobody asserts one. */
  licenses: string | null;
  purl: string | null;
  /** Null if the package URL does not say. */
  ecosystem: Ecosystem | null;
}

/** A list of what is in an image, whatever format it came in. */
export interface Sbom {
  /** "SPDX 2.3", "CycloneDX 1.6". */
  format: string;
  /** What it says it describes. */
  name: string | null;
  /** Milliseconds since 1970. */
  createdAt: number | null;
  tools: readonly string[];
  packages: readonly SbomPackage[];
  /** Entries that have no name, or are beyond the most that are read. */
  leftOut: number;
}

/** Packages of one SBOM that are read. */
export const mostPackages = 100_000;
