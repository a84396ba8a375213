import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from './json-pieces';
import { oneByOne, wholeText } from './pieces';

/** The same with lists that are asked for their entries as they are written. */
function withIterators(value: unknown): unknown {
  if (Array.isArray(value)) return value.values();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withIterators(member)]));
}

describe('JSON in pieces', () => {
  it('is what JSON.stringify makes of the whole, byte for byte', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const expected = `${JSON.stringify(value, null, 2)}\n`;
        expect(wholeText(jsonPieces(value))).toBe(expected);
        expect(wholeText(jsonPieces(withIterators(value)))).toBe(expected);
      }),
    );
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', {}, {}],
    ['empty lists', { a: [], b: [].values() }, { a: [], b: [] }],
    ['members that are not there', { a: undefined, b: 1 }, { b: 1 }],
    [
      'long lists far inside',
      { version: 1, runs: [{ tool: { rules: [{ id: 'a\n' }, []].values() }, results: ['"', null].values() }] },
      { version: 1, runs: [{ tool: { rules: [{ id: 'a\n' }, []] }, results: ['"', null] }] },
    ],
  ])('has %s as JSON.stringify has them', (_what, value, expected) => {
    expect(wholeText(jsonPieces(value))).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('makes an entry when it is asked for, and not before', () => {
    const made: number[] = [];
    const entries = oneByOne([1, 2, 3], (entry) => {
      made.push(entry);
      return { entry };
    });
    for (const piece of jsonPieces({ entries })) {
      if (piece.includes('"entry": 1')) break;
    }
    expect(made).toEqual([1]);
  });
});
