import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText, importViews } from './import-views';
import {
  longestName,
  mostViews,
  pins,
  tidyName,
  whyNotName,
  withoutView,
  withView,
  withViewAt,
  withViewMoved,
  type SavedView,
} from './saved-view';
import { longestText, readViews, writeViews } from './views-text';

function view(name: string, address = `/repository/acme/${name}`): SavedView {
  return { name, address, pin: 'everywhere' };
}
const [a, b, c] = ['a', 'b', 'c'].map((name) => view(name)) as [SavedView, SavedView, SavedView];
const names = (views: readonly SavedView[]) => views.map(({ name }) => name).join(' ');
const full = Array.from({ length: mostViews }, (_unused, at) => view(`v${at}`));

/** Views as they are kept: names tidy, names and addresses each only once. */
const kept = fc
  .uniqueArray(
    fc.record({
      name: fc
        .string({ minLength: 1, maxLength: longestName })
        .map(tidyName)
        .filter((name) => name !== ''),
      address: fc
        .stringMatching(/^\/[a-z]{1,8}(\?[a-z]{1,4}=[a-z,:]{1,4})?$/)
        .filter((address) => !/code|state|sig/.test(address)),
      pin: fc.constantFrom(...pins),
    }),
    { selector: ({ address }) => address, maxLength: 20 },
  )
  .map((views) => views.filter(({ name }, at) => views.findIndex((one) => one.name === name) === at));

describe('the list of views', () => {
  it.each<[string, readonly SavedView[], string]>([
    ['gets a new one last', withView([a, b], c), 'a b c'],
    ['has a changed one where it was', withView([a, b, c], { ...b, name: 'B' }), 'a B c'],
    ['takes no more than there is room for', withView(full, a).slice(-1), 'v99'],
    ['is without a deleted one', withoutView([a, b, c], b.address), 'a c'],
    ['has it back where it was', withViewAt([a, c], b, 1), 'a b c'],
    ['does not have it twice', withViewAt([a, b, c], b, 1), 'a b c'],
    ['has one moved up', withViewMoved([a, b, c], c.address, -1), 'a c b'],
    ['has one moved down', withViewMoved([a, b, c], a.address, 1), 'b a c'],
    ['stays at its ends', withViewMoved([a, b, c], a.address, -1), 'a b c'],
    ['stays for one that is not there', withViewMoved([a, b], c.address, 1), 'a b'],
  ])('%s', (_name, views, expected) => {
    expect(names(views)).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ['  ', 'A name is needed.'],
    ['a'.repeat(longestName + 1), `A name has at most ${longestName} characters.`],
    ['b', 'Another view has this name.'],
    [' b\n', 'Another view has this name.'],
    ['a', undefined],
    ['new', undefined],
  ])('a name for the first of two: %j', (name, expected) => {
    expect(whyNotName([a, b], name, a.address)).toBe(expected);
  });
});

describe('views as a text', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(kept, (views) => {
        expect(readViews(writeViews(views))).toEqual({ state: 'read', views, problems: [] });
      }),
    );
  });

  it('are read from any text without a failure', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((views) => JSON.stringify({ kind: 'saved-views', version: 1, views }) ?? ''),
      fc.array(fc.anything()).map((views) => JSON.stringify({ kind: 'saved-views', version: 1, views })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(['read', 'newer', 'broken']).toContain(readViews(text).state);
      }),
    );
  });

  const file = (views: unknown, more = {}) => JSON.stringify({ kind: 'saved-views', version: 1, views, ...more });
  it.each([
    ['no JSON', '{', 'broken', 'It is not JSON.'],
    ['another file', '{"bomFormat":"CycloneDX"}', 'broken', 'It holds no saved views.'],
    ['a list', '[]', 'broken', 'It holds no saved views.'],
    ['no list', file('x'), 'broken', 'It holds no saved views.'],
    ['an older version', file([], { version: 0 }), 'broken', 'It holds no saved views.'],
    ['a newer version', file([], { version: 2 }), 'newer', 'A newer version of this app wrote it.'],
    ['too much', ' '.repeat(longestText + 1), 'broken', 'It is too long.'],
  ])('are refused: %s', (_name, text, state, reason) => {
    expect(readViews(text)).toEqual({ state, reason });
  });

  it('leave out what cannot be read, and name it', () => {
    const entries = [
      a,
      null,
      { ...b, name: ' ' },
      { ...b, name: 'x'.repeat(longestName + 1) },
      { ...b, address: 'https://evil.example/' },
      { ...b, address: '/signin' },
      { ...b, address: a.address },
      { ...b, name: 'a' },
      { name: ' b\t2 ', address: '/repository/acme/b?token=1', pin: 'top' },
    ];
    const read = readViews(file(entries), (address) => address !== '/signin');
    expect(read).toEqual({
      state: 'read',
      views: [a, { name: 'b 2', address: '/repository/acme/b', pin: 'nowhere' }],
      problems: [
        'Entry 2: It has no name.',
        'Entry 3: It has no name.',
        'Entry 4: Its name has more than 80 characters.',
        'Entry 5: Its address is none of this app.',
        'Entry 6: Its address is none of this app.',
        'Entry 7: Its address stands above already.',
        'Entry 8: Its name stands above already.',
        'Entry 9: What may let somebody in was left out of its address.',
      ],
    });
  });

  it('are no more than are kept', () => {
    const read = readViews(file([...full, a]));
    expect(read).toMatchObject({ problems: ['Entry 101: There are already 100.'] });
  });
});

describe('an import', () => {
  it.each<[string, SavedView[], SavedView[], string, string[]]>([
    ['adds what is new', [a], [b], 'a b', []],
    ['leaves out what is there', [a], [a], 'a', ['“a” was there already.']],
    ['says under which name', [a], [view('x', a.address)], 'a', ['“x” was there already, as “a”.']],
    [
      'gives a number to a taken name',
      [a, view('a (2)', '/repository/q')],
      [view('a', '/repository/p')],
      'a a (2) a (3)',
      ['“a” is now “a (3)”: another view has its name.'],
    ],
  ])('%s', (_name, before, imported, expected, notes) => {
    const outcome = importViews(before, imported);
    expect(names(outcome.views)).toBe(expected);
    expect(outcome.notes).toEqual(notes);
  });

  it('keeps no more than there is room for', () => {
    const { views, added, notes } = importViews(full.slice(1), [a, b]);
    expect(views).toHaveLength(mostViews);
    expect(importText(added)).toBe('Imported 1 view.');
    expect(notes).toEqual(['“b” was left out: there are 100 views, and no more are kept.']);
    expect(importText([])).toBe('Nothing was imported.');
  });

  it('changes nothing that was there, keeps names and addresses apart, and adds nothing the second time', () => {
    fc.assert(
      fc.property(kept, kept, (before, imported) => {
        const { views } = importViews(before, imported);
        expect(views.slice(0, before.length)).toEqual(before);
        expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
        expect(new Set(views.map(({ address }) => address)).size).toBe(views.length);
        expect(views.every(({ name }) => name.length <= longestName)).toBe(true);
        expect(importViews(views, imported).views).toEqual(views);
        expect(readViews(writeViews(views))).toMatchObject({ views });
      }),
    );
  });
});
