import { describe, expect, it } from 'vitest';
import { searchText } from '@/routing/search-text';
import { defaultSort, repositoriesViewState, type RepositoriesViewState } from './repositories-view-state';

const defaults: RepositoriesViewState = {
  search: '',
  isRegex: false,
  isStarredOnly: false,
  sort: defaultSort,
  page: 1,
  perPage: 20,
};

describe('the state of the repository list in its address', () => {
  it.each<[search: string, state: Partial<RepositoriesViewState>]>([
    ['', {}],
    ['?q=web', { search: 'web' }],
    ['?q=%5Eacme/&regex=true', { search: '^acme/', isRegex: true }],
    ['?sort=modified-asc', { sort: { by: 'modified', direction: 'asc' } }],
    ['?sort=size-desc', { sort: { by: 'size', direction: 'desc' } }],
    ['?page=3&perPage=50', { page: 3, perPage: 50 }],
  ])('%j is written and read', (search, patch) => {
    const state = { ...defaults, ...patch };
    expect(repositoriesViewState.read(new URLSearchParams(search))).toEqual(state);
    expect(searchText(repositoriesViewState.write(new URLSearchParams(), state))).toBe(search);
  });

  it.each(['sort=', 'sort=name', 'sort=date-asc', 'page=0', 'perPage=7', 'regex=1'])(
    'nonsense (%s) means the default',
    (search) => {
      expect(repositoriesViewState.read(new URLSearchParams(search))).toEqual(defaults);
    },
  );
});
