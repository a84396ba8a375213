import { describe, expect, it } from 'vitest';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { findingsOf, type ScannedPackage, type Vulnerability } from './scan-report';

const vulnerability = (name: string): Vulnerability => sampleVulnerability({ name });

const scanned = (name: string, ...advisories: string[]): ScannedPackage => ({
  name,
  version: '1',
  versionFormat: null,
  namespace: null,
  layerDigest: null,
  vulnerabilities: advisories.map(vulnerability),
});

describe('the findings of a report', () => {
  it('are one per pair of package and advisory, in the order of the report', () => {
    const packages = [scanned('a', 'CVE-2', 'CVE-1'), scanned('b'), scanned('c', 'CVE-1')];
    const findings = findingsOf({ status: 'scanned', statusText: 'scanned', packages });
    expect(findings.map((finding) => `${finding.package.name} ${finding.vulnerability.name}`)).toEqual([
      'a CVE-2',
      'a CVE-1',
      'c CVE-1',
    ]);
  });

  it('have keys of their own even if the scanner repeats itself', () => {
    const packages = [scanned('a', 'CVE-1', 'CVE-1'), scanned('a', 'CVE-1')];
    const keys = findingsOf({ status: 'scanned', statusText: 'scanned', packages }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});
