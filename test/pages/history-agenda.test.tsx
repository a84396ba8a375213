import { act, screen, waitFor, within } from '@testing-library/react';
import ICAL from 'ical.js';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import type { RowSeed } from '~mocks/build-state';
import { addAutoPrunePolicy } from '~mocks/policies';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { asPhone } from '../phone';
import { watchSavedFiles } from '../saved-files';
import { findToast, press, rowOf, waitUntilClosed } from './acting';
import { day } from './history-world';
import { addOwnTags, manyNames } from './own-tags';
import { cellOf, findRow } from './tags-table';

const own = 'acme/own';
const address = `/repository/${own}?tab=history&view=agenda`;

/** An hour of the day so many days from today, by the clock of the browser. */
function at(days: number, hours = 12, minutes = 0): number {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.setHours(hours, minutes, 0, 0);
}

const expiring = (name: string, endMs: number): Partial<RowSeed> => ({ name, startMs: Date.now() - 5 * day, endMs });
/** A tag that was deleted so many days ago; the time machine keeps it for two weeks. */
const deleted = (name: string, days: number): Partial<RowSeed> => ({
  name,
  startMs: Date.now() - 20 * day,
  endMs: Date.now() - days * day,
  digest: `sha256:${name.padEnd(64, '0')}`,
});

function render(tags: readonly (string | Partial<RowSeed>)[], options: RenderAppOptions = {}, more = ''): RenderedApp {
  return renderApp(address + more, {
    ...options,
    prepare: (state) => {
      addOwnTags(state, own, tags, { teamRoles: { devs: 'write' } });
      // What has left the time machine would be collected with the first request.
      state.features['GARBAGE_COLLECTION'] = false;
      options.prepare?.(state);
    },
  });
}

async function findAgenda(): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name: 'Agenda' });
  await waitFor(() => expect(table).not.toHaveAttribute('aria-busy', 'true'));
  return table;
}

const rowsOf = (table: HTMLElement) => [...table.querySelectorAll('tbody tr')];
const tags = () =>
  [...screen.getByRole('table', { name: 'Agenda' }).querySelectorAll('[data-label="Tag"]')].map(
    ({ textContent }) => textContent,
  );

/** All lines from top to bottom: days, tags, and days without anything. */
function lines(table: HTMLElement): string[] {
  return rowsOf(table).map((row) => {
    const tag = row.querySelector('[data-label="Tag"]')?.textContent;
    return tag === undefined
      ? row.textContent
      : `${tag}: ${row.querySelector('[data-label="What happens"]')?.textContent}`;
  });
}

const dayText = (moment: number) => new Intl.DateTimeFormat('en-US', { dateStyle: 'full' }).format(moment);
const box = (name: string) => screen.findByLabelText(`Select ${name}`);
const endOf = (app: RenderedApp, name: string) => rowOf(app, own, name)?.endMs;

describe('the agenda', () => {
  it('has rows that the key x selects, below the headings of days as well', async () => {
    const app = render([expiring('soon', at(1))]);
    await findAgenda();
    act(() => screen.getByRole('button', { name: /^Make permanent, soon/ }).focus());
    await app.user.keyboard('x');
    await waitFor(async () => expect(await box('soon')).toBeChecked());
  });

  it('has what will happen by day, the next first, with empty days folded', async () => {
    render([
      'stays',
      expiring('tonight', at(0, 23, 59)),
      expiring('tomorrow', at(1, 0, 1)),
      expiring('much-later', at(20)),
      deleted('gone', 10),
      deleted('old', 15),
    ]);
    const table = await findAgenda();
    expect(lines(table)).toEqual([
      `Today, ${dayText(at(0))}`,
      'tonight: Expires',
      `Tomorrow, ${dayText(at(1))}`,
      'tomorrow: Expires',
      expect.stringMatching(/^.* – .*: nothing$/),
      dayText(at(4)),
      'gone: Can no longer be restored',
      expect.stringMatching(/^.* – .*: nothing$/),
      dayText(at(20)),
      'much-later: Expires',
    ]);
    const headings = within(table).getAllByRole('heading', { level: 3 });
    expect(headings).toHaveLength(4);
    expect(
      screen.getByText('Within 7 × 24 hours: 2 tags expire, 1 can no longer be restored. Later: 1 tag expires.'),
    ).toBeVisible();
    expect(document.title).toContain('Agenda · Tag history');
    expect(screen.queryByTestId('history-strip')).toBeNull();
  });

  it('counts signatures apart from tags, and says how long is left in the words of the tags table', async () => {
    const digest = `sha256:${'5'.repeat(64)}`;
    const signature = expiring(`${digest.replace(':', '-')}.sig`, at(3));
    const app = render([expiring('soon', at(3, 8)), expiring('other', at(3)), signature, expiring('late', at(20))]);
    await findAgenda();
    expect(screen.getByText('Within 7 × 24 hours: 2 tags and 1 signature expire. Later: 1 tag expires.')).toBeVisible();
    const when = screen.getByRole('link', { name: 'soon' }).closest('tr')?.querySelector('[data-label="When"]');
    expect(when).toHaveTextContent(/in 3 days$/);
    expect(await screen.findByRole('link', { name: '2 expiring this week' })).toBeVisible();
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    expect(cellOf(await findRow('soon'), 'Expires')).toHaveTextContent(/: 3 days, expires within a week/);
  });

  it('is one of the lists of the history', async () => {
    const app = render([expiring('soon', at(2))]);
    await findAgenda();
    await app.user.click(screen.getByRole('checkbox', { name: 'Agenda' }));
    expect(await screen.findByRole('table', { name: 'Tag history table' })).toBeVisible();
    expect(window.location.search).toBe('?tab=history');
    await app.user.click(screen.getByRole('checkbox', { name: 'Agenda' }));
    await findAgenda();
    expect(window.location.search).toBe('?tab=history&historyList=agenda');
  });

  it('narrows by name and by what happens; both are in the address, and Clear takes them back', async () => {
    const app = render([expiring('one', at(2)), expiring('two', at(3)), deleted('three', 5)]);
    await findAgenda();
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'T{Enter}');
    await waitFor(() => expect(tags()).toEqual(['two', 'three']));
    await app.user.click(screen.getByRole('button', { name: 'What happens' }));
    await app.user.click(await screen.findByRole('checkbox', { name: 'Expires' }));
    await waitFor(() => expect(tags()).toEqual(['two']));
    expect(window.location.search).toContain('historySearch=T');
    expect(window.location.search).toContain('historyKinds=expires');
    // Of days without what was looked for nothing is said.
    expect(screen.queryByText(/: nothing$/)).toBeNull();
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'xyz{Enter}');
    expect(await screen.findByText('None of the 3 items of the agenda matches.')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await waitFor(() => expect(tags()).toHaveLength(3));
    expect(window.location.search).not.toContain('historyKinds');
  });

  it('of 10,000 tags shows a page, and selects them all', async () => {
    const app = render(
      Array.from({ length: 10_000 }, (_unused, index) => expiring(`t-${index}`, at(1 + (index % 300), index % 24))),
    );
    expect((await findAgenda()).querySelectorAll('[data-label="Tag"]')).toHaveLength(20);
    await screen.findByText('The history is complete.', {}, { timeout: 20_000 });
    expect(await screen.findByText(/^Within 7 × 24 hours: 221 tags expire. Later: 9,779 tags expire.$/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Select items' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Select all (10,000)' }));
    await app.user.click(screen.getByRole('button', { name: 'Extend by…' }));
    expect(await screen.findByRole('dialog', { name: 'Extend 10,000 tags' })).toBeVisible();
  }, 60_000);

  it('on a phone is a list of cards', async () => {
    asPhone();
    render([expiring('soon', at(2))]);
    const table = await findAgenda();
    expect(within(table).getByRole('link', { name: 'soon' })).toBeVisible();
    expect(within(table).getByRole('button', { name: 'Change expiration, soon' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Dates' })).toBeNull();
  });
});

describe('what can be done about it', () => {
  it('a tag is made permanent, and leaves the agenda', async () => {
    const app = render([expiring('soon', at(2)), expiring('later', at(3))]);
    await app.user.click(await screen.findByRole('button', { name: 'Make permanent, soon' }));
    await screen.findByRole('dialog', { name: 'Change Tags Expiration' });
    expect(await screen.findByText('Never expires')).toBeVisible();
    await press(app, 'Change Expiration');
    await findToast('Successfully set expiration for tag soon to never');
    expect(endOf(app, 'soon')).toBeNull();
    await waitFor(() => expect(tags()).toEqual(['later']));
  });

  it('the expiration is changed in the usual dialog, and the tag moves to its new day', async () => {
    const app = render([expiring('soon', at(2)), expiring('later', at(3))]);
    await app.user.click(await screen.findByRole('button', { name: 'Change expiration, soon' }));
    await app.user.click(await screen.findByRole('button', { name: 'In 1 month' }));
    await press(app, 'Change Expiration');
    await findToast(/^.*Successfully set expiration for tag soon to/);
    await waitFor(() => expect(tags()).toEqual(['later', 'soon']));
  });

  it('a deleted tag is restored, and is not lost any more', async () => {
    const shared = { ...deleted('gone', 10) };
    delete shared.digest;
    const app = render([shared]);
    await app.user.click(await screen.findByLabelText(/^Restore to .*, gone$/));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('table');
    await press(app, 'Restore tag');
    await findToast(/^.*Restored tag gone/);
    expect(await screen.findByText('Nothing expires')).toBeVisible();
  });

  it('several get days more, each from its own expiration on; that is told as it was stored, and undone', async () => {
    const ends = { a: at(2, 9), b: at(5, 17, 30), c: at(30) };
    const app = render([expiring('a', ends.a), expiring('b', ends.b), expiring('c', ends.c), deleted('gone', 10)]);
    for (const name of ['a', 'b', 'gone']) await app.user.click(await box(name));
    await app.user.click(screen.getByRole('button', { name: 'Extend by…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Extend 2 tags' });
    await app.user.click(within(dialog).getByRole('button', { name: '30 days' }));
    const field = within(dialog).getByRole('spinbutton', { name: 'Days more' });
    expect(field).toHaveValue(30);
    await app.user.clear(field);
    expect(within(dialog).getByText('Enter a whole number of days, from 1 to 3,650.')).toBeVisible();
    await app.user.type(field, '14');
    await press(app, 'Extend 2 tags by 14 days');
    const toast = await findToast('Successfully updated 2 tag expirations');
    const stored = { a: at(16, 9), b: at(19, 17, 30) };
    expect(endOf(app, 'a')).toBe(stored.a);
    expect(endOf(app, 'b')).toBe(stored.b);
    expect(endOf(app, 'c')).toBe(ends.c);
    const told = (moment: number) =>
      new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
        .format(moment)
        .replaceAll('\u202f', ' ');
    expect(within(toast).getByText(`a: ${told(stored.a)}`)).toBeVisible();
    expect(within(toast).getByText(`b: ${told(stored.b)}`)).toBeVisible();
    await waitFor(() => expect(tags()).toEqual(['gone', 'a', 'b', 'c']));
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(endOf(app, 'a')).toBe(ends.a));
    expect(endOf(app, 'b')).toBe(ends.b);
  });

  it('a tag that somebody else changed meanwhile is left alone and named; a second try sets it all the same', async () => {
    const app = render([expiring('a', at(2)), expiring('b', at(3))]);
    for (const name of ['a', 'b']) await app.user.click(await box(name));
    const row = rowOf(app, own, 'a');
    if (row === undefined) throw new Error('There is no row.');
    row.endMs = at(300);
    await app.user.click(screen.getByRole('button', { name: 'Extend by…' }));
    await press(app, 'Extend 2 tags by 7 days');
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/^Could not update expiration for tag a: a now expires .* Nothing was changed\./),
    ).toBeVisible();
    expect(endOf(app, 'a')).toBe(at(300));
    expect(endOf(app, 'b')).toBe(at(10));
    await press(app, 'Retry failed');
    await waitUntilClosed();
    expect(endOf(app, 'a')).toBe(at(9));
  });

  it.each<[string, RenderAppOptions, RegExp]>([
    ['may only read', { signedInAs: 'viewer' }, /^Nothing can be changed by you here\. You need write permission/],
    ['is not signed in', { signedInAs: null }, /^Nothing can be changed by you here\. You have to sign in first\./],
    ['finds a registry that takes no changes', { registryState: 'readonly' }, /^Nothing can be changed by you here\./],
  ])('nothing is offered to a person who %s, with the reason', async (_case, options, reason) => {
    render([expiring('soon', at(2)), deleted('gone', 10)], options);
    await findAgenda();
    expect(await screen.findByText(reason)).toBeVisible();
    expect(within(screen.getByRole('main')).queryAllByRole('link', { name: 'Sign in' })).toHaveLength(
      options.signedInAs === null ? 1 : 0,
    );
    expect(tags()).toEqual(['soon', 'gone']);
    expect(screen.queryByLabelText('Select soon')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Change expiration|^Restore to|^Extend/ })).toBeNull();
  });

  it('gives the reason if the registry lets nobody change expirations', async () => {
    const app = render([expiring('soon', at(2))], { features: { CHANGE_TAG_EXPIRATION: false } });
    const reason = 'This registry does not let users change expirations';
    expect(await screen.findByRole('button', { name: 'Change expiration, soon' })).toHaveAccessibleDescription(reason);
    await app.user.click(await box('soon'));
    expect(screen.getByRole('button', { name: 'Extend by…' })).toHaveAccessibleDescription(reason);
  });

  it('says beforehand which tags cannot get more time', async () => {
    const startMs = Date.now() - 104 * 7 * day + 3 * day;
    const app = render([{ name: 'full', startMs, endMs: startMs + 104 * 7 * day }, expiring('soon', at(2))]);
    for (const name of ['full', 'soon']) await app.user.click(await box(name));
    await app.user.click(screen.getByRole('button', { name: 'Extend by…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Extend 1 tag' });
    expect(within(dialog).getByText(/It expires as late as it can already/)).toBeVisible();
  });
});

describe('what auto-pruning would take', () => {
  const withPolicies: NonNullable<RenderAppOptions['prepare']> = (state) => {
    const repository = state.repositories.get(own);
    if (repository === undefined) throw new Error('There is no repository.');
    addAutoPrunePolicy(state, repository, { method: 'creation_date', value: '7d', tagPattern: '^pr-.*$' });
    addAutoPrunePolicy(state, repository, { method: 'number_of_tags', value: 1, tagPattern: '^nightly-.*$' });
  };
  const list = [
    { name: 'pr-1', startMs: at(-5) },
    { name: 'pr-2', startMs: at(-8) },
    { name: 'nightly-2', startMs: at(-1) },
    { name: 'nightly-1', startMs: at(-2) },
    { name: 'stays', startMs: at(-90) },
  ];

  it('is an estimate by day, with its policy, and can be prevented', async () => {
    const app = render(list, { prepare: withPolicies });
    const table = await findAgenda();
    await waitFor(() =>
      expect(lines(table).filter((line) => line.includes('auto-pruned'))).toEqual([
        'nightly-1: Would be auto-pruned (estimate)Keeps the newest tag: tags that match ^nightly-.*$',
        'pr-2: Would be auto-pruned (estimate)Removes tags 7 days after they were created: tags that match ^pr-.*$',
        'pr-1: Would be auto-pruned (estimate)Removes tags 7 days after they were created: tags that match ^pr-.*$',
      ]),
    );
    expect(within(table).getAllByText('Any time now')).toHaveLength(2);
    expect(
      within(table)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual([`Today, ${dayText(at(0))}`, dayText(at(2))]);
    expect(screen.getByText('What auto-pruning would take is an estimate: the registry decides.')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Make immutable, pr-2' }));
    await press(app, 'Make immutable');
    await waitFor(() => expect(tags()).toEqual(['nightly-1', 'pr-1']));
    expect(rowOf(app, own, 'pr-2')?.immutable).toBe(true);
  });

  it('is not in a calendar if it may happen at any moment', async () => {
    const saved = watchSavedFiles();
    const app = render(list, { prepare: withPolicies });
    await waitFor(() => expect(tags()).toHaveLength(3));
    await app.user.click(screen.getByRole('button', { name: 'Export' }));
    await app.user.click(await screen.findByRole('menuitem', { name: /^Calendar.*1 event/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]?.text).toContain('SUMMARY:pr-1 would be auto-pruned (acme/own)');
  });

  it.each<[string, RenderAppOptions, string | null]>([
    [
      'a writer is told who sees it',
      { signedInAs: 'bob' },
      'What auto-pruning would take is shown to administrators only.',
    ],
    ['of a registry without auto-pruning nothing is said', { features: { AUTO_PRUNE: false } }, null],
  ])('%s', async (_case, options, note) => {
    const app = render([...list, expiring('soon', at(2))], { ...options, prepare: withPolicies });
    await waitFor(() => expect(tags()).toEqual(['soon']));
    if (note !== null) expect(await screen.findByText(note)).toBeVisible();
    else expect(screen.queryByText(/auto-prun/i)).toBeNull();
    expect(app.requests.filter(({ url }) => url.includes('autoprunepolicy'))).toEqual([]);
  });

  it('is missing with the reason if the policies cannot be read, and can be tried again', async () => {
    let isDown = true;
    mockServer.use(
      http.get('*/own/autoprunepolicy/', () => (isDown ? HttpResponse.json({}, { status: 500 }) : undefined)),
    );
    const app = render(list, { prepare: withPolicies });
    const title = 'The auto-prune policies could not be read.';
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('button', { name: `Show API call: ${title}` })).toBeVisible();
    isDown = false;
    await app.user.click(screen.getByRole('button', { name: `Retry: ${title}` }));
    await waitFor(() => expect(tags()).toHaveLength(3));
  });
});

describe('a calendar file', () => {
  it('has what is listed, and leads to the tags', async () => {
    const saved = watchSavedFiles();
    const app = render([expiring('one', at(2)), expiring('two', at(3)), deleted('gone', 10)], {}, '&historySearch=o');
    await findAgenda();
    await waitFor(() => expect(tags()).toEqual(['one', 'two', 'gone']));
    await app.user.click(screen.getByRole('button', { name: 'Export' }));
    await app.user.click(await screen.findByRole('menuitem', { name: /^Calendar/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('acme-own-agenda.ics');
    const events = new ICAL.Component(ICAL.parse((await saved[0]?.text) ?? ''))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual([
      'one expires (acme/own)',
      'two expires (acme/own)',
      'gone can no longer be restored (acme/own)',
    ]);
    expect(events[0]?.startDate.toJSDate().getTime()).toBe(at(2));
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
      `${window.location.origin}/repository/acme/own/tag/one`,
    );
    expect(await screen.findByText('Saved 3 events as acme-own-agenda.ics')).toBeInTheDocument();
  });
});

describe('a calendar file that would be empty', () => {
  it.each<[string, (string | Partial<RowSeed>)[], RenderAppOptions, string]>([
    ['nothing happens', ['stays'], {}, 'Nothing is listed.'],
    [
      'nothing has a moment',
      [{ name: 'nightly-2' }, { name: 'nightly-1' }],
      {
        prepare: (state) => {
          const repository = state.repositories.get(own);
          if (repository !== undefined) addAutoPrunePolicy(state, repository, { method: 'number_of_tags', value: 1 });
        },
      },
      'What may happen at any moment has no place in a calendar.',
    ],
  ])('cannot be saved, and the button says that %s', async (_case, seed, options, reason) => {
    const app = render(seed, options);
    const button = await screen.findByRole('button', { name: 'Export' });
    await waitFor(() => expect(button).toHaveAccessibleDescription(reason));
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await app.user.click(button);
    expect(screen.queryByRole('menu', { name: 'Export the agenda' })).toBeNull();
  });
});

describe('what is not known', () => {
  it.each<[string, (string | Partial<RowSeed>)[], string]>([
    ['of tags that never expire', ['a'], 'Nothing expires'],
    ['of no tags', [], 'Nothing expires'],
  ])('%s is said to be nothing', async (_case, list, title) => {
    render(list);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(/^No tag has an expiration, and there is no deleted tag/)).toBeVisible();
    expect(screen.queryByText('0 - 0')).toBeNull();
  });

  it('while the history is read, nothing is called nothing', async () => {
    let isAsked = false;
    let letGo = () => {};
    const isHeld = new Promise<void>((resolve) => (letGo = resolve));
    mockServer.use(
      http.get('*/tag/', async ({ request }) => {
        const query = new URL(request.url).searchParams;
        if (query.get('page') !== '2' || query.has('onlyActiveTags')) return;
        isAsked = true;
        await isHeld;
      }),
    );
    const app = render([...manyNames(120), { ...expiring('old', at(2)), startMs: Date.UTC(2025, 1, 1) }]);
    await waitFor(() => expect(isAsked).toBe(true));
    expect(await screen.findByRole('table', { name: 'Agenda' })).toHaveAttribute('aria-busy', 'true');
    await app.user.click(screen.getByRole('button', { name: 'Stop loading older history' }));
    expect(await screen.findByText('Nothing found so far')).toBeVisible();
    expect(screen.getByText('Nothing that is loaded expires. Older history is not loaded yet.')).toBeVisible();
    letGo();
    await app.user.click(screen.getByRole('button', { name: 'Load older history' }));
    await waitFor(() => expect(tags()).toEqual(['old']));
  });

  it.each<[string, () => Response]>([
    ['500', () => HttpResponse.json({ message: 'store is down' }, { status: 500 })],
    ['502 with a page', () => new HttpResponse('<html><h1>Bad gateway</h1></html>', { status: 502 })],
  ])('is told if the registry fails with %s, and can be tried again', async (_case, answer) => {
    let isDown = true;
    mockServer.use(http.get('*/tag/', () => (isDown ? answer() : undefined)));
    const app = render([expiring('soon', at(2))]);
    expect(await screen.findByText(/^Unable to load tag history\./)).toBeVisible();
    expect(screen.queryByText('0 - 0')).toBeNull();
    isDown = false;
    await app.user.click(screen.getByRole('button', { name: /^Retry/ }));
    await waitFor(() => expect(tags()).toEqual(['soon']));
  });

  it('says so if nobody knows how long deleted tags can be restored', async () => {
    mockServer.use(http.get('*/repository/acme/own', () => HttpResponse.json({}, { status: 500 })));
    render([expiring('soon', at(2)), deleted('gone', 10)]);
    await findAgenda();
    await waitFor(() => expect(tags()).toEqual(['soon']));
    expect(screen.getByText(/How long deleted tags can be restored is not known yet\./)).toBeVisible();
  });
});
