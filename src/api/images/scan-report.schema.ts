import * as v from 'valibot';
import { member } from '@/api/http/answers/json';
import type { ScannedPackage, ScanReport, Vulnerability } from '@/domain/scan/scan-report';
import { parseSeverity } from '@/domain/scan/severity';
import type { MalformedEntry } from '@/domain/tags/tag';
import { readFixedBy } from './fixed-by';
import { isScanEntry, scanText, scanWireSchema } from './scan-wire.schema';

const nameless = '(no name)';

/** Words that the scanner writes in place of a missing score or vector. */
const nothing = /^\s*(?:n\/?a|none|null|unknown|-)\s*$/i;

/**
 * A whole security report. Every member of a package or a vulnerability may be null or missing. One of a wrong type counts as missing
 * and is reported, but what it belongs to stays: a finding must not vanish because its description is odd.
 */
export const scanReportSchema = v.pipe(
  scanWireSchema,
  v.transform(({ features, ...state }): ScanReport => {
    const malformed: MalformedEntry[] = [];
    const packages = features.flatMap((feature) => readPackage(feature, malformed) ?? []);
    return { ...state, packages, ...(malformed.length > 0 && { malformed }) };
  }),
);

/** Reads the members of one object of the report; what is wrong with them is reported once per member. */
class MemberReader {
  readonly #entry: unknown;
  readonly #problem: (reason: string) => void;
  readonly #path: string;

  constructor(entry: unknown, problem: (reason: string) => void, path = '') {
    this.#entry = entry;
    this.#problem = problem;
    this.#path = path;
  }

  /** The text of a member, a number as text; null if it is null, missing or blank. */
  text(name: string): string | null {
    const value = member(this.#entry, name);
    if (typeof value !== 'string' && typeof value !== 'number' && !isAbsent(value)) this.#report(name, 'string');
    return scanText(value);
  }

  /** A number from 0 to 10, which may come as text. */
  score(name: string): number | null {
    const text = this.text(name);
    if (text === null || nothing.test(text)) return null;
    const score = Number(text);
    if (score >= 0 && score <= 10) return score;
    this.#report(name, 'a number from 0 to 10');
    return null;
  }

  list(name: string): readonly unknown[] {
    const value = member(this.#entry, name);
    if (Array.isArray(value)) return value;
    if (!isAbsent(value)) this.#report(name, 'array');
    return [];
  }

  /** Reads the members of a member; a missing one counts as empty. */
  inside(name: string): MemberReader {
    const value = member(this.#entry, name);
    if (!isScanEntry(value) && !isAbsent(value)) this.#report(name, 'object');
    return new MemberReader(value, this.#problem, `${this.#path}${name}.`);
  }

  #report(name: string, expected: string): void {
    this.#problem(`${this.#path}${name}: expected ${expected}`);
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function readPackage(feature: unknown, malformed: MalformedEntry[]): ScannedPackage | undefined {
  if (!isScanEntry(feature)) {
    malformed.push({ name: null, reason: 'package: expected object' });
    return undefined;
  }
  let name: string | null = null;
  const wire = new MemberReader(feature, (reason) => malformed.push({ name, reason }));
  name = wire.text('Name');
  const packageName = name ?? nameless;
  return {
    name: packageName,
    version: wire.text('Version') ?? '',
    versionFormat: wire.text('VersionFormat'),
    namespace: wire.text('NamespaceName'),
    // Older reports add the scanner's own number to the digest, after a dot.
    layerDigest: wire.text('AddedBy')?.split('.')[0]?.trim() || null,
    vulnerabilities: wire
      .list('Vulnerabilities')
      .flatMap((entry) => readVulnerability(entry, packageName, malformed) ?? []),
  };
}

function readVulnerability(
  entry: unknown,
  packageName: string,
  malformed: MalformedEntry[],
): Vulnerability | undefined {
  if (!isScanEntry(entry)) {
    malformed.push({ name: packageName, reason: 'vulnerability: expected object' });
    return undefined;
  }
  let name = packageName;
  const wire = new MemberReader(entry, (reason) => malformed.push({ name, reason }));
  const ownName = wire.text('Name');
  name = `${packageName}: ${ownName ?? nameless}`;
  const severityText = wire.text('Severity');
  const metadata = wire.inside('Metadata');
  const distribution = metadata.text('DistroName');
  return {
    name: ownName ?? nameless,
    severity: parseSeverity(severityText),
    severityText: severityText ?? '',
    description: wire.text('Description') ?? '',
    links: [...new Set(wire.text('Link')?.split(/\s+/).filter(Boolean))],
    ...readFixedBy(wire.text('FixedBy')),
    source: wire.text('NamespaceName') ?? metadata.text('UpdatedBy'),
    distribution: distribution === null ? null : { name: distribution, version: metadata.text('DistroVersion') },
    packageRepository: metadata.text('RepoName'),
    ...readCvss(metadata),
  };
}

/** Clair v4 has a member CVSSv3 and puts vectors of other versions there too; the scanner before it had a member for version 2. */
function readCvss(metadata: MemberReader): Pick<Vulnerability, 'cvssVector' | 'cvssScore'> {
  const nvd = metadata.inside('NVD');
  for (const version of ['CVSSv3', 'CVSSv2']) {
    const cvss = nvd.inside(version);
    const vector = cvss.text('Vectors');
    const cvssVector = vector === null || nothing.test(vector) ? null : vector;
    const cvssScore = cvss.score('Score');
    if (cvssVector !== null || cvssScore !== null) return { cvssVector, cvssScore };
  }
  return { cvssVector: null, cvssScore: null };
}
