import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixedBy } from './fixed-by';

const range = (introduced: string | null, lastAffected: string | null) => ({ introduced, lastAffected, words: null });
const said = (words: string) => ({ introduced: null, lastAffected: null, words });

describe('FixedBy', () => {
  it.each(['2.2.3', '1:1.2.13.dfsg-1+b1', '0:1.1.1k-12.el8_9', 'v0.17.0', 'go1.21rc2', '1!2.0', '2.36-9+deb12u6~x'])(
    'that is the version %s is the fix',
    (version) => {
      expect(readFixedBy(version)).toEqual({ fixedIn: version });
      expect(readFixedBy(` ${version} `)).toEqual({ fixedIn: version });
    },
  );

  it.each([null, '', '  '])('that is %j is no fix', (text) => {
    expect(readFixedBy(text)).toEqual({ fixedIn: null });
  });

  it.each([
    ['lastAffected=1.9.13', range(null, '1.9.13')],
    ['introduced=2.2.0&lastAffected=3.0.1', range('2.2.0', '3.0.1')],
    ['lastAffected=3.0.1&introduced=2.2.0', range('2.2.0', '3.0.1')],
    ['introduced=0', range(null, null)],
    ['introduced=0&lastAffected=2.0', range(null, '2.0')],
    ['introduced=2.2.0', range('2.2.0', null)],
    ['introduced=0&fixed=', range(null, null)],
    ['last_affected=1.0', range(null, '1.0')],
    ['LASTAFFECTED=1.0', range(null, '1.0')],
    ['lastAffected=2.1.2%2Bcpu', range(null, '2.1.2+cpu')],
    ['lastAffected=2.1.2+cpu', range(null, '2.1.2+cpu')],
    ['lastAffected=1%3A2.0', range(null, '1:2.0')],
    ['lastAffected%3D1.9.13', range(null, '1.9.13')],
    ['introduced%3D1.0%26lastAffected%3D2.0', range('1.0', '2.0')],
    ['lastAffected=1.0%', range(null, '1.0%')],
    ['limit=2.0', said('limit=2.0')],
    ['lastAffected=', said('lastAffected=')],
    ['fixed=%3C2.0', said('fixed=%3C2.0')],
    ['<2.0', said('<2.0')],
    ['>= 1.0, < 2.0', said('>= 1.0, < 2.0')],
    ['[1.0,2.0)', said('[1.0,2.0)')],
    ['(,1.9.13]', said('(,1.9.13]')],
    ['^1.2.3', said('^1.2.3')],
    ['1.0 - 2.0', said('1.0 - 2.0')],
    ['1.*', said('1.*')],
    ['up to 1.9.13', said('up to 1.9.13')],
    ['Will not fix', said('Will not fix')],
    ['none', said('none')],
  ])('%j is a range or words, and no fix', (text, affected) => {
    expect(readFixedBy(text)).toEqual({ fixedIn: null, affected });
  });

  it.each([
    ['fixed=2.31.0', '2.31.0', undefined],
    ['fixed=2.31.0&introduced=2.3.0', '2.31.0', range('2.3.0', null)],
    ['introduced=0&fixed=1.0%2Bbuild', '1.0+build', range(null, null)],
    ['fixed=&fixed=1.2', '1.2', undefined],
    ['1.2.3, 2.0.1', '1.2.3, 2.0.1', undefined],
    ['1.0%2Bsecurity.1', '1.0+security.1', undefined],
  ])('%j names the fix %s', (text, fixedIn, affected) => {
    expect(readFixedBy(text)).toEqual({ fixedIn, ...(affected !== undefined && { affected }) });
  });

  it('never makes a fix of a range, whatever its spelling', () => {
    const version = fc.stringMatching(/^[a-z0-9][a-z0-9.+~:-]{0,8}$/);
    const member = fc
      .tuple(fc.constantFrom('introduced', 'lastAffected', 'last_affected', 'limit'), version, fc.boolean())
      .map(([name, value, isEncoded]) => `${name}=${isEncoded ? encodeURIComponent(value) : value}`);
    const query = fc.array(member, { minLength: 1, maxLength: 4 }).map((members) => members.join('&'));
    fc.assert(
      fc.property(query, fc.boolean(), (text, isEncoded) => {
        expect(readFixedBy(isEncoded ? encodeURIComponent(text) : text).fixedIn).toBeNull();
      }),
    );
  });

  it('is a fix only if it looks like a version, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const { fixedIn } = readFixedBy(text);
        if (fixedIn === null) return;
        expect(fixedIn).toMatch(/^[a-z\d]/i);
        expect(fixedIn).toMatch(/\d/);
        expect(fixedIn).not.toMatch(/[=<>[\](){}&|*]/);
      }),
    );
  });
});
