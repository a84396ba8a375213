import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picked } from './picked-names';
import { searchText } from '@/routing/search-text';
import { codec } from '@/routing/view-state';

const names = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.constantFrom('*', ',', '%2C', '%', '*,*', 'a,b', ' ', '+', '&', 'CVE-2024-2961/libc6', '2.36-9+deb12u4'),
  ),
  { maxLength: 20 },
);

describe('what is picked', () => {
  const field = picked(30);

  it('is read back as it was written, through the text of an address', () => {
    const example = codec({ open: { param: 'open', field: picked(10_000) } });
    fc.assert(
      fc.property(fc.record({ isAllBut: fc.boolean(), names }), (open) => {
        const search = searchText(example.write(new URLSearchParams(), { open }));
        expect(example.read(new URLSearchParams(search))).toEqual({ open });
      }),
    );
  });

  it.each<[written: string[], isAllBut: boolean, names: string[]]>([
    [['a,b'], false, ['a', 'b']],
    [['a', 'b,c'], false, ['a', 'b', 'c']],
    [['*'], true, []],
    [['*,a'], true, ['a']],
    [[], false, []],
    [[''], false, []],
    [[',,'], false, []],
    [['a,*'], false, ['a']],
    [['a,,a'], false, ['a']],
    [['%2A,%2C%25'], false, ['*', ',%']],
    [['%zz,%'], false, ['%zz', '%']],
  ])('is read from %j', (written, isAllBut, read) => {
    expect(field.read(written)).toEqual({ isAllBut, names: read });
  });

  it('is written as far as there is room, in the order that it was picked', () => {
    const long = 'x'.repeat(40);
    expect(field.write({ isAllBut: false, names: ['CVE-1/libc6', long, 'CVE-2/libc6', 'CVE-3/libc6', 'ab'] })).toEqual([
      'CVE-1/libc6,CVE-2/libc6,ab',
    ]);
    expect(field.write({ isAllBut: true, names: [long] })).toEqual(['*']);
  });

  it('never takes more room than it has, and says the same when it is written again', () => {
    fc.assert(
      fc.property(names, fc.boolean(), (list, isAllBut) => {
        const written = field.write({ isAllBut, names: list });
        const length = searchText(new URLSearchParams(written.map((word) => ['', word]))).length;
        expect(length).toBeLessThanOrEqual('?='.length + 30);
        expect(field.write(field.read(written))).toEqual(written);
      }),
    );
  });
});
