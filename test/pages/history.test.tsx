import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDayLong } from '@/domain/time/dates';
import { mockServer } from '~mocks/node';
import { holdShortWaits } from '../page-time';
import { renderApp, goBack, type RenderAppOptions, type RenderedApp } from '../render-app';
import {
  a,
  addTold,
  b,
  chip,
  findSentence,
  historyRequests,
  historyTable,
  noon,
  rowOfSentence,
  shownDays,
  shownSentences,
  toldAddress,
} from './history-world';

function renderTold(query = '', options: RenderAppOptions = {}) {
  return renderApp(toldAddress + query, { prepare: addTold, ...options });
}

const allPast = [
  `latest was reverted to ${chip(a)} from ${chip(b)}`,
  'gone was deleted',
  `latest was moved to ${chip(b)} from ${chip(a)}`,
  'erased was permanently deleted',
  `erased was created pointing to ${chip(b)}`,
  `soon was created pointing to ${chip(b)}`,
  `gone was created pointing to ${chip(a)}`,
  `latest was created pointing to ${chip(a)}`,
];

const pad = (number: number) => String(number).padStart(2, '0');
function dayText(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Waits until the Tags tab has asked the history whether there are deleted tags, and gives back the number of requests. */
async function untilDeletedTagsAreKnown(app: RenderedApp): Promise<number> {
  await screen.findByRole('link', { name: 'Recently deleted tags' });
  return historyRequests(app).length;
}

// Browsers let a page write to the clipboard only if it came over https or from localhost.
beforeEach(() => void vi.stubGlobal('isSecureContext', true));

describe('the history of a repository', () => {
  it('opens from its tab and tells every change in a sentence, newest first, by days', async () => {
    const app = renderApp('/repository/acme/told', { prepare: addTold });
    const before = await untilDeletedTagsAreKnown(app);
    await app.user.click(await screen.findByRole('tab', { name: 'Tag history' }));
    await findSentence('gone was deleted');
    expect(shownSentences()).toEqual(allPast);
    expect(window.location.search).toBe('?tab=history');
    expect(shownDays()).toEqual([3, 4, 5, 6, 7, 8, 9].map((ago) => formatDayLong(noon(ago))));
    expect(historyTable()).toHaveAttribute('id', 'tag-history-table');
    expect(historyRequests(app).slice(before)).toEqual(['/api/v1/repository/acme/told/tag/?limit=100&page=1']);
  });

  it('says what the registry does not tell', async () => {
    renderTold();
    const deleted = rowOfSentence(await findSentence('gone was deleted'));
    expect(deleted.getByText('Deleted or expired (the registry doesn’t record which).')).toBeVisible();
    const erased = rowOfSentence(await findSentence('erased was permanently deleted'));
    expect(erased.getByText(/The registry keeps no record of when/)).toBeVisible();
  });

  it('leads to tags that are there, and copies digests', async () => {
    const app = renderTold();
    const moved = rowOfSentence(await findSentence(/^latest was moved/));
    expect(moved.getByRole('link', { name: 'latest' })).toHaveAttribute('href', '/repository/acme/told/tag/latest');
    const gone = rowOfSentence(await findSentence('gone was deleted'));
    expect(gone.queryByRole('link')).toBeNull();
    const copy = moved.getByRole('button', { name: `sha256:${b.slice(7, 21)}, copy digest` });
    await app.user.hover(copy);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(b);
    await app.user.click(copy);
    expect(await moved.findByText('Copied to clipboard!')).toBeInTheDocument();
    // Also for those who look: the click does not take the tip away.
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Copied to clipboard!'));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(b));
  });

  it('tells at once that a digest was copied, to who moves on', async () => {
    const app = renderTold();
    const moved = rowOfSentence(await findSentence(/^latest was moved/));
    const copy = moved.getByRole('button', { name: `sha256:${b.slice(7, 21)}, copy digest` });
    // The wait before a tip of what is pointed at.
    const { setTimeout: later } = globalThis;
    vi.stubGlobal('setTimeout', (run: () => void, ms?: number) => later(ms === 300 ? () => {} : run, ms));
    await app.user.click(copy);
    const tip = await screen.findByRole('tooltip');
    expect(tip).toHaveTextContent('Copied to clipboard!');
    await waitFor(() => expect(tip).toBeVisible());
  });

  it('tells the exact time with seconds', async () => {
    renderTold();
    const gone = rowOfSentence(await findSentence('gone was deleted'));
    const time = gone.getByText(/\dd ago/).closest('time');
    expect(time).toHaveAttribute('datetime', new Date(noon(4)).toISOString());
    expect(time?.dataset['tip']).toMatch(/12:00:00/);
  });

  it('shows what is to come when asked', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('checkbox', { name: 'Show future' }));
    await findSentence('soon will expire');
    expect(shownSentences()).toEqual(['soon will expire', ...allPast]);
    expect(window.location.search).toBe('?tab=history&historyFuture=true');
  });

  it('searches by name, in any letter case', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'GO');
    await waitFor(() => expect(shownSentences()).toEqual(allPast.filter((sentence) => sentence.startsWith('gone'))));
    await waitFor(() => expect(window.location.search).toBe('?tab=history&historySearch=GO'));
    await app.user.click(screen.getByRole('button', { name: 'Reset search' }));
    await waitFor(() => expect(shownSentences()).toHaveLength(allPast.length));
  });

  it('keeps a search that is followed by a click on something else at once', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'latest');
    await app.user.click(screen.getByRole('button', { name: 'Modified date/time' }));
    await waitFor(() => expect(shownSentences()[0]).toMatch(/^latest was created/));
    const params = new URLSearchParams(window.location.search);
    expect(Object.fromEntries(params)).toEqual({
      tab: 'history',
      historySearch: 'latest',
      historySort: 'date-modified-asc',
    });
  });

  it('chooses types of changes', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('button', { name: 'Change types' }));
    await app.user.click(await screen.findByRole('checkbox', { name: 'Moved' }));
    await app.user.click(screen.getByRole('checkbox', { name: 'Will expire' }));
    await findSentence('soon will expire');
    expect(shownSentences()).toEqual(['soon will expire', `latest was moved to ${chip(b)} from ${chip(a)}`]);
    await app.user.keyboard('{Escape}');
    await app.user.click(screen.getByRole('button', { name: /^Clear all change types/ }));
    await waitFor(() => expect(shownSentences()).toHaveLength(allPast.length + 1));
  });

  it('takes a range of days with both ends, each of which is cleared by itself', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('button', { name: 'Dates' }));
    fireEvent.change(await screen.findByLabelText('From date'), { target: { value: dayText(noon(5)) } });
    fireEvent.change(screen.getByLabelText('To date'), { target: { value: dayText(noon(4)) } });
    await waitFor(() => expect(shownSentences()).toEqual(allPast.slice(1, 3)));
    // The address follows when the person pauses.
    await waitFor(() =>
      expect(window.location.search).toContain(`historyFrom=${dayText(noon(5))}&historyTo=${dayText(noon(4))}`),
    );
    await app.user.click(screen.getByRole('button', { name: 'Clear to date' }));
    await waitFor(() => expect(shownSentences()).toEqual(allPast.slice(0, 3)));
    expect(screen.getByLabelText('To date')).toHaveFocus();
    expect(screen.getByLabelText('From date')).toHaveValue(dayText(noon(5)));
    await app.user.click(screen.getByRole('button', { name: 'Clear from date' }));
    await waitFor(() => expect(shownSentences()).toHaveLength(allPast.length));
  });

  it('takes minutes: the last one belongs to the range', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('button', { name: 'Dates' }));
    fireEvent.change(await screen.findByLabelText('From date'), { target: { value: dayText(noon(4)) } });
    fireEvent.change(screen.getByLabelText('To date'), { target: { value: dayText(noon(4)) } });
    fireEvent.change(screen.getByLabelText('To time'), { target: { value: '12:00' } });
    await waitFor(() => expect(shownSentences()).toEqual(['gone was deleted']));
    fireEvent.change(screen.getByLabelText('To time'), { target: { value: '11:59' } });
    expect(await screen.findByText('No changes match')).toBeVisible();
  });

  it('explains a range that ends before it begins, and offers to swap it', async () => {
    const app = renderTold(`&historyFrom=${dayText(noon(4))}&historyTo=${dayText(noon(5))}`);
    await findSentence('gone was deleted');
    expect(await screen.findByText(/The range ends before it begins/)).toBeVisible();
    expect(screen.getByLabelText('To date')).toHaveAccessibleDescription(/ends before it begins/);
    expect(shownSentences()).toHaveLength(allPast.length);
    await app.user.click(screen.getByRole('button', { name: 'Swap the two' }));
    await waitFor(() => expect(shownSentences()).toEqual(allPast.slice(1, 3)));
    expect(screen.queryByText(/The range ends before it begins/)).toBeNull();
  });

  it('says when nothing matches, and clears all that narrows', async () => {
    const app = renderTold('&historySearch=nothing&historyKinds=moved');
    await app.user.click(await screen.findByRole('button', { name: 'Clear search and filters' }));
    await waitFor(() => expect(shownSentences()).toHaveLength(allPast.length));
    expect(window.location.search).toBe('?tab=history');
  });

  it('sorts by time and by tag, without days among names', async () => {
    const app = renderTold();
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('button', { name: 'Modified date/time' }));
    await waitFor(() => expect(shownSentences()).toEqual(allPast.toReversed()));
    await app.user.click(screen.getByRole('button', { name: 'Tag change' }));
    await waitFor(() => expect(shownSentences()[0]).toMatch(/^erased/));
    expect(shownSentences().map((sentence) => sentence?.split(' ')[0])).toEqual(
      'erased erased gone gone latest latest latest soon'.split(' '),
    );
    expect(shownDays()).toEqual([]);
    await goBack();
    await waitFor(() => expect(shownSentences()).toEqual(allPast.toReversed()));
  });

  it('keeps everything in the address', async () => {
    renderTold(
      '&historySearch=latest&historyKinds=moved,created&historySort=date-modified&historyDirection=asc&historyPerPage=10',
    );
    await findSentence(/^latest was created/);
    expect(shownSentences()).toEqual([allPast[7], allPast[2]]);
    expect(screen.getByPlaceholderText('Search by tag name...')).toHaveValue('latest');
  });
});

describe('the history of one tag', () => {
  it('is asked for by its name and opens from the menu of the row', async () => {
    const app = renderApp('/repository/acme/told', { prepare: addTold });
    const before = await untilDeletedTagsAreKnown(app);
    await app.user.click(await screen.findByLabelText('Actions for tag latest'));
    await app.user.click(await screen.findByRole('menuitem', { name: 'View history' }));
    await findSentence(/^latest was created/);
    expect(shownSentences()).toEqual(allPast.filter((sentence) => sentence.startsWith('latest')));
    expect(window.location.search).toBe('?tab=history&historyTag=latest');
    expect(historyRequests(app).slice(before)).toEqual([
      '/api/v1/repository/acme/told/tag/?limit=100&page=1&specificTag=latest',
    ]);
    await app.user.click(screen.getByRole('button', { name: 'Show the history of all tags, not only of latest' }));
    await findSentence('gone was deleted');
    expect(window.location.search).toBe('?tab=history');
  });

  it('opens from the page of the tag', async () => {
    const app = renderApp('/repository/acme/told/tag/latest', { prepare: addTold });
    await app.user.click(await screen.findByRole('button', { name: 'Actions' }));
    const entry = await screen.findByRole('menuitem', { name: 'View history' });
    expect(entry).toHaveAttribute('href', '/repository/acme/told?tab=history&historyTag=latest');
    await app.user.click(entry);
    await findSentence(/^latest was created/);
  });

  it('says when there has been no such tag', async () => {
    renderTold('&historyTag=never');
    expect(await screen.findByText('No history of tag never')).toBeVisible();
  });
});

describe('states', () => {
  it.each([
    ['error-500', /Unable to load tag history/],
    ['malformed-json', /Unable to load tag history/],
    ['offline', /Unable to load tag history/],
  ])('of scenarios/%s', async (name, text) => {
    renderApp(`/repository/scenarios/${name}?tab=history`);
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('button', { name: /Retry|Try again/i })).toBeVisible();
  });

  it('an empty repository', async () => {
    renderApp('/repository/acme/empty?tab=history');
    expect(await screen.findByText('There is no tag history')).toBeVisible();
  });

  it('entries that make no sense are named, the others told', async () => {
    renderApp('/repository/scenarios/malformed-tags?tab=history');
    expect(await screen.findByText(/of the history could not be read$/)).toBeVisible();
    await waitFor(() => expect(shownSentences().length).toBeGreaterThan(0));
  });
});

describe('people without permission', () => {
  it.each([['viewer'], [null]])('signed in as %s see no way to write', async (signedInAs) => {
    renderTold('', { signedInAs });
    await findSentence('gone was deleted');
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Revert' })).toBeNull());
    expect(within(historyTable()).queryByRole('button', { name: /Restore|Revert|Delete/ })).toBeNull();
  });

  it('permanent deletion is offered if the registry has it', async () => {
    renderTold('', { features: { PERMANENTLY_DELETE_TAGS: true } });
    await findSentence('gone was deleted');
    expect(await screen.findByRole('columnheader', { name: 'Permanently delete' })).toBeInTheDocument();
  });

  it('has its column from the first row on, if the registry tells its settings soon', async () => {
    holdShortWaits();
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    mockServer.use(http.get('*/config', () => told));
    renderTold('', { features: { PERMANENTLY_DELETE_TAGS: true } });
    await waitFor(() => expect(screen.getByTestId('history-strip')).not.toBeEmptyDOMElement());
    expect(shownSentences()).toEqual([]);
    tell();
    await findSentence('gone was deleted');
    expect(screen.getByRole('columnheader', { name: 'Permanently delete' })).toBeInTheDocument();
  });

  it('and not if it does not', async () => {
    renderTold('', { features: { PERMANENTLY_DELETE_TAGS: false } });
    await findSentence('gone was deleted');
    await screen.findByRole('columnheader', { name: 'Revert' });
    expect(screen.queryByRole('columnheader', { name: 'Permanently delete' })).toBeNull();
  });
});
