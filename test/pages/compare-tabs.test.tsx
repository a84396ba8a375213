import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { asPhone } from '../phone';
import { goBack, renderApp, type RenderedApp } from '../render-app';
import { watchSavedFiles } from '../saved-files';

const compared = (tab: string, rest = '', a = 'v1.0.0', b = 'v2.1.0-amd64') =>
  `/repository/acme/webapp/compare?a=${a}&b=${b}&tab=${tab}${rest}`;

/** The rows of the table, each as the texts of its cells. */
async function rowsOf(name: string): Promise<string[][]> {
  const table = await screen.findByRole('table', { name });
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
}

const shownText = () => document.body.innerHTML;

describe('the layers of two images', () => {
  it('stand side by side behind those that both begin with', async () => {
    renderApp(compared('layers'));
    const rows = await rowsOf('Layers');
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Same',
      'Same',
      'Changed',
      'Removed',
      'Added',
      'Changed',
      'Changed',
      'Same',
      'Same',
      'Same',
    ]);
    expect(rows[0]).toEqual(['1', expect.stringMatching(/^ADD .*29.1 MB/), expect.stringMatching(/^ADD /), '', 'Same']);
    expect(rows[4]?.[1]).toBe('None');
    expect(screen.getByText(/^Both begin with the same 2 layers \(29.1 MB compressed\)\./)).toHaveTextContent(
      /v2.1.0-amd64 is [\d.]+ MB smaller than v1.0.0\. The base image is the same\.$/,
    );
  });

  it('do not show secrets of commands', async () => {
    renderApp(compared('layers'));
    await rowsOf('Layers');
    expect(screen.getByText(/ENV APP_VERSION=1.0.0 SESSION_SECRET=•+/)).toBeVisible();
    expect(shownText()).not.toContain('example-of');
  });

  it('are narrowed by search and differences, in the address and on the way back', async () => {
    const { user } = renderApp(compared('layers'));
    await rowsOf('Layers');
    await user.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect((await rowsOf('Layers')).map((row) => row.at(-1))).not.toContain('Same');
    expect(window.location.search).toContain('layersDifferences=true');
    await user.type(screen.getByRole('textbox', { name: 'Filter layers...' }), 'copy');
    expect(await screen.findByText('1 of 10 layers')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.getByRole('textbox', { name: 'Filter layers...' })).toHaveFocus();
    expect(await rowsOf('Layers')).toHaveLength(10);
    await goBack();
    expect(await screen.findByText('1 of 10 layers')).toBeVisible();
  });

  it('say that nothing differs, and that nothing is found', async () => {
    const { user } = renderApp(compared('layers', '&layersDifferences=true', 'v1.0.0', 'v1.0.0'));
    expect(await screen.findByRole('heading', { name: 'Nothing differs' })).toBeVisible();
    expect(screen.getByText('Both have the same 9 layers.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Filter layers...' }), 'zzz');
    expect(await screen.findByRole('heading', { name: 'No layers found' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await rowsOf('Layers')).toHaveLength(9);
  });

  it('name the side whose manifest is gone, and try again', async () => {
    const { user, requests } = renderApp(compared('layers', '', `@sha256:${'0'.repeat(64)}`));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Unable to get the layers of sha256:000000000000');
    const count = requests.length;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    await screen.findByRole('alert');
    expect(requests.length).toBeGreaterThan(count);
  });

  it('stand one under the other on a phone, each named', async () => {
    asPhone();
    renderApp(compared('layers'));
    const [first] = within(await screen.findByRole('table', { name: 'Layers' }))
      .getAllByRole('row')
      .slice(1);
    const cells = within(first ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => cell.dataset['label'])).toEqual(expect.arrayContaining(['v1.0.0', 'v2.1.0-amd64']));
  });
});

describe('the configs of two images', () => {
  const secret = 'example-of-1.0.0';

  it('are compared setting by setting', async () => {
    renderApp(compared('config'));
    const rows = await rowsOf('Settings');
    expect(rows).toContainEqual(['Entrypoint', '["/app/server"]', '["/app/server"]', 'Same']);
    expect(rows).toContainEqual(['Variable APP_VERSION', '1.0.0', '2.1.0', 'Changed']);
    expect(rows).toContainEqual(['Port 8080/tcp', 'Exposed', 'Exposed', 'Same']);
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['User', 'Working directory', 'Platform', 'Created']),
    );
  });

  it('mask secrets until a person asks, wherever they could be read', async () => {
    const { user } = renderApp(compared('config'));
    await rowsOf('Settings');
    expect(shownText()).not.toContain(secret);
    await user.type(screen.getByRole('textbox', { name: 'Filter settings...' }), 'example-of');
    expect(await screen.findByRole('heading', { name: 'No settings found' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await user.click(await screen.findByRole('button', { name: 'Show 1 possible secret' }));
    expect(await screen.findByText(secret)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mask 1 possible secret' }));
    expect(screen.queryByText(secret)).not.toBeInTheDocument();
  });

  it('of a private repository are what the layers tell, and say so', async () => {
    const { user, requests } = renderApp(
      '/repository/quayadmin/busybox/compare?a=latest&b=acme/webapp:v1.0.0&tab=config',
    );
    const rows = await rowsOf('Settings');
    expect(screen.getByRole('heading', { name: /The configuration of latest cannot be read/ })).toBeVisible();
    expect(screen.getByText(/only if the repository is public\. Shown is what the commands/)).toBeVisible();
    expect(screen.queryByText(/The configuration of acme/)).not.toBeInTheDocument();
    expect(rows).toContainEqual(['Command', '["sh"]', 'None', 'Removed']);
    const count = requests.length;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    const asked = requests.slice(count).map(({ url }) => url);
    // The messages of the registry are read once the page is idle, whenever that is.
    expect(asked.filter((url) => url !== '/api/v1/messages')).toEqual([
      expect.stringContaining('/v2/quayadmin/busybox/blobs/'),
    ]);
  });

  it.each([
    ['a web page', () => HttpResponse.html('<html></html>'), /a web page instead of data/],
    ['a wrong type', () => HttpResponse.json({ config: { Env: {} } }), /does not understand/],
    ['no network', () => HttpResponse.error(), /could not be reached/],
    [
      'a blob that is gone',
      () => HttpResponse.json({ errors: [{ code: 'BLOB_UNKNOWN' }] }, { status: 404 }),
      /does not have this/,
    ],
  ])('say why they cannot be read: %s', async (_name, response, words) => {
    mockServer.use(http.get('*/v2/*', response));
    renderApp(compared('config'));
    await rowsOf('Settings');
    expect(screen.getAllByText(words)).toHaveLength(2);
  });

  it('of what is no image are not asked for', async () => {
    const { requests } = renderApp('/repository/acme/charts/compare?a=1.0.0&b=1.1.0&tab=config');
    expect(await screen.findAllByText(/It is no image that is run: .*helm\.config/)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
    expect(requests.filter(({ url }) => url.startsWith('/v2/'))).toEqual([]);
  });
});

describe('the labels of two images', () => {
  it('are compared key by key', async () => {
    renderApp(compared('labels', '', 'v2.1.0-debug', 'v2.1.0-amd64'));
    const rows = await rowsOf('Labels');
    expect(rows).toContainEqual(['com.acme.debug', 'true', 'None', 'Removed']);
    expect(rows).toContainEqual(['org.opencontainers.image.version', '2.1.0-debug', '2.1.0', 'Changed']);
    expect(rows).toContainEqual(['org.opencontainers.image.title', 'webapp', 'webapp', 'Same']);
  });

  it('say what Quay makes of one that sets an expiration', async () => {
    const labels = ['2W', '2w', ''].map((value, at) => ({
      id: `${at}`,
      key: 'quay.expires-after',
      value,
      source_type: 'manifest',
      media_type: 'text/plain',
    }));
    mockServer.use(http.get('*/labels', () => HttpResponse.json({ labels })));
    renderApp(compared('labels'));
    const told = /^Empty \(Quay cannot read it: sets nothing\)2w \(2 weeks\)2W \(Quay cannot read it: sets nothing\)$/;
    const [row] = await rowsOf('Labels');
    expect(row).toEqual(['quay.expires-after', expect.stringMatching(told), expect.stringMatching(told), 'Same']);
  });

  it('are asked for on their tab only', async () => {
    const { requests, user } = renderApp(compared('layers'));
    await rowsOf('Layers');
    expect(requests.some(({ url }) => url.endsWith('/labels'))).toBe(false);
    await user.click(screen.getByRole('tab', { name: 'Labels' }));
    await rowsOf('Labels');
    expect(window.location.search).toContain('tab=labels');
  });

  it('name the side that failed', async () => {
    mockServer.use(http.get('*/labels', () => new HttpResponse(null, { status: 500 })));
    renderApp(compared('labels'));
    expect(await screen.findAllByRole('heading', { name: /^Unable to get the labels of v/ })).toHaveLength(2);
  });
});

describe('the lists of layers, settings and labels', () => {
  const secret = 'example-of-1.0.0';

  async function savedAs(user: RenderedApp['user'], format: string): Promise<string> {
    const saved = watchSavedFiles();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${format}`) }));
    await screen.findByText(/^Saved /);
    return `${saved[0]?.name}\n${await saved[0]?.text}`;
  }

  it('are saved as they are shown, secrets masked until they are shown', async () => {
    const { user } = renderApp(compared('config', '&configSearch=session'));
    await rowsOf('Settings');
    const masked = await savedAs(user, 'CSV');
    expect(masked).toContain('_config_filtered.csv');
    expect(masked).toMatch(/Changed,Variable,SESSION_SECRET,•+,•+/);
    expect(masked).not.toContain('example-of');
    await user.click(screen.getByRole('button', { name: 'Show 1 possible secret' }));
    expect(await savedAs(user, 'CSV')).toContain(`SESSION_SECRET,${secret}`);
  });

  it('mask secrets of commands as well', async () => {
    const { user } = renderApp(compared('layers'));
    await rowsOf('Layers');
    const masked = await savedAs(user, 'JSON');
    expect(masked).toContain('_layers.json');
    expect(masked).toMatch(/"commandBefore": "ENV APP_VERSION=1.0.0 SESSION_SECRET=•+"/);
    expect(masked).not.toContain('example-of');
    await user.click(screen.getByRole('button', { name: 'Show 2 possible secrets' }));
    expect(screen.getByText(new RegExp(`SESSION_SECRET=${secret}`))).toBeVisible();
    expect(await savedAs(user, 'JSON')).toContain(`SESSION_SECRET=${secret}`);
  });

  it('are Markdown tables', async () => {
    const { user } = renderApp(compared('labels'));
    const [first] = await rowsOf('Labels');
    const text = await savedAs(user, 'Markdown');
    expect(text).toContain('| Difference | Label | Before | After |');
    expect(text).toContain(`| \`${first?.at(-1)}\` | \`${first?.[0]}\` |`);
  });
});
