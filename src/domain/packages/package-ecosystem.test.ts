import { describe, expect, it } from 'vitest';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { ecosystemOf, type Ecosystem } from './package-ecosystem';

function advisory(told: Partial<Vulnerability>): Vulnerability {
  return sampleVulnerability({ name: 'CVE-2024-1', ...told });
}

function scanned(name: string, version: string, rest: Partial<ScannedPackage> = {}): ScannedPackage {
  return { name, version, versionFormat: null, namespace: null, layerDigest: null, vulnerabilities: [], ...rest };
}

const plain = (rest: Partial<ScannedPackage>) => scanned('thing', '1.2.3', rest);

describe('ecosystemOf by the words of the scanner', () => {
  it.each<[string, Ecosystem]>([
    ['dpkg', 'deb'],
    ['rpm', 'rpm'],
    ['apk', 'apk'],
    ['maven', 'maven'],
    ['PyPI', 'pypi'],
  ])('version format %s is %s', (versionFormat, expected) => {
    expect(ecosystemOf(plain({ versionFormat }))).toBe(expected);
  });

  it.each<[string, Ecosystem]>([
    ['debian:12', 'deb'],
    ['ubuntu:22.04', 'deb'],
    ['alpine:v3.18', 'apk'],
    ['centos:8', 'rpm'],
    ['npm', 'npm'],
  ])('namespace %s is %s', (namespace, expected) => {
    expect(ecosystemOf(plain({ namespace }))).toBe(expected);
  });

  it.each<[string, Ecosystem | null]>([
    ['debian/updater', 'deb'],
    ['debian-bookworm-updater', 'deb'],
    ['ubuntu/updater/jammy', 'deb'],
    ['alpine-main-v3.18-updater', 'apk'],
    ['RHEL8-rhel-8-including-unpatched', 'rpm'],
    ['rhel-vex', 'rpm'],
    ['rhel-container-updater', 'generic'],
    ['aws-linux2-updater', 'rpm'],
    ['oracle-2023-updater', 'rpm'],
    ['suse-updater-suse.linux.enterprise.server.15', 'rpm'],
    ['photon-updater-photon3', 'rpm'],
    ['osv/pypi', 'pypi'],
    ['osv/go', 'golang'],
    ['osv/maven', 'maven'],
    ['osv/npm', 'npm'],
    ['osv/rubygems', 'gem'],
    ['osv/nuget', 'nuget'],
    ['osv/crates.io', 'cargo'],
    ['osv/packagist', 'composer'],
    ['osv/hex', 'generic'],
    ['pyupio', 'pypi'],
    ['somebody', null],
    ['', null],
  ])('advisories of %s are about %s', (source, expected) => {
    expect(ecosystemOf(plain({ vulnerabilities: [advisory({ source })] }))).toBe(expected);
  });

  it('asks the repository and the distribution if the source says nothing', () => {
    const told = (part: Partial<Vulnerability>) => ecosystemOf(plain({ vulnerabilities: [advisory(part)] }));
    expect(told({ packageRepository: 'pypi' })).toBe('pypi');
    expect(told({ packageRepository: 'cpe:/o:redhat:enterprise_linux:8::baseos' })).toBe('rpm');
    expect(told({ distribution: { name: 'Red Hat Enterprise Linux', version: '9' } })).toBe('rpm');
    expect(told({ distribution: { name: 'Alpine Linux', version: null } })).toBe('apk');
    expect(told({ distribution: { name: 'Somebody Linux', version: null } })).toBeNull();
  });

  it('believes no advisory if they contradict each other', () => {
    const vulnerabilities = [advisory({ source: 'osv/npm' }), advisory({ source: 'osv/pypi' })];
    expect(ecosystemOf(plain({ vulnerabilities }))).toBeNull();
    expect(ecosystemOf(scanned('thing', '1.2-3+deb12u1', { vulnerabilities }))).toBe('deb');
  });
});

describe('ecosystemOf by shape', () => {
  it.each<[string, string, Ecosystem | null]>([
    ['openssl', '3.0.11-1~deb12u2', 'deb'],
    ['zlib1g', '1:1.2.13.dfsg-1', 'deb'],
    ['bash', '5.2.15-2+b2', 'deb'],
    ['curl', '8.5.0-2ubuntu10.6', 'deb'],
    ['openssl-libs', '1:1.1.1k-9.el8_6', 'rpm'],
    ['glibc', '2.37-18.fc38', 'rpm'],
    ['musl', '1.2.4-r2', 'apk'],
    ['@angular/core', '17.0.1', 'npm'],
    ['golang.org/x/net', 'v0.17.0', 'golang'],
    ['stdlib', 'go1.21.5', 'golang'],
    ['org.apache.logging.log4j:log4j-core', '2.14.1', 'maven'],
    ['requests', '2.31.0', null],
    ['ca-certificates', '20230311', null],
    ['thing', '1.0.0-1', null],
  ])('%s %s is %s', (name, version, expected) => {
    expect(ecosystemOf(scanned(name, version))).toBe(expected);
  });
});

describe('ecosystemOf by what else the image holds', () => {
  const debian = scanned('libc6', '2.36-9', { vulnerabilities: [advisory({ source: 'debian/updater' })] });
  const redHat = scanned('glibc', '2.28', { vulnerabilities: [advisory({ source: 'rhel-vex' })] });

  it.each<[string, string, Ecosystem | null]>([
    ['grep', '3.8-5', 'deb'],
    ['ca-certificates', '20230311', 'deb'],
    ['requests', '2.31.0', null],
    ['thing', '1.0.0-beta.1', null],
    ['thing', '1.0.0-1-rc1', null],
    ['Thing_with', '1.0-1', null],
  ])('in a Debian image %s %s is %s', (name, version, expected) => {
    const pkg = scanned(name, version);
    expect(ecosystemOf(pkg, [debian, pkg])).toBe(expected);
  });

  it('knows a release in an image of RPM packages', () => {
    const pkg = scanned('tzdata', '2024a-1');
    expect(ecosystemOf(pkg, [redHat, pkg])).toBe('rpm');
  });

  it('does not guess if the image holds packages of two systems', () => {
    const pkg = scanned('grep', '3.8-5');
    expect(ecosystemOf(pkg, [debian, redHat, pkg])).toBeNull();
  });

  it('does not take a package of a language for one of the system', () => {
    const pkg = scanned('urllib3', '1.26-1', { vulnerabilities: [advisory({ source: 'osv/pypi' })] });
    expect(ecosystemOf(pkg, [debian, pkg])).toBe('pypi');
  });
});
