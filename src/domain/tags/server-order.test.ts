import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../test/sample-tag';
import { putInServerOrder, startOf } from './server-order';
import type { Tag } from './tag';

/** `a50` is a tag that began at 50, `a50=x` one on the image x, `a?` one that does not say when it began. */
function entry(text: string): Tag {
  const [, name = '', start = '?', digest = 'same'] = /^([a-z]+)(\d+|\?)(?:=(\w+))?$/.exec(text) ?? [];
  return sampleTag({ name, startedAt: start === '?' ? null : Number(start), manifestDigest: digest });
}

const read = (text: string) => text.split(' ').filter(Boolean).map(entry);
const write = (entries: readonly Tag[]) => entries.map(({ name, startedAt }) => `${name}${startedAt ?? '?'}`).join(' ');
const keyOf = ({ name, startedAt, manifestDigest }: Tag) => `${name} ${startedAt} ${manifestDigest}`;

function put(list: string, entries: string, replaced = [...new Set(read(entries).map(({ name }) => name))]): string {
  const isReplaced = ({ name }: Tag) => replaced.includes(name);
  return write(putInServerOrder(read(list), read(entries), { keyOf, isReplaced }));
}

describe('entries put into the server’s order', () => {
  it.each([
    ['one that began when it did keeps its place', 'm20 a20 z20 b10', 'z20', 'm20 a20 z20 b10'],
    ['so does every one of a whole second', 'm20 a20 z20', 'z20 m20', 'm20 a20 z20'],
    ['a new one goes to its time', 'a50 b30', 'c40', 'a50 c40 b30'],
    ['a new one goes before all of its second', 'a50 z30 b30', 'c30', 'a50 c30 z30 b30'],
    ['of several new ones of a second the newest is first', 'a50 b30', 'd30 c30', 'a50 d30 c30 b30'],
    ['one that moved goes to the top', 'a50 b30 c20', 'c60', 'c60 a50 b30'],
    ['one that moved within its second does too', 'a50 b50 c50=old', 'c50=new', 'c50 a50 b50'],
    ['one that is older than all goes to the end', 'a50', 'b10', 'a50 b10'],
    ['one without a start is older than all', 'a50 b0', 'c?', 'a50 b0 c?'],
    ['one without a start keeps its place among its like', 'a50 b? c?', 'c?', 'a50 b? c?'],
    ['whatever has a start is newer than those without', 'a50 b?', 'c0', 'a50 c0 b?'],
    ['into nothing', '', 'b20 a10', 'b20 a10'],
    ['nothing', 'a50 b30', '', 'a50 b30'],
  ])('%s', (_case, list, entries, expected) => {
    expect(put(list, entries)).toBe(expected);
  });

  it('drops what is replaced and does not come again', () => {
    expect(put('a50 b30 c30', '', ['b'])).toBe('a50 c30');
    expect(put('a50 b30 b20 c10', 'b30', ['b'])).toBe('a50 b30 c10');
  });

  it('keeps two entries that are alike apart', () => {
    expect(put('a50 b30 b30 c10', 'b30 b30', ['b'])).toBe('a50 b30 b30 c10');
  });

  it('never changes the order of what was there, and stays ordered by start', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const start = fc.option(fc.integer({ min: 1, max: 4 }));
    const entries = fc.uniqueArray(fc.tuple(letters, start), { selector: ([name]) => name });
    const ordered = entries.map((pairs) =>
      pairs
        .map(([name, startedAt]) => entry(`${name}${startedAt ?? '?'}`))
        .toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(b) - startOf(a))),
    );
    fc.assert(
      fc.property(ordered, ordered, (list, changed) => {
        const names = new Set(changed.map(({ name }) => name));
        const result = putInServerOrder(list, changed, { keyOf, isReplaced: ({ name }) => names.has(name) });
        const starts = result.map(startOf);
        expect(starts).toEqual(starts.toSorted((a, b) => (a === b ? 0 : b - a)));
        const others = ({ name }: Tag) => !names.has(name);
        expect(result.filter(others)).toEqual(list.filter(others));
        expect(result).toHaveLength(list.filter(others).length + changed.length);
      }),
    );
  });
});
