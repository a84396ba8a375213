import fc from 'fast-check';
import { parseSeverity } from '@/domain/scan/severity';
import type { ScannedPackage, ScanReport, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from './sample-vulnerability';

const noVulnerability = sampleVulnerability({
  name: '',
  severity: 'Unknown',
  severityText: '',
  source: 'debian/updater',
});

/**
 * A report in few words: `libssl3 3.0.7: CVE-1 High fix 3.0.8, CVE-2` is a Debian package with two advisories, one of
 * them with a fix; `npm/ws 8.0.0` is one of another kind.
 */
export function reportOf(...lines: readonly string[]): ScanReport {
  return { status: 'scanned', statusText: 'scanned', packages: lines.map(packageOf) };
}

function packageOf(line: string): ScannedPackage {
  const [head = '', list = ''] = line.split(': ');
  const [named = '', version = ''] = head.split(' ');
  const [kind, name] = named.includes('/') ? named.split('/') : ['deb', named];
  const vulnerabilities = list === '' ? [] : list.split(', ').map(vulnerabilityOf);
  return {
    name: name ?? '',
    version,
    versionFormat: kind === '?' ? null : (kind ?? null),
    namespace: null,
    layerDigest: null,
    vulnerabilities,
  };
}

function vulnerabilityOf(text: string): Vulnerability {
  const [name = '', severity = 'Medium', , fixedIn] = text.split(' ');
  return {
    ...noVulnerability,
    name,
    severity: parseSeverity(severity),
    severityText: severity,
    fixedIn: fixedIn ?? null,
  };
}

/** Reports of few names, so that two of them have much in common. */
export const anyReport: fc.Arbitrary<ScanReport> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('deb', 'npm', '?'),
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      version: fc.constantFrom('1.0', '1.0.0', '1.1', '2.0', 'x', ''),
      advisories: fc.array(
        fc.record({
          name: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3'),
          severity: fc.constantFrom('Critical', 'High', 'Low'),
          fix: fc.constantFrom('', ' fix 1.1', ' fix 2.0'),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((packages) =>
    reportOf(
      ...packages.map(
        ({ kind, name, version, advisories }) =>
          `${kind}/${name} ${version}: ${advisories.map((one) => `${one.name} ${one.severity}${one.fix}`).join(', ')}`,
      ),
    ),
  );
