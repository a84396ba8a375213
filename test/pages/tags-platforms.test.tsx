import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';
import { cellOf, findRow } from './tags-table';

async function open(app: RenderedApp, tagName: string): Promise<void> {
  await findRow(tagName);
  await app.user.click(screen.getByLabelText(`Platforms of ${tagName}`));
}

async function findPlatform(text: string): Promise<HTMLElement> {
  const row = (await screen.findByText(text)).closest('tr');
  if (row === null) throw new Error(`${text} is in no row.`);
  return row;
}

const manifestRequests = ({ requests }: RenderedApp) =>
  requests.filter(({ url }) => url.includes('/manifest/')).map(({ url }) => url);

describe('the platforms of a multi-arch tag', () => {
  it('tell the worst of their scans, their sizes and how many they are before they are opened', async () => {
    renderApp('/repository/acme/webapp?q=v1.10.1');
    const row = await findRow('v1.10.1');
    const link = await within(cellOf(row, 'Security')).findByRole('link', {
      name: /^\d+ Medium, .*: v1\.10\.1 \(worst of 5 platforms: linux on [\w/]+\)$/,
    });
    await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent(/^\d.* ~ \d.* MB$/));
    expect(within(cellOf(row, 'Tag')).getByText('5 platforms')).toBeVisible();
    expect(link.getAttribute('href')).toMatch(
      /^\/repository\/acme\/webapp\/tag\/v1\.10\.1\?tab=securityreport&digest=/,
    );
  });

  it('are asked for once per digest, and all tags of a digest say the same', async () => {
    const app = renderApp('/repository/acme/webapp?filter=multi-arch');
    const aliases = ['stable', 'latest', '2', '2.1', 'v2.1.0'];
    for (const name of aliases) {
      const row = await findRow(name);
      await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent('None Detected'));
      await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent(/^\d.* ~ \d.* MB$/));
    }
    expect(
      new Set(await Promise.all(aliases.map(async (name) => cellOf(await findRow(name), 'Size').textContent))),
    ).toHaveProperty('size', 1);
    const asked = manifestRequests(app);
    expect(asked).toEqual([...new Set(asked)]);
  });

  it('are called clean only if all of them are', async () => {
    let release = () => {};
    const isHeld = new Promise<void>((resolve) => (release = resolve));
    let count = 0;
    mockServer.use(
      http.get('*/security', async () => {
        count += 1;
        if (count === 5) await isHeld;
      }),
    );
    renderApp('/repository/acme/webapp?q=stable');
    const row = await findRow('stable');
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^4 of 5 scanned$/));
    release();
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?None Detected$/));
  });

  it('have variant, size, security and a link; attestations are none', async () => {
    const app = renderApp('/repository/acme/webapp?q=v1.10.1');
    await open(app, 'v1.10.1');
    const arm = await findPlatform('linux on arm64/v8');
    await waitFor(() => expect(cellOf(arm, 'Security')).toHaveTextContent(/\d+ Medium/));
    await waitFor(() => expect(cellOf(arm, 'Size')).toHaveTextContent(/^\d+(\.\d+)? MB$/));
    expect(within(arm).getByText('linux on arm64/v8').closest('a')?.getAttribute('href')).toMatch(
      /^\/repository\/acme\/webapp\/tag\/v1\.10\.1\?digest=sha256%3A[0-9a-f]{64}$/,
    );
    expect(screen.getAllByText(/^linux on /)).toHaveLength(5);
    expect(screen.queryByText(/unknown/i)).toBeNull();

    const row = await findRow('v1.10.1');
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?\d+ Medium$/));
    await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent(/^\d.* ~ \d.* MB$/));
    await app.user.click(screen.getByLabelText('Platforms of v1.10.1'));
    expect(screen.queryByText('linux on arm64/v8')).toBeNull();
    expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?\d+ Medium$/);
  });

  it('open all at once', async () => {
    const app = renderApp('/repository/acme/webapp?q=v1.10');
    await open(app, 'v1.10.0');
    await findPlatform('linux on ppc64le');
    await app.user.click(screen.getByLabelText('Expand all platforms'));
    await waitFor(() => expect(screen.getAllByText('linux on ppc64le')).toHaveLength(2));
    await app.user.click(screen.getByLabelText('Collapse all platforms'));
    expect(screen.queryByText('linux on ppc64le')).toBeNull();
  });

  it('say which ones a sparse index is missing, and those are not asked for', async () => {
    const app = renderApp('/repository/acme/mirrored');
    expect(await screen.findByText('Sparse (1/3)')).toBeInTheDocument();
    await open(app, 'latest');
    const missing = await findPlatform('linux on s390x');
    expect(within(missing).getByText('Missing')).toBeInTheDocument();
    expect(within(missing).getByRole('img', { name: 'Missing architecture' })).toBeInTheDocument();
    expect(within(missing).queryByRole('link')).toBeNull();
    expect(cellOf(missing, 'Security')).toHaveTextContent('N/A');
    expect(cellOf(missing, 'Size')).toHaveTextContent('N/A');

    const present = await findPlatform('linux on amd64');
    await waitFor(() => expect(cellOf(present, 'Size')).toHaveTextContent('MB'));
    await waitFor(() => expect(cellOf(present, 'Security')).not.toHaveTextContent('Loading'));
    expect(within(present).getByRole('link', { name: 'linux on amd64' })).toBeInTheDocument();
    // One index, and the one platform's manifest and scan, though another tag has the same digest.
    expect(new Set(manifestRequests(app)).size).toBe(3);
    expect(manifestRequests(app)).toHaveLength(3);
  });

  it('fail each in a cell of its own', async () => {
    const app = renderApp('/repository/scenarios/scans?q=index-with');
    await open(app, 'index-with-failing-platform');
    const failing = await findPlatform('linux on arm64/v8');
    await waitFor(() => expect(cellOf(failing, 'Security')).toHaveTextContent('Not loaded'));
    const retry = 'Retry security details of index-with-failing-platform, linux on arm64/v8';
    expect(within(failing).getByRole('button', { name: retry })).toBeInTheDocument();
    await waitFor(() => expect(cellOf(failing, 'Size')).toHaveTextContent('MB'));
    expect(cellOf(await findPlatform('linux on amd64'), 'Security')).toHaveTextContent(/High/);
    expect(cellOf(await findPlatform('linux on ppc64le'), 'Security')).toHaveTextContent('Queued');
    expect(cellOf(await findPlatform('linux on s390x'), 'Security')).toHaveTextContent('None Detected');
    const row = await findRow('index-with-failing-platform');
    expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?\d+ 2 of 4 scanned$/);
  });

  it('say that the index itself could not be read, and try again on demand', async () => {
    let isDown = true;
    mockServer.use(
      http.get(/\/manifest\/[^/]*$/, () => (isDown ? new HttpResponse(null, { status: 500 }) : undefined)),
    );
    const app = renderApp('/repository/acme/webapp?q=v1.10.1');
    await open(app, 'v1.10.1');
    expect(await screen.findByText(/Unable to get the platforms/)).toBeInTheDocument();
    const row = await findRow('v1.10.1');
    expect(cellOf(row, 'Security')).toHaveTextContent('Not loaded');
    isDown = false;
    await app.user.click(within(row).getByRole('button', { name: 'Retry security details of v1.10.1' }));
    await findPlatform('linux on amd64');
    await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent(/^\d.* ~ \d.* MB$/));
  });

  it('never claim "0 of 0 scanned" while the index is on its way', async () => {
    let answer = () => {};
    const isHeld = new Promise<void>((resolve) => (answer = resolve));
    mockServer.use(
      http.get(/\/manifest\/[^/]*$/, async () => {
        await isHeld;
      }),
    );
    const app = renderApp('/repository/acme/webapp?q=v1.10.1');
    await open(app, 'v1.10.1');
    expect((await screen.findAllByText('Loading platforms')).length).toBeGreaterThan(0);
    expect(cellOf(await findRow('v1.10.1'), 'Security')).toHaveTextContent('Loading security details');
    answer();
    await findPlatform('linux on amd64');
  });

  it('may share one image', async () => {
    const app = renderApp('/repository/acme/twins', {
      prepare: (state) => {
        const image = imageNamed('twin');
        const index = buildIndex(
          ['linux/amd64', 'linux/arm64'].map((platform) => ({ platform, digest: image.digest })),
        );
        const repository = addOwnTags(state, 'acme/twins', [{ name: 'both', digest: index.digest }]);
        addManifest(repository, image);
        addManifest(repository, index);
      },
    });
    await open(app, 'both');
    await findPlatform('linux on amd64');
    const second = await findPlatform('linux on arm64');
    await waitFor(() => expect(cellOf(second, 'Size')).toHaveTextContent('1 MB'));
  });
});
