import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { logEntry } from '~mocks/log';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { renderApp, goBack, type RenderAppOptions, type RenderedApp } from '../render-app';
import { findToast, openAction, press, waitUntilClosed } from './acting';
import { saveButton, typeLabel } from './labels-world';
import { a, addTold, b, chip, findSentence, noon, rowOfSentence, shownSentences, toldAddress } from './history-world';

const robot = { username: 'acme+ci' };
const application = { username: 'alice', application: 'release-bot' };

type Author = typeof application | typeof robot;

/** `acme/told` with a log of who did it; of `erased` and of how `latest` was created it tells nothing. */
function addLogged(state: RegistryState): void {
  addTold(state);
  const repository = state.repositories.get('acme/told');
  if (repository === undefined) throw new Error('acme/told is missing');
  const tell = (at: number, author: Author, kind: string, metadata: Record<string, unknown>) =>
    repository.log.push(logEntry(repository, author, kind, metadata, at));
  tell(noon(8), robot, 'push_repo', { tag: 'gone' });
  tell(noon(7), robot, 'push_repo', { tag: 'soon' });
  tell(noon(7) + 1000, { username: 'bob' }, 'change_tag_expiration', {
    tag: 'soon',
    expiration_date: noon(-2) / 1000,
    old_expiration_date: null,
  });
  tell(noon(5), application, 'move_tag', { tag: 'latest', manifest_digest: b, original_manifest_digest: a });
  tell(noon(4), { username: 'bob' }, 'delete_tag', { tag: 'gone' });
  const label = { key: 'team', value: '=web', manifest_digest: a };
  tell(noon(4) + 5000, robot, 'manifest_label_add', label);
  tell(noon(3), { username: 'alice' }, 'revert_tag', { tag: 'latest', manifest_digest: a });
}

function renderLogged(query = '', options: RenderAppOptions = {}) {
  return renderApp(toldAddress + query, { prepare: addLogged, ...options });
}

const logRequests = ({ requests }: Pick<RenderedApp, 'requests'>) =>
  requests.map(({ url }) => url).filter((url) => url.includes('/logs?'));

const needsRight = 'Who made a change is shown to administrators of this repository.';
const failure = 'Unable to get who made the changes.';

const named = [
  `latest was reverted to ${chip(a)} from ${chip(b)} by alice`,
  'gone was deleted by bob',
  `latest was moved to ${chip(b)} from ${chip(a)} by alice (application release-bot)`,
  'erased was permanently deleted',
  `erased was created pointing to ${chip(b)}`,
  `soon was created pointing to ${chip(b)} by acme+ci (robot account)`,
  `gone was created pointing to ${chip(a)} by acme+ci (robot account)`,
  `latest was created pointing to ${chip(a)}`,
];

describe('who made the changes of a history', () => {
  it('is told to administrators, as far as the log tells it', async () => {
    renderLogged();
    const gone = rowOfSentence(await findSentence('gone was deleted by bob'));
    expect(shownSentences()).toEqual(named);
    // Now it is known which of the two it was.
    expect(gone.queryByText(/Deleted or expired/)).toBeNull();
    expect(screen.queryByText(needsRight)).toBeNull();
  });

  it('is asked for the days on screen only, each once, and not by the other tabs', async () => {
    const app = renderLogged('&historySearch=latest');
    await findSentence(/by alice \(application release-bot\)$/);
    const days = logRequests(app).map((url) => decodeURIComponent(/starttime=([^&]*)/.exec(url)?.[1] ?? ''));
    const wireDay = (at: number) => new Date(at).toLocaleDateString('en-US', { ...twoDigits, timeZone: 'UTC' });
    expect(new Set(days)).toEqual(new Set([3, 5, 9].map((ago) => wireDay(noon(ago)))));
    const before = logRequests(app).length;
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    await screen.findByRole('link', { name: 'Recently deleted tags' });
    await goBack();
    await findSentence(/by alice \(application release-bot\)$/);
    expect(logRequests(app)).toHaveLength(before);
  });

  it('says who set an end that is to come', async () => {
    renderLogged('&historyFuture=true');
    const row = rowOfSentence(await findSentence('soon will expire'));
    expect(await row.findByText('Set by bob.')).toBeVisible();
  });

  it('lists expirations and labels below, with what people typed as it is', async () => {
    const app = renderLogged();
    const more = { name: '2 other changes on these days' };
    await app.user.click(await screen.findByRole('button', more));
    const list = await screen.findByRole('list', { name: 'Changes of expirations, labels and immutability' });
    expect(within(list).getByText(/acme\+ci \(robot account\) added the label team==web to/)).toBeVisible();
    expect(within(list).getByText(/bob set soon to expire on/)).toBeVisible();
  });

  it('follows what the person does', async () => {
    const app = renderLogged();
    await findSentence('gone was deleted by bob');
    await app.user.click(screen.getByRole('button', { name: /^Restore to .*, gone$/ }));
    await press(app, 'Restore tag');
    expect(await findSentence(/^gone was recreated pointing to .* by quayadmin$/)).toBeVisible();
  });

  it.each<[string, RegExp, (app: RenderedApp) => Promise<unknown>]>([
    [
      'a label',
      /quayadmin added the label tier=web to/,
      async (app) => {
        await openAction(app, 'latest', 'Edit labels');
        await typeLabel(app, 'tier=web{Enter}');
        await app.user.click(saveButton());
        await findToast('Created labels successfully');
      },
    ],
    [
      'an expiration',
      /quayadmin set latest to expire on/,
      async (app) => {
        await openAction(app, 'latest', 'Change expiration');
        await press(app, 'In 1 week');
        await press(app, 'Change Expiration');
        await waitUntilClosed();
      },
    ],
    [
      'immutability',
      /quayadmin made latest immutable/,
      async (app) => {
        await openAction(app, 'latest', 'Make immutable');
        await press(app, 'Make immutable');
        await waitUntilClosed();
      },
    ],
  ])('tells the change of %s that was just made here, though no tag changed today', async (_what, sentence, change) => {
    const app = renderLogged('', { features: { IMMUTABLE_TAGS: true } });
    await findSentence('gone was deleted by bob');
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    await change(app);
    await app.user.click(screen.getByRole('tab', { name: 'Tag history' }));
    await app.user.click(await screen.findByRole('button', { name: '3 other changes on these days' }));
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it.each(['bob', 'viewer', null])('is not asked for by %s, who learns what right is needed', async (signedInAs) => {
    const app = renderLogged('', { signedInAs });
    expect(await screen.findByText(needsRight)).toBeVisible();
    expect(shownSentences()).toContain('gone was deleted');
    expect(logRequests(app)).toEqual([]);
  });

  it.each([401, 403])('is not told to whom the registry answers %i', async (status) => {
    const body = { status, error_type: status === 401 ? 'invalid_token' : 'insufficient_scope' };
    mockServer.use(http.get('*/logs', () => HttpResponse.json(body, { status })));
    renderLogged();
    expect(await screen.findByText(needsRight)).toBeVisible();
    expect(shownSentences()).toContain('gone was deleted');
  });

  it.each<[string, () => Response]>([
    ['500', () => HttpResponse.json({ message: 'log store is down' }, { status: 500 })],
    ['502 with a page', () => new HttpResponse('<html><h1>Bad gateway</h1></html>', { status: 502 })],
    [
      'an answer that is no JSON',
      () => new HttpResponse('{"logs": [', { headers: { 'content-type': 'application/json' } }),
    ],
    ['an answer of another shape', () => HttpResponse.json({ logs: {} })],
  ])('harms nothing if the log fails with %s, and can be tried again', async (_name, answer) => {
    let isDown = true;
    const asked = new Set<string>();
    mockServer.use(
      http.get('*/logs', ({ request }) => {
        asked.add(request.url);
        return isDown ? answer() : undefined;
      }),
    );
    const app = renderLogged();
    const retry = await screen.findByRole('button', { name: `Retry: ${failure}` });
    expect(screen.getByText(failure)).toBeVisible();
    expect(shownSentences()).toContain('gone was deleted');
    // The other days were not asked for.
    expect(asked.size).toBe(1);
    isDown = false;
    await app.user.click(retry);
    await findSentence('gone was deleted by bob');
    expect(screen.queryByText(failure)).toBeNull();
  });

  it('counts entries that cannot be read', async () => {
    mockServer.use(
      http.get('*/logs', ({ request }) =>
        new URL(request.url).searchParams.has('next_page')
          ? undefined
          : HttpResponse.json({ logs: [null, { kind: 'delete_tag', datetime: 7 }, { kind: 'unheard_of' }] }),
      ),
    );
    renderLogged('&historySearch=gone');
    expect(await screen.findByText(/^4 entries of the log could not be read/)).toBeVisible();
    expect(shownSentences()).toContain('gone was deleted');
  });

  it('gives up on a log without end', async () => {
    renderApp('/repository/scenarios/busy-log?tab=history');
    expect(await screen.findByText(/^The log of \d days? was not read to its end/)).toBeVisible();
    expect(await findSentence(/^v340 was created/)).toBeVisible();
  });

  it('reads a day page by page, so far and further on demand', async () => {
    const app = renderLogged('&historySearch=gone', {
      prepare: (state) => {
        addLogged(state);
        const log = state.repositories.get('acme/told')?.log ?? [];
        for (let count = 0; count < 900; count += 1) {
          log.push({ kind: 'pull_repo', atMs: noon(4) + 60_000, performer: null, metadata: { tag: 'latest' } });
        }
      },
    });
    await findSentence(/^gone was created .* by acme\+ci/);
    expect(await screen.findByText(/^The log of 1 day was not read to its end/)).toBeVisible();
    expect(shownSentences()).toContain('gone was deleted');
    expect(logRequests(app).length).toBeLessThan(16);
    await app.user.click(screen.getByRole('button', { name: 'Read more of the log' }));
    await findSentence('gone was deleted by bob');
    expect(screen.queryByText(/was not read to its end/)).toBeNull();
  });
});

describe('who made the changes, elsewhere in the history', () => {
  const rowsWith = (label: string, text: string) =>
    screen.findAllByText(
      (_content, element) => element?.matches(`[data-label="${label}"]`) === true && element.textContent.includes(text),
    );

  it('stands in the timeline as a table', async () => {
    renderLogged('&historyList=table');
    expect(await rowsWith('Ended by', 'Deleted by bob')).toHaveLength(1);
    expect(await rowsWith('Ended by', 'Moved to another image by alice (application release-bot)')).toHaveLength(1);
    expect(await rowsWith('From', 'restored by alice')).toHaveLength(1);
    expect(await rowsWith('From', 'by acme+ci (robot account)')).toHaveLength(2);
    const [set] = await rowsWith('Ended by', 'Set by bob.');
    expect(set).toHaveTextContent(/^Still active, expires .*\. Set by bob\.$/);
  });

  it('stands with the deleted tags, for whose ends alone the log is asked', async () => {
    const app = renderLogged('&historyList=deleted');
    expect(await screen.findByText('Deleted by bob')).toBeVisible();
    expect(new Set(logRequests(app).map((url) => /starttime=([^&]*)/.exec(url)?.[1])).size).toBe(1);
  });

  it.each([
    ['was deleted since', noon(6), /^Gone since .* by bob$/],
    ['is another image now', noon(4) - 1, /^Moved since, now .* by alice$/],
  ])('stands with a tag that was there and %s', async (_what, at, text) => {
    renderLogged(`&historyAt=${new Date(at).toISOString()}`);
    const cells = await rowsWith('Compared with now', ' by ');
    expect(cells.map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(text));
  });

  it.each(['List=table', 'List=deleted', `At=${new Date(noon(6)).toISOString()}`])(
    'needs a right there too: %s',
    async (list) => {
      const app = renderLogged(`&history${list}`, { signedInAs: 'bob' });
      expect(await screen.findByText(needsRight)).toBeVisible();
      expect(logRequests(app)).toEqual([]);
    },
  );

  it('is exported as far as it is known, and asks for nothing', async () => {
    const texts: Promise<string>[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      texts.push((blob as Blob).text());
      return 'blob:';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const app = renderLogged('&historySearch=gone');
    await findSentence('gone was deleted by bob');
    const before = logRequests(app).length;
    await app.user.click(screen.getByRole('button', { name: 'Export' }));
    await app.user.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
    await screen.findByText(/^Saved \d+ changes as/);
    const text = (await texts[0]) ?? '';
    expect(logRequests(app)).toHaveLength(before);
    expect(text).toMatch(/^[^,]+,Deleted,gone,.*,bob,user,,$/m);
    expect(text).toMatch(/^[^,]+,Created,gone,.*,acme\+ci,robot account,,$/m);
  });
});

const twoDigits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
