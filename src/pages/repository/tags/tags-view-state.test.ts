import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagFilters } from '@/domain/tags/tag-filters';
import { isServerOrder, tagsViewState, type TagsViewState } from './tags-view-state';

const standard = tagsViewState.read(new URLSearchParams());

const views: fc.Arbitrary<TagsViewState> = fc.record({
  search: fc.string({ maxLength: 40 }),
  searchIn: fc.constantFrom('tag', 'digest', 'label'),
  isRegex: fc.boolean(),
  filters: fc.subarray([...tagFilters]),
  sort: fc.record({ by: fc.constantFrom('name', 'size', 'created'), direction: fc.constantFrom('asc', 'desc') }),
  page: fc.integer({ min: 1, max: 9_999_999 }),
  perPage: fc.constantFrom(10, 20, 50, 100),
  group: fc.constantFrom('', 'tag', 'image'),
  isExpanded: fc.boolean(),
  showsSignatures: fc.boolean(),
  showsLabels: fc.boolean(),
});

describe('the tags view in the address', () => {
  it('starts with the newest twenty tags', () => {
    expect(standard).toEqual({
      search: '',
      searchIn: 'tag',
      isRegex: false,
      filters: [],
      sort: { by: 'modified', direction: 'desc' },
      page: 1,
      perPage: 20,
      group: '',
      isExpanded: false,
      showsSignatures: false,
      showsLabels: false,
    });
    expect(tagsViewState.write(new URLSearchParams(), standard).toString()).toBe('');
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = tagsViewState.write(new URLSearchParams('tab=tags'), view).toString();
        expect(tagsViewState.read(new URLSearchParams(address))).toEqual(view);
        expect(new URLSearchParams(address).get('tab')).toBe('tags');
      }),
    );
  });

  it('is a possible view, whatever the address says', () => {
    const params = Object.values(tagsViewState.fields).map(({ param }) => param);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...params), fc.string())), (pairs) => {
        const view = tagsViewState.read(new URLSearchParams(pairs));
        expect(view.sort.by).toMatch(/^[a-z]+$/);
        expect(['asc', 'desc']).toContain(view.sort.direction);
        expect([10, 20, 50, 100]).toContain(view.perPage);
        expect(Number.isSafeInteger(view.page) && view.page >= 1).toBe(true);
        expect(['tag', 'digest', 'label']).toContain(view.searchIn);
        expect(view.filters.filter((filter) => !tagFilters.includes(filter))).toEqual([]);
      }),
    );
  });
});

describe('the order of the server', () => {
  it.each([
    ['modified', 'desc', true],
    ['modified', 'asc', false],
    ['name', 'desc', false],
  ] as const)('%s %s: %s', (by, direction, expected) => {
    expect(isServerOrder({ by, direction })).toBe(expected);
  });
});
