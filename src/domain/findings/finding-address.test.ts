import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, type ScannedPackage, type Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { findingAddresses } from './finding-address';

function vulnerability(name: string): Vulnerability {
  return sampleVulnerability({ name, severity: 'Low' });
}

function scanned(name: string, version: string, ...advisories: string[]): ScannedPackage {
  return {
    name,
    version,
    versionFormat: null,
    namespace: null,
    layerDigest: null,
    vulnerabilities: advisories.map(vulnerability),
  };
}

function addressesOf(...packages: ScannedPackage[]): string[] {
  return findingAddresses(findingsOf({ status: 'scanned', statusText: 'scanned', packages }));
}

describe('findingAddresses', () => {
  it.each<[string, ScannedPackage[], string[]]>([
    ['nothing', [], []],
    ['advisory and package', [scanned('libc6', '2.36', 'CVE-1', 'CVE-2')], ['CVE-1/libc6', 'CVE-2/libc6']],
    [
      'the version too if there are several',
      [scanned('libc6', '2.36', 'CVE-1'), scanned('libc6', '2.31', 'CVE-1', 'CVE-2')],
      ['CVE-1/libc6/2.36', 'CVE-1/libc6/2.31', 'CVE-2/libc6'],
    ],
    [
      'a number too if that is not enough',
      [scanned('libc6', '2.36', 'CVE-1'), scanned('libc6', '2.36', 'CVE-1'), scanned('bash', '5', 'CVE-1')],
      ['CVE-1/libc6/2.36', 'CVE-1/libc6/2.36/2', 'CVE-1/bash'],
    ],
    ['half a character as the sign for one', [scanned('a\ud800', '1', 'CVE-1')], ['CVE-1/a\ufffd']],
  ])('has %s', (_what, packages, addresses) => {
    expect(addressesOf(...packages)).toEqual(addresses);
  });

  it('gives the same name to a finding when the report has it with others', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const anyPackage = fc
      .tuple(name, fc.constantFrom('1', '2'), fc.uniqueArray(fc.constantFrom('CVE-1', 'CVE-2')))
      .map(([of, version, advisories]) => scanned(of, version, ...advisories));
    fc.assert(
      fc.property(fc.array(anyPackage), (packages) => {
        const addresses = addressesOf(...packages);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(addressesOf(...packages, scanned('other', '1', 'CVE-1'))).toEqual([...addresses, 'CVE-1/other']);
      }),
    );
  });
});
