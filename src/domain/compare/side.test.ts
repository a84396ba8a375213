import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSide, sideName, sideText, type CompareSide } from './side';

const home = { namespace: 'acme', name: 'webapp' };
const nested = { namespace: 'acme', name: 'teams/nested/app' };
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('a side', () => {
  it.each<[string, CompareSide, string]>([
    ['v1', { repository: home, tag: 'v1', digest: null }, 'v1'],
    [`@${digest}`, { repository: home, tag: null, digest }, 'sha256:0123456789ab'],
    [`v1@${digest}`, { repository: home, tag: 'v1', digest }, 'v1 (sha256:0123456789ab)'],
    ['acme/api:v1', { repository: { ...home, name: 'api' }, tag: 'v1', digest: null }, 'acme/api:v1'],
    [`acme/api@${digest}`, { repository: { ...home, name: 'api' }, tag: null, digest }, 'acme/api@sha256:0123456789ab'],
    [
      `acme/api:v1@${digest}`,
      { repository: { ...home, name: 'api' }, tag: 'v1', digest },
      'acme/api:v1 (sha256:0123456789ab)',
    ],
    ['acme/teams/nested/app:v1', { repository: nested, tag: 'v1', digest: null }, 'acme/teams/nested/app:v1'],
  ])('%s is read, written and named', (text, side, name) => {
    expect(parseSide(text, home)).toEqual(side);
    expect(sideText(side, home)).toBe(text);
    expect(sideName(side, home)).toBe(name);
  });

  it.each([
    ['the repository of the address', 'acme/webapp:v1', 'v1'],
    ['white space around it', '  v1 ', 'v1'],
  ])('needs no %s', (_case, text, shortest) => {
    const side = parseSide(text, home);
    expect(side && sideText(side, home)).toBe(shortest);
  });

  it.each([
    '',
    ' ',
    ':',
    '@',
    ':v1',
    'v1:',
    'v1@',
    'api:v1',
    'acme/api',
    'acme/api:',
    '/api:v1',
    'acme//api:v1',
    'acme/a b:v1',
    'acme/api:v1:v2',
    '.v1',
    'v1 v2',
    `v1@${digest}@${digest}`,
    '@sha256',
    '@sha256:xyz',
    digest,
    'https://acme/api:v1',
  ])('is none: %s', (text) => {
    expect(parseSide(text, home)).toBeNull();
  });

  it('is read back as it was written', () => {
    const part = fc.stringMatching(/^[a-z0-9][\w.+-]{0,8}$/);
    const repository = fc.oneof(
      fc.constant(home),
      fc.record({
        namespace: part,
        name: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
      }),
    );
    const tag = fc.stringMatching(/^\w[\w.-]{0,20}$/);
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`);
    const side = fc.oneof(
      fc.record({ repository, tag, digest: fc.option(hash) }),
      fc.record({ repository, tag: fc.constant(null), digest: hash }),
    );
    fc.assert(
      fc.property(side, (written) => {
        expect(parseSide(sideText(written, home), home)).toEqual(written);
      }),
    );
  });
});
