import type { MalformedEntry } from '@/domain/tags/tag';
import type { AffectedRange } from './affected-range';
import type { ScanStatus, ScanSummary, Severity } from './scan';
import { emptySeverityCounts } from './severity';

/** A whole security report: every package that the scanner recognised, with what is known against it. */
export interface ScanReport {
  status: ScanStatus;
  /** The server's own word for the status. */
  statusText: string;
  /** In the server's order; empty unless `status` is `scanned`. */
  packages: readonly ScannedPackage[];
  /** Packages and vulnerabilities that could not be understood; absent if there are none. */
  malformed?: readonly MalformedEntry[];
}

/** A package in an image. The same package may occur several times: in other versions or from other layers. */
export interface ScannedPackage {
  name: string;
  version: string;
  /** `dpkg`, `rpm` … as the scanner says; null if it says nothing (Clair v4 never does). */
  versionFormat: string | null;
  /** Where the package comes from, as the scanner says; null if it says nothing. */
  namespace: string | null;
  /** Digest of the blob of the layer that brought it; null if the scanner does not say. */
  layerDigest: string | null;
  vulnerabilities: readonly Vulnerability[];
}

/** One advisory against one package. */
export interface Vulnerability {
  /** `CVE-2024-2961`, `GHSA-…`, `RHSA-…`; an empty name becomes "(no name)". */
  name: string;
  severity: Severity;
  /** The server's own word for the severity. */
  severityText: string;
  description: string;
  /** Every address the advisory names, untrusted: the server's text cut at white space. Schemes are not checked. */
  links: readonly string[];
  /** The first version without it; null if no fix is known. */
  fixedIn: string | null;
  /** The versions that have it; absent if the scanner does not say. */
  affected?: AffectedRange;
  /** Its source: `debian/updater`, `osv/pypi` …; null if no source is named. */
  source: string | null;
  /** "Debian GNU/Linux" and "12 (bookworm)"; null if the advisory is about no distribution. */
  distribution: { name: string; version: string | null } | null;
  /** Repository of a language's packages ("pypi"); null if there is none. */
  packageRepository: string | null;
  /** A CVSS vector with its prefix if it had one (`CVSS:3.1/AV:N/…`), untrusted; null if there is none. */
  cvssVector: string | null;
  /** CVSS base score from 0 to 10; null if there is none. */
  cvssScore: number | null;
}

/** A row of the report: a vulnerability and the package that it is in. */
export interface Finding {
  /** Unique within the report and the same whenever the report is read again. */
  key: string;
  package: ScannedPackage;
  vulnerability: Vulnerability;
}

/** One finding per pair of package and vulnerability, in the report's order. */
export function findingsOf(report: ScanReport): Finding[] {
  const seen = new Map<string, number>();
  return report.packages.flatMap((scanned) =>
    scanned.vulnerabilities.map((vulnerability) => {
      const base = [scanned.name, scanned.version, scanned.layerDigest ?? '', vulnerability.name].join(' ');
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      return { key: count === 0 ? base : `${base} ${count}`, package: scanned, vulnerability };
    }),
  );
}

/** The report as counts, as `ScanSummary` has them. */
export function summarizeReport({ status, statusText, packages }: ScanReport): ScanSummary {
  const counts: Record<Severity, number> = { ...emptySeverityCounts() };
  let fixableCount = 0;
  for (const { vulnerabilities } of packages) {
    for (const { severity, fixedIn } of vulnerabilities) {
      counts[severity] += 1;
      if (fixedIn !== null) fixableCount += 1;
    }
  }
  return { status, statusText, counts, fixableCount, packageCount: packages.length };
}
