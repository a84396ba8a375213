import { describe, expect, it } from 'vitest';
import { readPastedPlace, type PastedPlace } from './pasted-place';

const own = { hosts: ['quay.example.com', 'localhost:8080'], basename: '/tags' };
const digest = `sha256:${'0f'.repeat(32)}`;
const image = (namespace: string, name: string, tagName: string | null = null, at: string | null = null) =>
  ({ kind: 'image', repository: { namespace, name }, tagName, digest: at }) satisfies PastedPlace;
const address = (to: string): PastedPlace => ({ kind: 'address', to });
const elsewhere = (host: string): PastedPlace => ({ kind: 'elsewhere', host });

describe('what a pasted text names', () => {
  it.each<[string, PastedPlace | null]>([
    ['acme/webapp', image('acme', 'webapp')],
    ['acme/webapp/', image('acme', 'webapp')],
    ['acme/webapp:latest', image('acme', 'webapp', 'latest')],
    ['  acme/webapp:latest\n', image('acme', 'webapp', 'latest')],
    ['acme/webapp:', image('acme', 'webapp')],
    [`acme/webapp@${digest}`, image('acme', 'webapp', null, digest)],
    [`quay.example.com/acme/webapp:v1.0@${digest}`, image('acme', 'webapp', 'v1.0', digest)],
    ['QUAY.example.com/acme/webapp:v1.0', image('acme', 'webapp', 'v1.0')],
    ['localhost:8080/acme/webapp:v1.0', image('acme', 'webapp', 'v1.0')],
    ['localhost:8080/acme/webapp', image('acme', 'webapp')],
    ['acme/team/tools/cli:1', image('acme', 'team/tools/cli', '1')],
    ['acme/team/tag/tools', image('acme', 'team/tag/tools')],
    ['my.org/repo:1', image('my.org', 'repo', '1')],
    ['acme/a_b-c.d:_x', image('acme', 'a_b-c.d', '_x')],
    ['podman pull quay.example.com/acme/webapp:v1.0', image('acme', 'webapp', 'v1.0')],
    ["docker pull 'acme/webapp:v1.0'", image('acme', 'webapp', 'v1.0')],
    ['`acme/webapp:v1.0`', image('acme', 'webapp', 'v1.0')],
    ['docker://quay.example.com/acme/webapp', image('acme', 'webapp')],
    ['docker.io/library/nginx:1', elsewhere('docker.io')],
    ['registry:5000/acme/webapp', elsewhere('registry:5000')],
    [digest, { kind: 'digest', digest }],
    [`sha512:${'0f'.repeat(64)}`, { kind: 'digest', digest: `sha512:${'0f'.repeat(64)}` }],
    ['/repository/acme/webapp?q=v1#x', address('/repository/acme/webapp?q=v1#x')],
    ['/repository/acme/webapp/compare?a=v1&b=v2#x', address('/repository/acme/webapp/compare?a=v1&b=v2#x')],
    ['/tags/repository/acme/webapp', address('/repository/acme/webapp')],
    ['https://quay.example.com/tags/repository/acme/webapp/tag/v1', address('/repository/acme/webapp/tag/v1')],
    ['http://localhost:8080/repository/acme/webapp?tab=history', address('/repository/acme/webapp?tab=history')],
    ['quay.example.com/repository/acme/webapp', address('/repository/acme/webapp')],
    ['https://quay.example.com/organization/acme', address('/organization/acme')],
    ['https://evil.example.com/repository/acme/webapp', elsewhere('evil.example.com')],
    ['https://quay.example.com/superuser', null],
    ['javascript:alert(1)', null],
    ['//evil.example.com/repository/a/b', null],
    ['https://', null],
    ['webapp', null],
    ['webapp:latest', null],
    ['acme', null],
    ['acme//webapp', null],
    ['acme/web app', null],
    ['acme/../webapp', null],
    ['acme/webapp:-x', null],
    [`acme/webapp:${'x'.repeat(129)}`, null],
    ['acme/webapp@sha256:123', null],
    [`acme/webapp@${digest}@${digest}`, null],
    ['sha256:123', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readPastedPlace(text, own)).toEqual(expected);
  });
});
