import { act, screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { newLabel } from '~mocks/new-labels';
import { mockServer } from '~mocks/node';
import type { MockManifest } from '~mocks/images/manifest-state';
import { goBack, renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, waitUntilClosed } from './acting';
import { saveButton, typeLabel } from './labels-world';
import { addOwnTags, imageNamed, manyNames } from './own-tags';
import { cellOf, choose, expectTags, findRow, findTable, headers, shownTags } from './tags-table';

const labelsPath = '*/api/v1/repository/*/manifest/:digest/labels';
const searchBox = (name = 'Search by label...') => screen.getByLabelText<HTMLInputElement>(name);

/** Digests whose labels were asked for, in order. */
function labelRequests({ requests }: RenderedApp): string[] {
  return requests.flatMap(({ method, url }) => {
    const [, digest] = /\/manifest\/([^/]+)\/labels$/.exec(decodeURIComponent(url)) ?? [];
    return method === 'GET' && digest !== undefined ? [digest] : [];
  });
}

/** Tags `web-1` and `web-2` of one image, `db` and `plain` of others. */
function renderLabels(query: string): RenderedApp & { images: Record<'web' | 'db' | 'plain', MockManifest> } {
  const images = { web: imageNamed('web'), db: imageNamed('db'), plain: imageNamed('plain') };
  const app = renderApp(`/repository/acme/labels${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      const repository = addOwnTags(state, 'acme/labels', [
        { name: 'web-1', digest: images.web.digest },
        { name: 'db', digest: images.db.digest },
        { name: 'web-2', digest: images.web.digest },
        { name: 'plain', digest: images.plain.digest },
      ]);
      for (const image of Object.values(images)) addManifest(repository, image);
      images.web.labels.push(
        newLabel('1', 'version', '1.0', 'manifest'),
        newLabel('2', 'tier', 'Web', 'api'),
        newLabel('3', 'team', 'red', 'api'),
        newLabel('4', 'owner', 'anna', 'api'),
      );
      images.db.labels.push(newLabel('5', 'tier', 'db', 'api'));
    },
  });
  return { ...app, images };
}

const all = ['web-1', 'db', 'web-2', 'plain'];

/** As many tags of as many images, each labelled `number=…`. */
function renderMany(count: number, query: string): RenderedApp {
  return renderApp(`/repository/acme/many${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      const images = manyNames(count).map((name) => ({ name, image: imageNamed(name) }));
      const repository = addOwnTags(
        state,
        'acme/many',
        images.map(({ name, image }) => ({ name, digest: image.digest })),
      );
      for (const { name, image } of images) {
        image.labels.push(newLabel(`id-${name}`, 'number', name, 'api'));
        addManifest(repository, image);
      }
    },
  });
}

describe('searching in labels', () => {
  it('finds tags by key, value, both, and an expression; each image is asked once, and only with a text', async () => {
    const app = renderLabels('');
    await expectTags(all);
    await choose(app, 'Search in: Tag', 'Label');
    expect(window.location.search).toBe('?in=label');
    await expectTags(all);
    expect(labelRequests(app)).toEqual([]);

    await app.user.type(searchBox(), 'tier{Enter}');
    await expectTags(['web-1', 'db', 'web-2']);
    await app.user.clear(searchBox());
    await app.user.type(searchBox(), 'anna{Enter}');
    await expectTags(['web-1', 'web-2']);
    await app.user.clear(searchBox());
    await app.user.type(searchBox(), 'TIER=db{Enter}');
    await expectTags(['db']);
    await app.user.click(screen.getByLabelText('Use regular expressions'));
    const expression = searchBox('Search by label expression...');
    await app.user.clear(expression);
    await app.user.type(expression, '^tier=(web|x)$|^version=2{Enter}');
    await expectTags(['web-1', 'web-2']);
    await app.user.clear(expression);
    await app.user.type(expression, '^nothing{Enter}');
    expect(await screen.findByText('No tags match')).toBeVisible();

    const { web, db, plain } = app.images;
    expect(labelRequests(app).toSorted()).toEqual([web, db, plain].map(({ digest }) => digest).toSorted());
    expect(app.requests.filter(({ url }) => url.includes('like'))).toEqual([]);
  });

  it('is kept in the address, with the column', async () => {
    const app = renderLabels('?in=label&q=team%3Dred&labels=true');
    await expectTags(['web-1', 'web-2']);
    expect(searchBox()).toHaveValue('team=red');
    await app.user.click(await screen.findByRole('link', { name: '3 more labels of web-2' }));
    expect(await screen.findByRole('heading', { name: /web-2/ })).toBeVisible();
    await goBack();
    await expectTags(['web-1', 'web-2']);
    expect(searchBox()).toHaveValue('team=red');
    expect(headers(await findTable())).toContain('Labels');
  });

  it('names a single other label as one', async () => {
    const { images } = renderLabels('?labels=true');
    images.db.labels.push(newLabel('6', 'team', 'blue', 'api'));
    expect(await screen.findByRole('link', { name: '1 more label of db' })).toBeVisible();
  });

  it('asks only for images that the filters leave', async () => {
    const app = renderLabels('?in=label&q=tier&filter=expiring');
    await screen.findByText('No tags match');
    expect(labelRequests(app)).toEqual([]);
    await app.user.click(await screen.findByLabelText('Remove filter Expiring'));
    await expectTags(['web-1', 'db', 'web-2']);
  });

  it('hides nothing and asks for nothing with an expression that cannot be used', async () => {
    const app = renderLabels('?in=label&regex=true&q=%28');
    await screen.findByText(/This is not a valid regular expression\. All tags are shown\./);
    await expectTags(all);
    expect(labelRequests(app)).toEqual([]);
  });

  it('follows labels that are saved and undone', async () => {
    const app = renderLabels('?in=label&q=tier%3Dweb');
    await expectTags(['web-1', 'web-2']);
    await openAction(app, 'web-1', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: 'Remove tier=Web' }));
    await app.user.click(saveButton());
    const toast = await findToast('Deleted labels successfully');
    await waitUntilClosed();
    expect(await screen.findByText('No tags match')).toBeVisible();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await expectTags(['web-1', 'web-2']);
  });

  it('shows a tag that gets the label', async () => {
    const app = renderLabels('?in=label&q=tier');
    await expectTags(['web-1', 'db', 'web-2']);
    await app.user.click(screen.getByLabelText('Reset search'));
    await expectTags(all);
    await app.user.type(searchBox(), 'color{Enter}');
    await screen.findByText('No tags match');
    await app.user.click(screen.getByLabelText('Reset search'));
    await openAction(app, 'plain', 'Edit labels');
    await typeLabel(app, 'color=blue{Enter}');
    await app.user.click(saveButton());
    await waitUntilClosed();
    await app.user.type(searchBox(), 'color{Enter}');
    await expectTags(['plain']);
  });

  it('follows changes of other browser tabs, of images that are not on screen', async () => {
    const app = renderLabels('?in=label&q=tier%3Ddb');
    await expectTags(['db']);
    const before = labelRequests(app).length;
    const { plain } = app.images;
    plain.labels.push(newLabel('9', 'tier', 'db', 'api'));
    await act(() =>
      app.client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.join().includes(`${plain.digest},labels`) }),
    );
    await expectTags(['db', 'plain']);
    expect(labelRequests(app).slice(before)).toEqual([plain.digest]);
  });

  it('selects what it found', async () => {
    const app = renderLabels('?in=label&q=tier');
    await expectTags(['web-1', 'db', 'web-2']);
    await app.user.click(screen.getByLabelText('Select page'));
    await waitFor(() => expect(screen.getByLabelText('Select web-2')).toBeChecked());
    await app.user.click(screen.getByLabelText('Reset search'));
    await expectTags(all);
    expect(screen.getByLabelText('Select plain')).not.toBeChecked();
    expect(screen.getByLabelText('Select db')).toBeChecked();
  });
});

describe('labels that are still being read', () => {
  it('are told, four at a time, and nothing is final before the end', async () => {
    let most = 0;
    let underWay = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    mockServer.use(
      http.get(labelsPath, async () => {
        most = Math.max(most, ++underWay);
        await gate;
        underWay--;
        return undefined; // the registry answers
      }),
    );
    const app = renderMany(12, '?in=label&q=b-012');
    expect(await screen.findByText('Labels of 0 of 12 images read')).toBeVisible();
    await waitFor(() => expect(underWay).toBe(4));
    expect(screen.queryByText(/No tags match/)).toBeNull();
    expect(shownTags()).toEqual([]);
    release();
    await expectTags(['b-012']);
    await waitFor(() => expect(screen.queryByText(/images read/)).toBeNull());
    expect(most).toBe(4);
    expect(labelRequests(app)).toHaveLength(12);
  });

  it('are given up with the search', async () => {
    const asked: string[] = [];
    const aborted: string[] = [];
    mockServer.use(
      http.get(labelsPath, async ({ request }) => {
        asked.push(request.url);
        request.signal.addEventListener('abort', () => aborted.push(request.url));
        await delay('infinite');
      }),
    );
    const app = renderMany(12, '?in=label&q=b-012');
    await waitFor(() => expect(asked).toHaveLength(4));
    await app.user.click(screen.getByLabelText('Reset search'));
    await waitFor(() => expect(aborted).toHaveLength(4));
    await findRow('b-001');
    expect(asked).toHaveLength(4);
  });

  it('of more than 200 images are asked for with leave only', async () => {
    const app = renderMany(205, '?in=label&q=b-20');
    expect(await screen.findByText('Reading labels takes one request for each of 5 images.')).toBeVisible();
    await expectTags(['b-200']);
    await screen.findByText('Labels of 200 of 205 images read');
    expect(labelRequests(app)).toHaveLength(200);
    const box = searchBox();
    await app.user.clear(box);
    await waitFor(() => expect(shownTags()).toHaveLength(20)); // that the search is given up changes nothing
    await app.user.type(box, 'b-205{Enter}');
    expect(await screen.findByText('No tags match so far')).toBeVisible();
    expect(screen.getByText(/^Labels of 200 of 205 images were read, and no tag of these matches/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Read labels' }));
    await expectTags(['b-205']);
    expect(screen.queryByText(/Reading labels takes/)).toBeNull();
    expect(new Set(labelRequests(app)).size).toBe(205);
    expect(labelRequests(app)).toHaveLength(205);
  });
});

describe('labels that cannot be read', () => {
  const failing = (statuses: Readonly<Record<string, number>>) =>
    http.get(labelsPath, ({ params }) => {
      const status = statuses[String(params.digest)];
      return status === undefined ? undefined : HttpResponse.json({ message: 'Out of order' }, { status });
    });

  it('are told, hold up no others, and can be tried again', async () => {
    const web = imageNamed('web').digest;
    const db = imageNamed('db').digest;
    mockServer.use(failing({ [web]: 403, [db]: 404 }));
    const app = renderLabels('?in=label&q=tier');
    expect(await screen.findByText(/Labels of 2 images could not be read\./)).toBeVisible();
    expect(screen.getByText('No tags match so far')).toBeVisible();
    expect(screen.getByText('Labels of 1 of 3 images read')).toBeVisible();
    mockServer.resetHandlers();
    const before = labelRequests(app).length;
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    await expectTags(['web-1', 'db', 'web-2']);
    expect(screen.queryByText(/could not be read/)).toBeNull();
    expect(labelRequests(app).slice(before).toSorted()).toEqual([web, db].toSorted());
  });

  it('one after the other end the reading', async () => {
    mockServer.use(http.get(labelsPath, () => HttpResponse.json({ message: 'Out of order' }, { status: 500 })));
    const app = renderMany(40, '?in=label&q=b-0');
    expect(await screen.findByText(/Labels of 40 images could not be read\./)).toBeVisible();
    expect(new Set(labelRequests(app)).size).toBeLessThan(15);
  });

  it('again keep what was known', async () => {
    const app = renderLabels('?in=label&q=team');
    await expectTags(['web-1', 'web-2']);
    mockServer.use(failing({ [app.images.web.digest]: 403 }));
    await act(() => app.client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('labels') }));
    expect(await screen.findByText(/Labels of one image could not be read\./)).toBeVisible();
    await expectTags(['web-1', 'web-2']);
    app.images.web.labels.length = 0;
    mockServer.resetHandlers();
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('No tags match')).toBeVisible();
  });
});

describe('the column of labels', () => {
  it('shows one label, one of a person if there is one, and the way to more', async () => {
    const app = renderLabels('');
    await expectTags(all);
    await choose(app, 'Tags view settings', 'Labels');
    const cell = cellOf(await findRow('web-1'), 'Labels');
    await waitFor(() => expect(cell).toHaveTextContent(/^tier = Web3 more$/));
    expect(within(cell).getByRole('link')).toHaveAttribute('href', '/repository/acme/labels/tag/web-1');
    expect(cellOf(await findRow('db'), 'Labels')).toHaveTextContent(/^tier = db$/);
    expect(cellOf(await findRow('plain'), 'Labels')).toHaveTextContent('None');
    expect(labelRequests(app)).toHaveLength(3);
  });

  it('follows a write', async () => {
    const app = renderLabels('?labels=true');
    await waitFor(async () => expect(cellOf(await findRow('plain'), 'Labels')).toHaveTextContent('None'));
    await openAction(app, 'plain', 'Edit labels');
    await typeLabel(app, 'color=blue{Enter}');
    await app.user.click(saveButton());
    await waitUntilClosed();
    await waitFor(async () => expect(cellOf(await findRow('plain'), 'Labels')).toHaveTextContent('color = blue'));
  });

  it('keeps a failure in its cell, with a way to try again', async () => {
    mockServer.use(
      http.get(labelsPath, ({ params }) =>
        params.digest === imageNamed('db').digest ? HttpResponse.json({}, { status: 403 }) : undefined,
      ),
    );
    const app = renderLabels('?labels=true');
    const cell = cellOf(await findRow('db'), 'Labels');
    const retry = await within(cell).findByRole('button', { name: 'Retry labels of db' });
    expect(cell).toHaveTextContent('Not loaded');
    await waitFor(async () => expect(cellOf(await findRow('web-2'), 'Labels')).toHaveTextContent('tier = Web'));
    mockServer.resetHandlers();
    await app.user.click(retry);
    await waitFor(() => expect(cell).toHaveTextContent('tier = db'));
  });
});
