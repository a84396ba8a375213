import { PackageURL } from 'packageurl-js';
import { describe, expect, it } from 'vitest';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { imageUrl, packageUrls } from './package-url';

const finding = sampleVulnerability();

function scanned(name: string, version: string, told: Partial<Vulnerability> | null, namespace?: string) {
  const pkg: ScannedPackage = {
    name,
    version,
    versionFormat: null,
    namespace: namespace ?? null,
    layerDigest: null,
    vulnerabilities: told === null ? [] : [{ ...finding, ...told }],
  };
  return pkg;
}

const debian = { source: 'debian/updater', distribution: { name: 'Debian GNU/Linux', version: '12 (bookworm)' } };
const redhat = {
  source: 'rhel-vex',
  distribution: { name: 'Red Hat Enterprise Linux Server', version: '9' },
};

describe('packageUrls', () => {
  it.each<[string, ScannedPackage, string | null]>([
    [
      'Debian, with its epoch',
      scanned('zlib1g', '1:1.2.13.dfsg-1', debian),
      'pkg:deb/debian/zlib1g@1:1.2.13.dfsg-1?distro=debian-12',
    ],
    [
      'RPM, its epoch apart',
      scanned('openssl', '1:3.0.7-27.el9', redhat),
      'pkg:rpm/redhat/openssl@3.0.7-27.el9?distro=redhat-9&epoch=1',
    ],
    [
      'RPM without an epoch',
      scanned('glibc', '0:2.34-100.el9', redhat),
      'pkg:rpm/redhat/glibc@2.34-100.el9?distro=redhat-9',
    ],
    [
      'Alpine',
      scanned('musl', '1.2.4-r1', {
        source: 'alpine-main-v3.18-updater',
        distribution: { name: 'Alpine Linux', version: '3.18' },
      }),
      'pkg:apk/alpine/musl@1.2.4-r1?distro=alpine-3.18',
    ],
    ['npm', scanned('semver', '7.3.8', { source: 'osv/npm' }), 'pkg:npm/semver@7.3.8'],
    ['npm with a scope', scanned('@babel/core', '7.0.0', { source: 'osv/npm' }), 'pkg:npm/%40babel/core@7.0.0'],
    ['Python, its name folded', scanned('PyYAML_x', '6.0', { source: 'osv/pypi' }), 'pkg:pypi/pyyaml-x@6.0'],
    ['Go', scanned('golang.org/x/net', 'v0.17.0', { source: 'osv/go' }), 'pkg:golang/golang.org/x/net@v0.17.0'],
    [
      'Maven',
      scanned('org.apache.logging.log4j:log4j-core', '2.14.1', { source: 'osv/maven' }),
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    ],
    ['Maven without a group, which it needs', scanned('log4j-core', '2.14.1', { source: 'osv/maven' }), null],
    ['no version', scanned('semver', '', { source: 'osv/npm' }), 'pkg:npm/semver'],
    ['a type that nobody knows', scanned('thing', 'x', null), null],
    ['a name that cannot be written', scanned('a\ud800', '1.0.0', { source: 'osv/npm' }), null],
  ])('of %s', (_what, pkg, expected) => {
    const url = packageUrls([pkg])(pkg);
    expect(url).toBe(expected);
  });

  it('of a package that says nothing take the distribution from the others', () => {
    const silent = scanned('bash', '5.2.15-2+b2', null);
    const urlOf = packageUrls([scanned('openssl', '3.0.11-1~deb12u2', debian), silent]);
    expect(urlOf(silent)).toBe('pkg:deb/debian/bash@5.2.15-2+b2?distro=debian-12');
  });
});

describe('imageUrl', () => {
  it('names the digest, where it lives and the platform', () => {
    const url = imageUrl({
      registry: 'quay.example.com:8443',
      repository: { namespace: 'acme', name: 'team/webapp' },
      tagName: 'v1',
      digest: 'sha256:abc',
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null },
    });
    expect(PackageURL.fromString(url ?? '')).toMatchObject({
      type: 'oci',
      name: 'webapp',
      version: 'sha256:abc',
      qualifiers: { arch: 'arm64', tag: 'v1' },
    });
    expect(decodeURIComponent(url ?? '')).toContain('repository_url=quay.example.com:8443/acme/team/webapp');
  });
});
