import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';

const page = '/repository/acme/webapp';
const image = 'quay-server.example.com/acme/webapp';
const pullLine = () => screen.findByRole('group', { name: 'Pull command' });

// Browsers let a page write to the clipboard only if it came over https or from localhost.
beforeEach(() => void vi.stubGlobal('isSecureContext', true));
afterEach(() => vi.useRealTimers());

describe('the pull command in the heading', () => {
  it('is of the client that the person chose here or in Fetch Tag, and is copied whole', async () => {
    localStorage.setItem('fetch-tag.command', 'podman-digest');
    const { user } = renderApp(page);
    await user.click(await within(await pullLine()).findByRole('button', { name: 'Client: podman' }));
    await user.click(await screen.findByRole('option', { name: 'docker' }));
    await user.click(within(await pullLine()).getByRole('button', { name: 'Copy pull command' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(`docker pull ${image}`));
    // Fetch Tag goes on with that client, by digest as before.
    expect(localStorage.getItem('fetch-tag.command')).toBe('docker-digest');
  });

  it('follows a choice that is made in Fetch Tag', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox');
    await user.click(await screen.findByRole('button', { name: 'Fetch Tag test2' }));
    await user.click(await screen.findByRole('radio', { name: 'Docker Pull (by tag)' }));
    expect(await within(await pullLine()).findByRole('button', { name: 'Client: docker' })).toBeInTheDocument();
  });

  it('is there for people who may change nothing', async () => {
    const { user } = renderApp(page, { signedInAs: null });
    expect(await pullLine()).toHaveTextContent(`pull ${image}`);
    await user.click(await screen.findByRole('button', { name: 'More Actions' }));
    const views = await screen.findByRole('menu', { name: 'Views' });
    await waitFor(() => expect(within(views).getAllByRole('menuitem').at(0)).toHaveFocus());
    expect(screen.queryByRole('menu', { name: /Repository actions/ })).not.toBeInTheDocument();
  });
});

describe('the heading', () => {
  it('has the menu of the repository, what is final last and apart', async () => {
    const { user } = renderApp(page);
    await user.click(await screen.findByRole('button', { name: 'More Actions' }));
    const menu = await screen.findByRole('menu', { name: 'Repository actions' });
    expect(within(menu).getAllByRole('menuitem').at(-1)).toHaveTextContent('Delete');
    expect(within(menu).getByRole('separator').nextElementSibling).toHaveTextContent('Delete');
  });

  it.each([
    ['has', 'yes', 1],
    ['leaves out', 'no', 0],
    ['at a first visit leaves out', null, 0],
  ])('%s the star, as it was last time, until it is known who it is', async (_, kept, count) => {
    if (kept !== null) localStorage.setItem('has-person', kept);
    mockServer.use(http.get('*/api/v1/user/', () => new Promise<never>(() => {})));
    renderApp(page);
    expect(await screen.findByRole('button', { name: 'Description' })).toBeVisible();
    expect(screen.queryAllByRole('button', { name: 'Star acme/webapp' })).toHaveLength(count);
  });

  it('opens and closes the description, and says which of the two it is', async () => {
    const { user } = renderApp(page);
    const button = await screen.findByRole('button', { name: 'Description' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(await screen.findByText('web application', { exact: false })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.click(button);
    expect(screen.queryByText('web application', { exact: false })).not.toBeInTheDocument();
  });
});

describe('what is to be known at a glance', () => {
  const strip = () => screen.findByRole('navigation', { name: 'At a glance' });
  const tile = async (name: RegExp) => within(await strip()).findByRole('link', { name });

  it('is asked for after the rows are there, and leads to what expires within 7 days', async () => {
    const { user, requests } = renderApp(page);
    await screen.findByRole('link', { name: 'hotfix' });
    expect(requests.filter(({ url }) => url.includes('includeStats'))).toEqual([]);
    expect(await tile(/^50 tags$/)).toHaveAttribute('href', page);
    const actions = await tile(/^[\d,]+ actions in \d+ days$/);
    expect(actions).toHaveAttribute('href', `${page}?tab=information`);
    expect(actions).toHaveAttribute('data-tip', expect.stringMatching(/Today is not counted yet\.$/));
    const expiring = await tile(/^\d+ expiring this week$/);
    await user.click(expiring);
    const count = Number.parseInt(expiring.textContent, 10);
    const table = await screen.findByRole('table', { name: 'Agenda' });
    expect(await within(table).findByRole('heading', { name: /^Today, / })).toBeVisible();
    expect(screen.getByText(new RegExp(`^Within 7 × 24 hours: ${count} tags expire`))).toBeVisible();
  });

  it('is the newest release with what was found in it', async () => {
    renderApp(page);
    expect(await tile(/^v2\.1\.0$/)).toHaveAttribute('href', `${page}/tag/v2.1.0`);
    expect(await tile(/None Detected/)).toBeInTheDocument();
  });

  it('asks again for a scan that is queued, above whatever tab', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() });
    let isScanned = false;
    mockServer.use(
      http.get('*/security', () => (isScanned ? undefined : HttpResponse.json({ status: 'queued', data: null }))),
    );
    renderApp('/repository/quayadmin/busybox?tab=information');
    await within(await strip()).findByText('Queued');
    isScanned = true;
    act(() => {
      vi.advanceTimersByTime(20_000);
    });
    const glance = within(await strip());
    await waitFor(() => expect(glance.queryByText('Queued')).toBeNull());
  });

  it('has no findings if the registry has no scanner', async () => {
    renderApp(page, { features: { SECURITY_SCANNER: false } });
    await tile(/actions in/);
    expect(within(await strip()).queryByRole('link', { name: /v2\.1\.0/ })).not.toBeInTheDocument();
  });

  it('takes one page of tags where the tab reads none', async () => {
    const { requests } = renderApp(`${page}?tab=information`);
    expect(await tile(/^50 tags$/)).toBeInTheDocument();
    expect(requests.filter(({ url }) => url.includes('/tag/?'))).toHaveLength(1);
  });
});

describe('the headings of a page that is not all there', () => {
  it('leave no gap', async () => {
    renderApp('/repository/scenarios/repository-500');
    await screen.findByText(/Unable to get the repository's settings\./);
    const levels = screen.getAllByRole('heading').map(({ localName }) => localName);
    expect(levels).toEqual(['h1', 'h2']);
  });
});
