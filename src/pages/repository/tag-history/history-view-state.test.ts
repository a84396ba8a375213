import { describe, expect, it } from 'vitest';
import { searchText } from '@/routing/search-text';
import { historyTitle } from './history-title';
import { historyViewState, shownList, type HistoryViewState } from './history-view-state';

const at = '2026-10-03T12:00:00Z';

describe('addresses of earlier versions', () => {
  it.each<[string, string, Partial<HistoryViewState>]>([
    ['', 'changes', { at: '', search: '' }],
    ['historyView=changes', 'changes', {}],
    ['historyView=changes&historySearch=a&thenSearch=b&lineFrom=2026-01-01', 'changes', { search: 'a', from: '' }],
    ['historyView=nonsense&historySearch=a', 'changes', { search: 'a' }],
    ['historyKinds=moved&historyFuture=true', 'changes', { kinds: ['moved'], showsFuture: true }],
    ['historySort=tag-change&historyDirection=desc', 'changes', { sort: { by: 'tag-change', direction: 'desc' } }],
    ['historyView=deleted', 'deleted', { sort: { by: 'deleted', direction: 'desc' } }],
    ['historyView=deleted&deletedSearch=a&historySearch=b&deletedPage=3', 'deleted', { search: 'a', page: 3 }],
    ['historyView=deleted&deletedSort=left-asc', 'deleted', { sort: { by: 'left', direction: 'asc' } }],
    [
      'historyView=deleted&deletedSort=size&deletedDirection=asc',
      'deleted',
      { sort: { by: 'size', direction: 'asc' } },
    ],
    ['historyView=then', 'as-of', { at: 'previous', state: 'all', sort: { by: 'state', direction: 'asc' } }],
    [`historyView=then&thenAt=${at}&thenState=gone`, 'as-of', { at, state: 'gone' }],
    [`historyView=then&thenAt=${at}&thenSearch=a&historyFrom=2026-01-01`, 'as-of', { at, search: 'a', from: '' }],
    [`historyView=then&thenAt=${at}&thenSort=name-desc`, 'as-of', { sort: { by: 'name', direction: 'desc' } }],
    ['historyView=timeline', 'changes', { from: '', to: '' }],
    ['historyView=timeline&lineFrom=2026-01-01&lineTo=2026-02-01', 'changes', { from: '2026-01-01', to: '2026-02-01' }],
    ['historyView=timeline&lineSearch=a&historyTag=b', 'changes', { search: 'a', tagName: 'b' }],
    ['historyView=timeline&lineTable=true&lineSort=from-desc', 'table', { sort: { by: 'from', direction: 'desc' } }],
  ])('?%s leads to %s', (search, list, expected) => {
    const params = new URLSearchParams(search);
    const state = historyViewState.read(params);
    expect(shownList(state)).toBe(list);
    expect(state).toMatchObject(expected);
    // The next change writes it anew, and it says the same.
    const written = historyViewState.write(params, { perPage: 50 });
    expect(historyViewState.read(written)).toEqual({ ...state, perPage: 50 });
    expect(searchText(written)).not.toMatch(/historyView|[?&](then|line|deleted)[A-Z]/);
  });
});

describe('addresses', () => {
  it.each<[string, Partial<HistoryViewState>, string]>([
    ['tab=history', { list: 'deleted', page: 1 }, '?tab=history&historyList=deleted'],
    ['tab=history&historyList=deleted&historySort=left-asc', { list: 'changes' }, '?tab=history'],
    ['historySort=date-modified-asc', { sort: { by: 'date-modified', direction: 'desc' } }, ''],
    ['historyList=deleted', { sort: { by: 'left', direction: 'asc' } }, '?historyList=deleted&historySort=left-asc'],
    [`historyAt=${at}`, { state: 'gone' }, `?historyAt=${at}&historyState=gone`],
    ['historyView=then&tab=history', { at: '' }, '?tab=history'],
  ])('are short: %s after %o', (search, patch, expected) => {
    expect(searchText(historyViewState.write(new URLSearchParams(search), patch))).toBe(expected);
  });

  it.each([
    ['', undefined],
    ['historyList=deleted', 'Recently deleted'],
    [`historyAt=${at}`, 'As of a moment'],
    ['historyList=table', 'Timeline as a table'],
  ])('name the tab of the browser: %s', (search, title) => {
    expect(historyTitle(new URLSearchParams(search))).toBe(title);
  });
});
