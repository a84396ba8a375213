import { describe, expect, it } from 'vitest';
import { newestRelease } from './newest-release';

describe('the newest release', () => {
  it.each<[what: string, names: string[], expected: string | undefined]>([
    ['is the highest version, by numbers and not by letters', ['v1.9.0', 'v1.10.0', 'v1.2.0'], 'v1.10.0'],
    ['is not what was pushed last', ['latest', '2.0.1', '3.0.0', 'nightly'], '3.0.0'],
    ['is no pre-release', ['2.0.0-rc.1', '1.9.9', '2.0.0-beta'], '1.9.9'],
    ['is no variant', ['2.0.0-alpine', '1.0.0'], '1.0.0'],
    ['is no tag that moves', ['2', '2.1', '2.1.0', 'stable'], '2.1.0'],
    ['may have a v or a V', ['V1.0.0', 'v0.9.0', '0.8.0'], 'V1.0.0'],
    ['of two equal ones is the newer', ['1.0.0', 'v1.0.0'], '1.0.0'],
    [
      'may have numbers that are too long for a number',
      ['1.0.90071992547409931', '1.0.90071992547409930'],
      '1.0.90071992547409931',
    ],
    ['is the newest tag if none is a version', ['main', 'develop'], 'main'],
    ['is no signature', [`sha256-${'a'.repeat(64)}.sig`, 'main'], 'main'],
    ['is nothing in an empty repository', [], undefined],
  ])('%s', (_what, names, expected) => {
    // The registry lists the newest first.
    const tags = names.map((name, position) => ({ name, startedAt: 1000 - position }));
    expect(newestRelease(tags)?.name).toBe(expected);
    expect(newestRelease(tags.toReversed())?.name).toBe(expected);
  });

  it('is the first of tags whose times are not told', () => {
    expect(
      newestRelease([
        { name: 'a', startedAt: null },
        { name: 'b', startedAt: null },
      ])?.name,
    ).toBe('a');
  });
});
