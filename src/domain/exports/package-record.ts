import { affectedText } from '@/domain/scan/affected-range';
import { ecosystemOf } from '@/domain/packages/package-ecosystem';
import { packageLayers } from '@/domain/scan/scan-layers';
import type { Finding, ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import type { ExportedRisk, ExportInput } from './export-input';
import { packageUrls } from './package-url';
import { riskRecord, type RiskRecord } from './risk-record';

/** A package as saved files show it. */
export interface PackageRecord {
  name: string;
  version: string;
  /** `deb`, `npm` …; null if it is not known. */
  type: string | null;
  /** Package URL; null if the type, or what it asks for, is not known. */
  purl: string | null;
  layer: LayerRecord | null;
}

export interface LayerRecord {
  /** `sha256:…` of the blob. */
  digest: string;
  /** 1 for the first; null if the manifest does not hold the layer or is not known. */
  number: number | null;
  /** The Dockerfile step. */
  command: string;
}

/** A vulnerability as saved files show it. */
export interface FindingRecord {
  advisory: string;
  severity: string;
  /** The server's own word. */
  severityText: string;
  /** CVSS base score. */
  score: number | null;
  vector: string | null;
  package: PackageRecord;
  /** The first version without it; null if none is known. */
  fixedIn: string | null;
  /** The affected versions in words, "up to 1.9.13"; null if the scanner does not say. */
  affected: string | null;
  source: string | null;
  distribution: string | null;
  packageRepository: string | null;
  links: readonly string[];
  description: string;
  /** Absent without risk data. */
  risk?: RiskRecord;
}

/** The affected versions as saved files show them; null if the scanner does not say. */
export function affectedRecord({ affected, fixedIn }: Vulnerability): string | null {
  return affected === undefined ? null : affectedText(affected, fixedIn);
}

/** Describes the packages of one report; each is described once. */
export function packageRecords({ report, manifest }: ExportInput): (pkg: ScannedPackage) => PackageRecord {
  const known = new Map<ScannedPackage, PackageRecord>();
  const layerOf = packageLayers(manifest);
  const purlOf = packageUrls(report.packages);
  return (pkg) => {
    const described = known.get(pkg);
    if (described !== undefined) return described;
    const { number, text } = layerOf(pkg);
    const record = {
      name: pkg.name,
      version: pkg.version,
      type: ecosystemOf(pkg, report.packages),
      purl: purlOf(pkg),
      layer: pkg.layerDigest === null ? null : { digest: pkg.layerDigest, number, command: text },
    };
    known.set(pkg, record);
    return record;
  };
}

export function findingRecord(finding: Finding, pkg: PackageRecord, exported?: ExportedRisk): FindingRecord {
  const { vulnerability } = finding;
  const risk = exported?.of(finding) ?? null;
  const { distribution } = vulnerability;
  return {
    advisory: vulnerability.name,
    severity: vulnerability.severity,
    severityText: vulnerability.severityText,
    score: vulnerability.cvssScore,
    vector: vulnerability.cvssVector,
    package: pkg,
    fixedIn: vulnerability.fixedIn,
    affected: affectedRecord(vulnerability),
    source: vulnerability.source,
    distribution: distribution === null ? null : [distribution.name, distribution.version].filter(Boolean).join(' '),
    packageRepository: vulnerability.packageRepository,
    links: vulnerability.links,
    description: vulnerability.description,
    ...(risk !== null && { risk: riskRecord(risk) }),
  };
}
