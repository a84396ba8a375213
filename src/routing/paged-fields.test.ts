import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneOfKeys, pagedFields } from './paged-fields';
import { searchText } from './search-text';
import { codec } from './view-state';

const keys = ['name', 'size', 'date-modified'] as const;
const plain = codec(pagedFields('', oneOfKeys(keys), { by: 'name', direction: 'asc' }));
const deleted = codec(pagedFields('deleted', oneOfKeys(keys), { by: 'size', direction: 'desc' }));

describe('order and page in the address', () => {
  it.each([
    ['', 'size', 'desc'],
    ['deletedSort=name-asc', 'name', 'asc'],
    ['deletedSort=date-modified-desc', 'date-modified', 'desc'],
    ['deletedSort=price-asc', 'size', 'desc'],
    ['deletedSort=name-up', 'size', 'desc'],
    // as earlier versions wrote it
    ['deletedSort=name&deletedDirection=asc', 'name', 'asc'],
    ['deletedSort=name', 'name', 'desc'],
    ['deletedDirection=asc', 'size', 'asc'],
    ['deletedSort=date-modified&deletedDirection=asc', 'date-modified', 'asc'],
    ['deletedSort=price&deletedDirection=asc', 'size', 'asc'],
  ])('%j sorts by %s %s', (address, by, direction) => {
    expect(deleted.read(new URLSearchParams(address)).sort).toEqual({ by, direction });
  });

  it.each(['sort=name', 'sort=asc', 'sort=', 'sort=-asc', 'sort=price-desc', 'direction=desc', 'page=0', 'perPage=7'])(
    'nonsense (%s) means the default',
    (address) => {
      expect(plain.read(new URLSearchParams(address))).toEqual(plain.read(new URLSearchParams()));
    },
  );

  it('is written as one word, and what an earlier version wrote goes with it', () => {
    const old = new URLSearchParams('tab=history&deletedSort=name&deletedDirection=asc&deletedPage=3');
    const written = deleted.write(old, { sort: { by: 'size', direction: 'asc' } });
    expect(searchText(written)).toBe('?tab=history&deletedPage=3&deletedSort=size-asc');
    expect(searchText(deleted.write(old, { sort: { by: 'size', direction: 'desc' }, page: 1 }))).toBe('?tab=history');
  });

  it.each([
    ['without a prefix', plain],
    ['with one', deleted],
  ])('comes back as it was written, %s', (_what, view) => {
    const states = fc.record({
      sort: fc.record({ by: fc.constantFrom(...keys), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
      page: fc.integer({ min: 1, max: 9_999_999 }),
      perPage: fc.constantFrom(10, 20, 50, 100),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(view.read(view.write(new URLSearchParams(), state))).toEqual(state);
      }),
    );
  });
});
