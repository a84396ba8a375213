import { describe, expect, it } from 'vitest';
import { findBaseImage } from './base-image';

const own = 'quay.example.com:8443';

describe('findBaseImage', () => {
  it.each([
    ['debian', 'https://registry.hub.docker.com/_/debian/'],
    ['debian:12-slim', 'https://registry.hub.docker.com/_/debian/'],
    ['debian:12 AS build', 'https://registry.hub.docker.com/_/debian/'],
    [`alpine@sha256:${'a'.repeat(64)}`, 'https://registry.hub.docker.com/_/alpine/'],
    ['library/debian', 'https://registry.hub.docker.com/_/debian/'],
    ['bitnami/redis:7', 'https://registry.hub.docker.com/u/bitnami/redis/'],
    ['quay.io/fedora/fedora:40', 'https://quay.io/repository/fedora/fedora'],
    ['quay.io/team/nested/app', 'https://quay.io/repository/team/nested/app'],
  ])('links %s elsewhere', (reference, href) => {
    expect(findBaseImage(reference, own)).toEqual({ kind: 'elsewhere', href });
  });

  it.each([
    [`${own}/acme/webapp:latest`, { namespace: 'acme', name: 'webapp' }],
    [`${own}/acme/teams/nested/app`, { namespace: 'acme', name: 'teams/nested/app' }],
  ])('links %s within this registry', (reference, repository) => {
    expect(findBaseImage(reference, own)).toEqual({ kind: 'here', repository });
  });

  it('links quay.io within this registry if that is quay.io itself', () => {
    expect(findBaseImage('quay.io/acme/webapp', 'quay.io')).toEqual({
      kind: 'here',
      repository: { namespace: 'acme', name: 'webapp' },
    });
  });

  it.each([
    '',
    ' ',
    'scratch',
    'ghcr.io/acme/webapp',
    'ghcr.io/tool',
    'localhost:5000/tool',
    '../../etc',
    'javascript:alert(1)//x',
    'a//b',
    '"><script>',
  ])('has no link for %j', (reference) => {
    expect(findBaseImage(reference, own)).toBeNull();
  });
});
