import { describe, expect, it } from 'vitest';
import type { VexProduct } from './vex-statement';
import { productMatcher } from './vex-products';

const digest = `sha256:${'1'.repeat(64)}`;
const other = `sha256:${'2'.repeat(64)}`;
const index = `sha256:${'3'.repeat(64)}`;
const image = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'v1',
  digest,
  platform: { os: 'linux', architecture: 'amd64', variant: null, osVersion: null },
};
const openssl = 'pkg:deb/debian/openssl@3.0.11-1?distro=debian-12';
const matches = productMatcher(image);

function product(id: string, parts: VexProduct['parts'] = null): VexProduct {
  return { ids: [id], digests: [], parts };
}

describe('productMatcher', () => {
  it.each<[boolean, string]>([
    [true, `pkg:oci/webapp@${digest}?repository_url=quay.example.com/acme/webapp`],
    [true, `pkg:oci/webapp@sha256%3A${'1'.repeat(64)}?repository_url=quay.example.com%2Facme%2Fwebapp&tag=v9`],
    [true, 'pkg:oci/webapp?repository_url=https://Quay.example.com/acme/webapp/'],
    [true, 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp&tag=v1'],
    [false, 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp&tag=v2'],
    [true, 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp&arch=amd64'],
    [false, 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp&arch=s390x'],
    [true, `pkg:oci/webapp@${digest}`],
    [false, `pkg:oci/api@${digest}`],
    [false, `pkg:oci/webapp@${other}`],
    [false, 'pkg:oci/webapp'],
    [false, `pkg:oci/webapp@${other}?repository_url=quay.example.com/acme/webapp`],
    [false, `pkg:oci/webapp@${digest}?repository_url=elsewhere.example.com/acme/webapp`],
    [false, 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp2'],
    [true, 'pkg:docker/acme/webapp@v1?repository_url=quay.example.com'],
    [false, 'pkg:docker/acme/webapp@v2?repository_url=quay.example.com'],
    [false, 'pkg:docker/acme/webapp@v1'],
    [true, 'quay.example.com/acme/webapp'],
    [true, 'quay.example.com/acme/webapp:v1'],
    [true, `quay.example.com/acme/webapp:v2@${digest}`],
    [false, 'quay.example.com/acme/webapp:v2'],
    [false, `quay.example.com/acme/webapp@${other}`],
    [false, 'quay.example.com/acme/webapp-extra'],
    [false, 'pkg:oci/'],
    [false, ''],
  ])('is %s for %s', (expected, id) => {
    expect(matches(product(id), openssl)).toBe(expected);
  });

  it('knows an image by its hash', () => {
    expect(matches({ ids: [], digests: [digest], parts: null }, null)).toBe(true);
    expect(matches({ ids: [], digests: [other], parts: null }, null)).toBe(false);
  });

  it.each<[isOfPlatform: boolean, id: string]>([
    [true, `pkg:oci/webapp@${index}?repository_url=quay.example.com/acme/webapp`],
    [true, `pkg:oci/webapp@${index}?repository_url=quay.example.com/acme/webapp&arch=amd64`],
    [false, `pkg:oci/webapp@${index}?repository_url=quay.example.com/acme/webapp&arch=arm64`],
    [false, `pkg:oci/webapp@${index}?repository_url=elsewhere.example.com/acme/webapp`],
    [true, `pkg:oci/webapp@${index}`],
    [false, `pkg:oci/api@${index}`],
    [true, `quay.example.com/acme/webapp@${index}`],
    [true, `pkg:docker/acme/webapp@${index.replace(':', '%3A')}?repository_url=quay.example.com`],
    [false, `pkg:oci/webapp@${other}?repository_url=quay.example.com/acme/webapp`],
  ])('is %s of a platform that is reached by way of an index, and never of another image, for %s', (expected, id) => {
    const ofPlatform = productMatcher({ ...image, indexes: [`sha256:${'4'.repeat(64)}`, index] });
    expect(ofPlatform(product(id), openssl)).toBe(expected);
    expect(matches(product(id), openssl)).toBe(false);
  });

  it('knows an index by its hash', () => {
    const named = { ids: [], digests: [index], parts: null };
    expect(productMatcher({ ...image, indexes: [index] })(named, null)).toBe(true);
    expect(matches(named, null)).toBe(false);
  });

  const whole = 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp';
  it.each<[boolean, part: string]>([
    [true, 'pkg:deb/debian/openssl'],
    [true, 'pkg:deb/debian/openssl@3.0.11-1'],
    [true, 'pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12'],
    [false, 'pkg:deb/debian/openssl@3.0.11-2'],
    [false, 'pkg:deb/debian/openssl?distro=debian-11'],
    [false, 'pkg:deb/ubuntu/openssl'],
    [false, 'pkg:rpm/debian/openssl'],
    [false, 'pkg:deb/debian/libssl3'],
    [false, 'openssl'],
  ])('is %s if only %s of the image is meant', (expected, part) => {
    expect(matches(product(whole, [[part]]), openssl)).toBe(expected);
    expect(matches(product('pkg:oci/other?repository_url=quay.example.com/acme/other', [[part]]), openssl)).toBe(false);
  });

  it('does not apply to a part of an image whose package is not known', () => {
    expect(matches(product(whole, [['pkg:deb/debian/openssl']]), null)).toBe(false);
    expect(matches(product(whole, []), openssl)).toBe(false);
  });

  it('takes a package itself for the product', () => {
    expect(matches(product('pkg:deb/debian/openssl@3.0.11-1'), openssl)).toBe(true);
    expect(matches(product('pkg:deb/debian/openssl@3.0.10'), openssl)).toBe(false);
  });
});
