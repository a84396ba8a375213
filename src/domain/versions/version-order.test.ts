import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecosystems, type Ecosystem } from '@/domain/packages/package-ecosystem';
import { compareVersions } from './version-order';

/** Versions in rising order, for each kind as its own rules describe it. */
const rising: [Ecosystem, string[]][] = [
  ['deb', ['1.0~beta1~svn1245', '1.0~beta1', '1.0']], // Debian policy 5.6.12
  ['deb', ['1.0~~', '1.0~~a', '1.0~', '1.0', '1.0a', '1.0+b1']], // Debian policy 5.6.12: ~~, ~~a, ~, end, a
  ['deb', ['3.0.11-1~deb12u2', '3.0.11-1', '3.0.13-1~deb12u1', '3.0.13-1']],
  ['deb', ['2.36-9+deb12u4', '2.36-9+deb12u6', '2.36-9+deb12u10']],
  ['deb', ['7.88.1-10+deb12u5', '7.88.1-10+deb12u5+really', '7.88.1-10+deb12u5.1', '7.88.1-11']],
  ['deb', ['9.9', '1:0.1', '2:0.0~']],
  ['deb', ['1.2', '1.2-0.1', '1.2-1', '1.2.3-1', '1.10-1']],
  ['deb', ['1:1.2.13-1', '1:1.2.13.dfsg-1', '1:1.2.13.dfsg-1+b1']],
  ['deb', ['20230311', '20230311+deb12u1', '20240203']],
  ['rpm', ['1.0~rc1', '1.0', '1.0^git1', '1.0.1']], // rpm-version(7)
  ['rpm', ['1.0~rc1^git1', '1.0^', '1.0^20160101', '1.0^20160102', '1.01']],
  ['rpm', ['1.0^git1~pre', '1.0^git1', '1.0.0']],
  ['rpm', ['2.0', '2.0a', '2.0.1', '2.0.1a', '2.50', '10.0']],
  ['rpm', ['1.1.1k-9.el8_6', '1:1.1.1g-15.el8', '1:1.1.1k-6.el8_5', '1:1.1.1k-9.el8_6', '1:1.1.1k-12.el8_9']],
  ['rpm', ['1.0', '1.0-1', '1.0-1.el9', '1.0-2']],
  ['apk', ['0.1_alpha', '0.1_alpha1', '0.1_beta', '0.1_pre1', '0.1_rc1', '0.1', '0.1_git20200101', '0.1_p1', '0.1.1']],
  ['apk', ['1.2.3-r0', '1.2.3-r1', '1.2.3-r10', '1.2.3a-r0', '1.2.10-r0']],
  ['apk', ['1.01', '1.1', '1.9', '1.10']],
  ['apk', ['3.1.4-r5', '3.1.4-r6', '3.1.5-r0']],
  // apk-tools: without a release first, then releases, then commits by their text, then what comes after the release.
  ['apk', ['1.0_rc1', '1.0', '1.0-r0', '1.0-r1', '1.0~1234', '1.0~1234-r0', '1.0~1234-r1', '1.0~2345', '1.0~2345-r0']],
  ['apk', ['1.0~2345-r0', '1.0_git1', '1.0_p', '1.0_p0', '1.0_p9-r0', '1.0_p10-r0', '1.0a', '1.0.0']],
  ['apk', ['0.1.0_alpha_pre2', '0.1.0_alpha', '0.1.0_alpha1', '0.1.0']],
  ['apk', ['8.2.0', '8.2.001', '8.2.0015', '8.2.002', '8.2.01', '8.2.1']],
  ['npm', ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0']], // semver.org, 11
  ['cargo', ['0.9.9', '0.10.0', '1.0.0']],
  ['golang', ['v0.0.0-20220210151621-f4118a5b28e2', '0.17.0', 'v0.17.1', '0.23.0']],
  ['golang', ['go1.20.14', '1.21rc2', 'go1.21', '1.21.5', '1.21.10', '1.22.0']],
  ['nuget', ['1.0.0-alpha', '1.0.0-BETA', '1.0', '1.0.0.1', '1.0.1']],
  ['pypi', ['1.dev0', '1.0.dev456', '1.0a1', '1.0a2.dev456', '1.0a12.dev456', '1.0a12', '1.0b1.dev456', '1.0b2']], // PEP 440
  [
    'pypi',
    ['1.0b2', '1.0b2.post345.dev456', '1.0b2.post345', '1.0rc1.dev456', '1.0rc1', '1.0', '1.0+abc.5', '1.0+abc.7'],
  ],
  ['pypi', ['1.0+abc.7', '1.0+5', '1.0.post456.dev34', '1.0.post456', '1.0.15', '1.1.dev1', '1!0.1']],
  ['pypi', ['1.26.15', '1.26.17', '2.0.0']],
  ['maven', ['1-alpha-2', '1-beta-1', '1-milestone-1', '1-rc-1', '1-SNAPSHOT', '1', '1-sp', '1-foo', '1-1', '1.1']], // Maven's POM reference
  ['maven', ['1-sp-1', '1-ga-1', '1-2']], // the same: nothing is trimmed at each hyphen
  ['maven', ['1-ga.1', '1-sp.1']],
  ['maven', ['0-2', '0.1', '0.1-1', '0.2']],
  ['maven', ['2.14.1', '2.15.0-rc1', '2.15.0', '2.15.1', '2.100']],
  ['maven', ['4.1.68.Final', '4.1.100.Final']],
  ['gem', ['1.0.a.2', '1.0.b1', '1.0.rc1', '1.0', '1.0.1', '1.9', '1.10.0']], // Gem::Version
  ['gem', ['3.0.0-beta', '3.0.0', '3.0.0.1']],
  ['composer', ['1.0.0-dev', '1.0.0-alpha1', '1.0.0-beta2', '1.0.0-RC1', 'v1.0.0', '1.0.0-patch1', '1.0.1']],
];

const equal: [Ecosystem, string, string][] = [
  ['deb', '1.0', '0:1.0'],
  ['deb', '1.0', '1.0-0'],
  ['deb', '1.001-1', '1.1-1'],
  ['rpm', '1.05', '1.5'],
  ['rpm', '1.0', '1_0'],
  ['rpm', '0:1.0-1', '1.0-1'],
  ['apk', '1.0-r01', '1.0-r1'],
  ['npm', '1.0.0+build.1', 'v1.0.0'],
  ['golang', 'v2.0.0+incompatible', '2.0.0'],
  ['nuget', '1.0', '1.0.0.0'],
  ['nuget', '1.0.0-RC1', '1.0.0-rc1'],
  ['pypi', '1.0', '1.0.0'],
  ['pypi', '1.0-alpha.1', '1.0a1'],
  ['pypi', '1.0-1', '1.0.post1'],
  ['pypi', 'v1.0', '1.0'],
  ['maven', '1.0.0', '1'],
  ['maven', '1.0.0.Final', '1.0'],
  ['maven', '1-a1', '1-alpha-1'],
  ['maven', '1.0-rc1', '1-cr1'],
  ['maven', '1-ga-1', '1-1'],
  ['maven', '1.0.0-foo.0.0', '1-foo'],
  ['gem', '1.0', '1.0.0'],
  ['composer', '1.0.0-b2', '1.0.0-beta2'],
];

describe('compareVersions', () => {
  it.each(rising)('%s: %j', (ecosystem, versions) => {
    for (const [at, older] of versions.entries()) {
      for (const newer of versions.slice(at + 1)) {
        expect(compareVersions(ecosystem, older, newer), `${older} < ${newer}`).toBeLessThan(0);
        expect(compareVersions(ecosystem, newer, older), `${newer} > ${older}`).toBeGreaterThan(0);
      }
    }
  });

  it.each(equal)('%s: %s is %s', (ecosystem, a, b) => {
    expect(compareVersions(ecosystem, a, b)).toBe(0);
    expect(compareVersions(ecosystem, b, a)).toBe(0);
  });

  it.each<[Ecosystem | null, string, string]>([
    ['deb', '1.0 or so', '1.0'],
    ['rpm', '1.0-1-1', '1.0'],
    ['apk', '1.0_weird1', '1.0'],
    ['npm', '1.2', '1.2.3'],
    ['npm', 'latest', '1.2.3'],
    ['golang', '(devel)', '1.2.3'],
    ['pypi', '1.0-foo', '1.0'],
    ['maven', '[1.0,2.0)', '1.0'],
    ['maven', '1-0.alpha', '1-alpha'],
    ['maven', '1-0-alpha', '1'],
    ['npm', '1.0.0-0099999999999999999999', '1.0.0-1'],
    ['npm', '1.0.0-9007199254740993', '1.0.0-9007199254740992'],
    ['cargo', '1.0.0-rc.99999999999999999999', '1.0.0'],
    ['golang', 'v1.0.0-0099999999999999999999', '1.0.0'],
    ['nuget', '1.0.0-0099999999999999999999', '1.0.0'],
    ['npm', '99999999999999999999.0.0', '1.0.0'],
    ['gem', '', '1.0'],
    ['generic', '1.0a', '1.0b'],
    [null, '1.0-1', '1.0-2'],
    [null, '1.0', '1.0.0'],
    [null, '1.01.0', '1.1.0'],
  ])('%s: is unsure about %j and %j', (ecosystem, a, b) => {
    expect(compareVersions(ecosystem, a, b)).toBeNull();
  });

  it('orders plain numbers if the kind is not known, since all kinds agree', () => {
    expect(compareVersions(null, '1.9.3', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('generic', '2.0', '1.9')).toBeGreaterThan(0);
    expect(compareVersions(null, 'odd', 'odd')).toBe(0);
  });

  it('orders numbers that are too long for a number', () => {
    expect(compareVersions('deb', '9007199254740993', '9007199254740992')).toBeGreaterThan(0);
    expect(compareVersions('rpm', '20240101000000000001', '20240101000000000002')).toBeLessThan(0);
  });
});

/** Versions of few letters, so that near misses and equals are frequent. */
const versionText = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '2',
      '10',
      '01',
      '0099999999999999999999',
      '9007199254740993',
      '.',
      '.',
      '-',
      '~',
      '+',
      '^',
      '_',
      ':',
      'a',
      'b',
      'rc',
      'dev',
      'post',
      'r1',
      'alpha',
      'pre',
      'p',
      'final',
      'sp',
      'x',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `1${parts.join('')}`);

const part = (...texts: string[]) => fc.constantFrom(...texts);
const numbers = fc
  .array(part('0', '1', '2', '10', '01', '100'), { minLength: 1, maxLength: 3 })
  .map((list) => list.join('.'));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((list) => list.join(''));

/** Versions that their kind accepts, of few members. */
const sound: Partial<Record<Ecosystem, fc.Arbitrary<string>>> = {
  apk: joined(
    numbers,
    part('', 'a', 'b'),
    part('', '_alpha', '_rc1', '_p', '_git2', '_rc1_p1'),
    part('', '~ab1'),
    part('', '-r0', '-r2', '-r10'),
  ),
  pypi: joined(
    part('', '1!'),
    numbers,
    part('', 'a1', 'b', '-rc.2'),
    part('', '.post1', '-1', 'r2'),
    part('', '.dev0', 'dev3'),
    part('', '+abc', '+abc.1', '+2'),
  ),
  npm: joined(
    part('1.0.0', '1.2.0', '1.10.0', 'v2.0.0'),
    part('', '-alpha', '-alpha.1', '-alpha.beta', '-1', '-rc.10'),
    part('', '+x'),
  ),
  golang: joined(part('go1.21', 'v1.21.0', '1.21.1', 'go1.21rc1', '1.21.0-rc.1', 'v1.21.0-0.20240101000000-abcdef')),
  nuget: joined(numbers, part('', '.0', '.1'), part('', '-Alpha', '-beta.2')),
  deb: joined(
    part('', '0:', '1:'),
    numbers,
    part('', '~rc1', '+dfsg', 'a', '-1-1'),
    part('', '-1', '-1~deb12u1', '-1+deb12u2', '-1+b1'),
  ),
  rpm: joined(
    part('', '0:', '1:'),
    numbers,
    part('', '~rc1', '^git1', 'k', '_1', '^', '~'),
    part('', '-1.el8', '-2.el8_6', '-1'),
  ),
  maven: joined(numbers, part('', '-alpha-1', '.Final', '-rc1', '-SNAPSHOT', '-sp', '-jre', '-1', '.x')),
  gem: joined(numbers, part('', '.a', '.rc1', '-beta', 'b2', '.a.2')),
  composer: joined(part('', 'v'), numbers, part('', '-dev', '-RC1', '-patch2', '-x')),
};

const soundCases = Object.entries(sound).map(([kind, versions]) => [kind as Ecosystem, versions] as const);

const kinds = fc.constantFrom<(Ecosystem | null)[]>(...ecosystems, null);

describe('the order of versions', () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(kinds, versionText, versionText, (kind, a, b) => {
        const [there, back] = [compareVersions(kind, a, b), compareVersions(kind, b, a)];
        expect(back === null ? null : Math.sign(back)).toBe(there === null ? null : -Math.sign(there) || 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('carries over: what is not newer than a version is not newer than those after it', () => {
    fc.assert(
      fc.property(kinds, fc.tuple(versionText, versionText, versionText), (kind, versions) => {
        for (const a of versions) {
          for (const b of versions) {
            for (const c of versions) {
              const [ab, bc, ac] = [
                compareVersions(kind, a, b),
                compareVersions(kind, b, c),
                compareVersions(kind, a, c),
              ];
              if (ab === null || bc === null || ac === null || ab > 0 || bc > 0) continue;
              expect(ac, `${a} ≤ ${b} ≤ ${c}`).toBeLessThanOrEqual(0);
              if (ab < 0 || bc < 0) expect(ac, `${a} < ${c}, over ${b}`).toBeLessThan(0);
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and never answers with nonsense', () => {
    fc.assert(
      fc.property(kinds, fc.string(), fc.string(), (kind, a, b) => {
        expect(compareVersions(kind, a, b)).not.toBeNaN();
        expect(compareVersions(kind, a, a)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  const shaped = fc.tuple(
    fc.constantFrom('1.0.0-', '1.0.0-rc.', 'v1.0.0-', '1.0~', '1:', '1.0_p', '1.0-r', '1.0.post', '1-', '1.0+'),
    fc.stringMatching(/^0{0,3}[0-9]{1,30}[a-z.]{0,3}$/),
  );

  it('never throws at numbers of any length, and is the same from both sides', () => {
    const text = shaped.map((parts) => parts.join(''));
    fc.assert(
      fc.property(kinds, text, text, (kind, a, b) => {
        const [there, back] = [compareVersions(kind, a, b), compareVersions(kind, b, a)];
        expect(back === null ? null : Math.sign(back)).toBe(there === null ? null : -Math.sign(there) || 0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(soundCases)('is a whole order of sound versions of %s', (kind, versions) => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        const order = (x: string, y: string) => Math.sign(compareVersions(kind, x, y) ?? Number.NaN);
        expect(order(a, b), `${a} and ${b} can be ordered`).not.toBeNaN();
        expect(order(b, a)).toBe(-order(a, b) || 0);
        const [first = '', middle = '', last = ''] = [a, b, c].toSorted(order);
        expect(order(first, middle), `${first} ≤ ${middle}`).toBeLessThanOrEqual(0);
        expect(order(middle, last), `${middle} ≤ ${last}`).toBeLessThanOrEqual(0);
        expect(order(first, last), `${first} ≤ ${last}, over ${middle}`).toBe(
          Math.min(order(first, middle), order(middle, last)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
