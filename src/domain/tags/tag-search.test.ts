import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '@/domain/image/manifest';
import { sampleTag } from '../../../test/sample-tag';
import type { Tag } from './tag';
import { compileTagSearch, type TagSearch } from './tag-search';

function tag(name: string, manifestDigest = 'sha256:57583a1b'): Tag {
  return sampleTag({ name, manifestDigest, startedAt: 1 });
}
const tags = ['latest', 'v1.0.0', 'v1.0.0-RC1', 'v1x0', 'sample_tag'].map((name) => tag(name));

function found(text: string, values: Partial<TagSearch> = {}): string[] {
  const { matches } = compileTagSearch({ text, field: 'tag', isRegex: false, ...values });
  return tags.filter((each) => matches(each)).map(({ name }) => name);
}
const all = tags.map(({ name }) => name);

describe('compileTagSearch', () => {
  it.each([
    ['', all],
    ['   ', all],
    ['LATEST', ['latest']],
    [' rc1 ', ['v1.0.0-RC1']],
    ['1.0', ['v1.0.0', 'v1.0.0-RC1']],
    ['%', []],
    ['.*', []],
    ['57583', []],
  ])('plain %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ['1.0', ['v1.0.0', 'v1.0.0-RC1', 'v1x0']],
    ['^V1\\.0\\.0$', ['v1.0.0']],
    ['rc\\d|_', ['v1.0.0-RC1', 'sample_tag']],
  ])('expression %j', (text, names) => {
    expect(found(text, { isRegex: true })).toEqual(names);
  });

  it('searches digests instead of names', () => {
    expect(found('SHA256:5758', { field: 'digest' })).toEqual(all);
    expect(found('^sha256:5.*b$', { field: 'digest', isRegex: true })).toEqual(all);
    expect(found('latest', { field: 'digest' })).toEqual([]);
  });

  it.each<[string, boolean, string[]]>([
    ['tier=', false, ['web', 'db']],
    ['TIER=Web', false, ['web']],
    ['web', false, ['web']],
    [' net/web ', false, ['web']],
    ['a=b', false, ['db']],
    ['web team', false, []],
    ['.*', false, []],
    ['could not', false, []],
    ['^tier=(web|DB)$', true, ['web', 'db']],
    ['=$', true, ['db']],
    ['^web', true, []],
    ['.*', true, ['web', 'db']],
    ['', true, ['web', 'db', 'none', 'unread']],
    ['(', true, ['web', 'db', 'none', 'unread']],
  ])('finds labels by %j (expression: %s)', (text, isRegex, names) => {
    const label = (key: string, value: string): Label => ({
      id: key,
      key,
      value,
      source: 'api',
      mediaType: 'text/plain',
    });
    const labels: Record<string, readonly Label[]> = {
      web: [label('tier', 'Web'), label('team', 'red'), label('url', 'https://acme.net/web')],
      db: [label('tier', 'db'), label('empty', ''), label('q', 'a=b')],
      none: [{ ...label('', ''), problem: 'it could not be read' }],
    };
    const { matches } = compileTagSearch({ text, field: 'label', isRegex });
    const shown = ['web', 'db', 'none', 'unread'].filter((name) => matches(tag(name), labels[name]));
    expect(shown).toEqual(names);
  });

  it.each([
    ['(', 'This is not a valid regular expression.'],
    ['*', 'This is not a valid regular expression.'],
    ['[z-a]', 'This is not a valid regular expression.'],
    ['(a+)+$', 'This regular expression could take too long: it repeats repetitions.'],
    ['a'.repeat(201), 'A regular expression can have at most 200 characters.'],
  ])('hides nothing for the unusable expression %j, and says why', (text, error) => {
    const search = compileTagSearch({ text, field: 'tag', isRegex: true });
    expect(search).toMatchObject({ error, isActive: false });
    expect(tags.every((each) => search.matches(each))).toBe(true);
    expect(compileTagSearch({ text, field: 'tag', isRegex: false })).toMatchObject({ error: null, isActive: true });
  });

  it('is active only with a text', () => {
    expect(compileTagSearch({ text: ' ', field: 'tag', isRegex: true })).toMatchObject({
      isActive: false,
      error: null,
    });
    expect(compileTagSearch({ text: 'a', field: 'tag', isRegex: true }).isActive).toBe(true);
  });

  it('finds every part of a name, in any letter case', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
    fc.assert(
      fc.property(name, fc.nat(127), fc.nat(127), (whole, from, to) => {
        const part = whole.slice(Math.min(from, to), Math.max(from, to));
        const search = compileTagSearch({ text: part.toUpperCase(), field: 'tag', isRegex: false });
        expect(search.matches(tag(whole.toLowerCase()))).toBe(true);
      }),
    );
  });
});
