import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { seedManyMessages } from '~mocks/seeds/messages';
import type { MockMessage } from '~mocks/state';
import { renderApp, type RenderedApp, type RenderAppOptions } from '../render-app';
import { asked, signInAs, waitUntilSignedIn } from './session-world';
import { findRow } from './tags-table';

const address = '/organization/acme?q=webapp';
const bar = () => screen.findByRole('region', { name: 'Messages of the registry' });
const noBar = () =>
  waitFor(() => expect(screen.queryByRole('region', { name: 'Messages of the registry' })).toBeNull());

function withMessages(...messages: Partial<MockMessage>[]): RenderAppOptions {
  return {
    prepare: (state) => {
      state.messages = messages.map((message, position) => ({
        uuid: `uuid-${position}`,
        content: 'words',
        severity: 'info',
        media_type: 'text/plain',
        ...message,
      }));
    },
  };
}

/** A document without a layout tells of no sizes by itself. */
class ToldAtFirst {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe() {
    setTimeout(() => act(this.#tell));
  }
  disconnect() {}
}

async function showAll({ user }: RenderedApp): Promise<HTMLElement> {
  await user.click(within(await bar()).getByRole('button', { name: /^Show all/ }));
  return within(await bar()).findByRole('list', { name: 'All messages' });
}

describe('messages of the registry', () => {
  it.each(['/repository', '/repository/acme/webapp/tag/latest', '/no/such/page/here', '/signin'])(
    'stand above %s, the most severe first',
    async (page) => {
      renderApp(page, { signedInAs: null });
      expect(await bar()).toHaveTextContent(/^Warning: Storage is 90% full/);
    },
  );

  it('are all shown when asked for, each with its severity', async () => {
    const app = renderApp(address, { prepare: seedManyMessages });
    const list = await showAll(app);
    await within(list).findByText('Storage is almost full');
    const items = within(list).getAllByRole('listitem');
    const own = items.filter(({ textContent }) => /^(Error|Warning|Information): /.test(textContent));
    expect(own.map(({ textContent }) => textContent.slice(0, 24))).toEqual([
      'Error: Pushing is **swit',
      'Warning: Storage is almo',
      'Information: Maintenance',
    ]);
    const less = within(await bar()).getByRole('button', { name: 'Show less' });
    expect(less, 'the focus stays on the button that was pressed').toHaveFocus();
    await app.user.click(less);
    expect(within(await bar()).getByRole('button', { name: 'Show all 3' })).toHaveFocus();
    expect(within(await bar()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('are read out when they come, the most severe with its severity', async () => {
    const { user } = renderApp(
      address,
      withMessages({ content: 'first' }, { content: '**b** [c](d)', severity: 'warning', media_type: 'text/markdown' }),
    );
    const words = await screen.findByText('Warning: b c');
    expect(words).toHaveAttribute('role', 'status');
    await user.click(within(await bar()).getByRole('button', { name: 'Dismiss this warning' }));
    await waitFor(() => expect(words).toHaveTextContent('Information: first'));
  });

  it('that are cut off for want of room are shown whole when asked for', async () => {
    vi.stubGlobal('ResizeObserver', ToldAtFirst);
    const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(20);
    const { user } = renderApp(address, withMessages({ content: 'x'.repeat(80) }));
    await user.click(await within(await bar()).findByRole('button', { name: 'Show all' }));
    expect(within(await bar()).getByRole('list', { name: 'All messages' })).toHaveTextContent('x'.repeat(80));
    height.mockReturnValue(20);
    await user.click(within(await bar()).getByRole('button', { name: 'Show less' }));
    await waitFor(async () => expect(within(await bar()).queryByRole('button', { name: /^Show/ })).toBeNull());
  });

  it('in Markdown are drawn without scripts, foreign pictures, traps and headings of their own', async () => {
    const app = renderApp(address, { prepare: seedManyMessages });
    const list = await showAll(app);
    const link = await within(list).findByRole('link', { name: 'status page' });
    expect(link).toHaveAttribute('href', 'https://status.example.com/');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(within(list).getByText('Storage is almost full').closest('h1')).toBeNull();
    expect(within(list).queryByRole('link', { name: 'a trap' })).toBeNull();
    expect(list.querySelector('img, script')).toBeNull();
  });

  it('in plain text mean what they say', async () => {
    renderApp(address, withMessages({ content: '**a** <b>b</b> [c](https://example.org)', severity: 'error' }));
    expect(await bar()).toHaveTextContent('**a** <b>b</b> [c](https://example.org)');
  });

  it('of an unknown kind are information in plain text; what has no words is left out', async () => {
    const odd = [{ uuid: 1, content: 'odd **words**', severity: 'shouting', media_type: 'text/html' }, null, {}];
    mockServer.use(http.get('*/api/v1/messages', () => HttpResponse.json({ messages: odd })));
    renderApp(address);
    expect(await bar()).toHaveTextContent('Information: odd **words**');
    expect(within(await bar()).queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('can be dismissed for this tab, unless they are errors', async () => {
    const app = renderApp(address, { prepare: seedManyMessages });
    await showAll(app);
    await app.user.click(screen.getByRole('button', { name: 'Dismiss this warning' }));
    await app.user.click(screen.getByRole('button', { name: 'Dismiss this message' }));
    await waitFor(async () => expect(await bar()).toHaveTextContent(/^Error: Pushing/));
    expect(within(await bar()).queryByRole('button', { name: /Dismiss/ })).toBeNull();
    // The page is opened anew in the same tab.
    renderApp(address);
    await waitFor(() => expect(screen.getAllByRole('region', { name: 'Messages of the registry' })).toHaveLength(2));
    expect(screen.queryByText(/Maintenance/)).toBeNull();
  });

  it('leave the focus on the page when the last one is dismissed', async () => {
    const app = renderApp(address, withMessages({ content: 'only one' }));
    await app.user.click(within(await bar()).getByRole('button', { name: 'Dismiss this message' }));
    await noBar();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('come back when another person takes the tab over', async () => {
    const app = renderApp(address, withMessages({ content: 'for everybody' }));
    await app.user.click(within(await bar()).getByRole('button', { name: 'Dismiss this message' }));
    await noBar();
    await app.user.click(await screen.findByRole('button', { name: 'User: quayadmin' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(await bar()).toHaveTextContent('for everybody');
  });

  it.each([
    () => new HttpResponse('<html>', { status: 500 }),
    () => HttpResponse.error(),
    () => new HttpResponse('', { status: 200 }),
    () => HttpResponse.json({ messages: 'none' }),
    () => HttpResponse.json({ error: 'x' }, { status: 401 }),
  ])('that cannot be read are not missed (%#)', async (answer) => {
    mockServer.use(http.get('*/api/v1/messages', answer));
    renderApp('/repository/acme/webapp?q=hotfix');
    await findRow('hotfix');
    expect(screen.queryByRole('region', { name: 'Messages of the registry' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are asked for once, and not again before some minutes are over', async () => {
    const app = renderApp(address);
    await bar();
    await act(async () => {
      window.dispatchEvent(new Event('focus'));
      document.dispatchEvent(new Event('visibilitychange'));
      await Promise.resolve();
    });
    await app.user.click(await screen.findByRole('link', { name: 'Red Hat Quay' }));
    await bar();
    expect(asked(app, /\/messages/)).toEqual(['GET /api/v1/messages 200']);
  });

  it('that only people who are signed in may read come with the sign-in', async () => {
    let isOpen = false;
    mockServer.use(
      http.get('*/api/v1/messages', () =>
        isOpen ? undefined : HttpResponse.json({ error: 'Anonymous access is not allowed' }, { status: 401 }),
      ),
    );
    const app = renderApp('/signin', { signedInAs: null });
    await screen.findByLabelText('Password');
    isOpen = true;
    await signInAs(app, 'alice');
    await waitUntilSignedIn('alice');
    expect(await bar()).toHaveTextContent(/Storage is 90% full/);
  });
});
