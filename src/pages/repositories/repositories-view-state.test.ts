import { describe, expect, it } from 'vitest';
import { searchText } from '@/routing/view-state';
import {
  readSort,
  repositoriesViewState,
  type RepositoriesViewState,
  type RepositorySortWord,
} from './repositories-view-state';

const defaults: RepositoriesViewState = {
  search: '',
  isRegex: false,
  isStarredOnly: false,
  sort: 'modified-desc',
  page: 1,
  perPage: 20,
};

describe('the state of the repository list in its address', () => {
  it.each<[search: string, state: Partial<RepositoriesViewState>]>([
    ['', {}],
    ['?q=web', { search: 'web' }],
    ['?q=%5Eacme/&regex=true', { search: '^acme/', isRegex: true }],
    ['?sort=modified-asc', { sort: 'modified-asc' }],
    ['?sort=size-desc', { sort: 'size-desc' }],
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

  it.each<[word: RepositorySortWord, by: string, direction: string]>([
    ['name-asc', 'name', 'asc'],
    ['visibility-desc', 'visibility', 'desc'],
    ['size-asc', 'size', 'asc'],
    ['modified-desc', 'modified', 'desc'],
  ])('%s is sorting by %s, %s', (word, by, direction) => {
    expect(readSort(word)).toEqual({ by, direction });
  });
});
