import { describe, expect, it } from 'vitest';
import { fitModes } from './column-fit';
import { sortRows, type Compare } from './columns';

const plain = {};
const digest = { dropBelow: 68 };
const modified = { narrow: { below: 88, width: '9rem' } };
const labels = { claims: 12, dropBelow: 60 };

describe('fitModes', () => {
  it.each([
    ['wide enough for all', [plain, digest, modified], 100, ['whole', 'whole', 'whole']],
    ['narrow', [plain, digest, modified], 87.9, ['whole', 'whole', 'narrow']],
    ['dropped', [plain, digest, modified], 67.9, ['whole', 'dropped', 'narrow']],
    ['at the bound', [plain, digest, modified], 68, ['whole', 'whole', 'narrow']],
    [
      'an optional column claims room from the others',
      [plain, digest, modified, labels],
      99,
      ['whole', 'whole', 'narrow', 'whole'],
    ],
    ['… and drops them earlier', [plain, digest, modified, labels], 79, ['whole', 'dropped', 'narrow', 'whole']],
    ['… but does not count against itself', [plain, labels], 60, ['whole', 'whole']],
    ['what is dropped claims nothing', [digest, labels, labels], 70, ['whole', 'dropped', 'dropped']],
    ['two optional columns', [plain, labels, labels], 71, ['whole', 'dropped', 'dropped']],
    [
      'on a phone those that have a place in a card',
      [{ phone: { line: 1, at: 'fill' } as const }, digest],
      30,
      ['whole', 'dropped'],
    ],
  ])('%s', (_what, columns, width, expected) => {
    expect(fitModes(columns, width)).toEqual(expected);
  });
});

describe('sortRows', () => {
  type Row = [name: string, size: number | null];
  const bySize: Compare<Row> = ([, a], [, b], sign) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b);
  const columns = [{ key: 'size', compare: bySize }, { key: 'note' }];
  const rows: Row[] = [
    ['a', 2],
    ['b', null],
    ['d', 1],
    ['c', 1],
  ];
  const byName = ([a]: Row, [b]: Row) => (a < b ? -1 : 1);

  it.each([
    ['ascending', { by: 'size', direction: 'asc' } as const, byName, 'c d a b'],
    ['descending, what is unknown still last', { by: 'size', direction: 'desc' } as const, byName, 'a c d b'],
    ['equals as they came, without a rule for them', { by: 'size', direction: 'asc' } as const, undefined, 'd c a b'],
    ['no order of its own', { by: 'note', direction: 'asc' } as const, byName, 'a b d c'],
    ['no such column', { by: 'price', direction: 'desc' } as const, byName, 'a b d c'],
  ])('%s', (_what, sort, ties, expected) => {
    expect(
      sortRows(rows, columns, sort, ties)
        .map(([name]) => name)
        .join(' '),
    ).toBe(expected);
  });
});
