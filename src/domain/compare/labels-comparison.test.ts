import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '@/domain/image/manifest';
import { countKinds } from './comparison-kind';
import { compareLabels } from './labels-comparison';

type Pair = readonly [key: string, value: string];

function labelsOf(pairs: readonly Pair[]): Label[] {
  return pairs.map(([key, value], at) => ({ id: String(at), key, value, source: 'manifest', mediaType: 'text/plain' }));
}

const compare = (a: readonly Pair[], b: readonly Pair[]) => compareLabels(labelsOf(a), labelsOf(b));

describe('compareLabels', () => {
  it.each<[string, Pair[], Pair[], unknown[]]>([
    ['nothing', [], [], []],
    ['the same', [['a', '1']], [['a', '1']], [{ key: 'a', kind: 'same', a: ['1'], b: ['1'] }]],
    ['another value', [['a', '1']], [['a', '2']], [{ key: 'a', kind: 'changed', a: ['1'], b: ['2'] }]],
    ['one of a', [['a', '']], [], [{ key: 'a', kind: 'removed', a: [''], b: null }]],
    ['one of b', [], [['a', '']], [{ key: 'a', kind: 'added', a: null, b: [''] }]],
    [
      'a key that occurs more than once, in any order',
      [
        ['k', '2'],
        ['k', '10'],
      ],
      [
        ['k', '10'],
        ['k', '2'],
      ],
      [{ key: 'k', kind: 'same', a: ['2', '10'], b: ['2', '10'] }],
    ],
    [
      'a value twice',
      [['k', '1']],
      [
        ['k', '1'],
        ['k', '1'],
      ],
      [{ key: 'k', kind: 'changed', a: ['1'], b: ['1', '1'] }],
    ],
    [
      'keys of every object',
      [['__proto__', '1']],
      [['toString', '1']],
      [
        { key: '__proto__', kind: 'removed', a: ['1'], b: null },
        { key: 'toString', kind: 'added', a: null, b: ['1'] },
      ],
    ],
  ])('%s', (_name, a, b, rows) => {
    expect(compare(a, b)).toEqual(rows);
  });

  const labels = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '')), { maxLength: 6 });

  it('has only what is the same in an image and itself', () => {
    fc.assert(
      fc.property(labels, (a) => {
        const rows = compare(a, a);
        expect(countKinds(rows).same).toBe(rows.length);
      }),
    );
  });

  it('mirrors with the sides', () => {
    const mirrored = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        expect(compare(a, b)).toEqual(
          compare(b, a).map((row) => ({ ...row, kind: mirrored[row.kind], a: row.b, b: row.a })),
        );
      }),
    );
  });
});
