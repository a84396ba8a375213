import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, press, waitUntilClosed } from './acting';

const repository = ({ registry }: RenderedApp, name: string) => registry.state.repositories.get(name);

async function select(app: RenderedApp, ...names: string[]): Promise<void> {
  for (const name of names) await app.user.click(await screen.findByLabelText(`Select ${name}`));
}

async function openAction(app: RenderedApp, action: string): Promise<HTMLElement> {
  await app.user.click(screen.getByRole('button', { name: 'More Actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${action}`) }));
  return screen.findByRole('dialog');
}

const confirmation = () => screen.getByLabelText('Confirm deletion by typing "confirm" below:');

function refuse(name: string, status: number, message: string): () => void {
  let isRefusing = true;
  mockServer.use(
    http.delete(`*/api/v1/repository/${name}`, () =>
      isRefusing ? HttpResponse.json({ message }, { status }) : undefined,
    ),
  );
  return () => {
    isRefusing = false;
  };
}

describe('deleting repositories', () => {
  it('takes the word "confirm", tells what goes, and leaves one on the list', async () => {
    const app = renderApp('/repository');
    await select(app, 'acme/webapp', 'acme/models');
    const dialog = await openAction(app, 'Delete');
    expect(within(dialog).getByText('Permanently delete repositories?')).toBeVisible();
    expect(within(dialog).getByRole('rowheader', { name: 'acme/webapp' })).toBeVisible();
    expect(await within(dialog).findByRole('cell', { name: '50 and 5 signatures' })).toBeVisible();
    const button = within(dialog).getByRole('button', { name: 'Delete' });
    expect(button).toBeDisabled();
    await app.user.type(confirmation(), 'Confirm');
    expect(button).toBeDisabled();
    await app.user.clear(confirmation());
    await app.user.type(confirmation(), 'confirm{Enter}');
    await findToast('Deleted 2 repositories successfully');
    await waitUntilClosed();
    expect(repository(app, 'acme/webapp')).toBeUndefined();
    expect(screen.queryByRole('link', { name: 'acme/webapp' })).toBeNull();
    expect(screen.getByRole('link', { name: 'acme/bulk' })).toBeVisible();
    expect(window.location.pathname).toBe('/repository');
  });

  it('tells what failed with the server’s words, and tries only that again', async () => {
    const app = renderApp('/repository');
    const relent = refuse('acme/webapp', 503, 'The storage is away');
    await select(app, 'acme/webapp', 'acme/models');
    const dialog = await openAction(app, 'Delete');
    await app.user.type(confirmation(), 'confirm{Enter}');
    expect(
      await within(dialog).findByText(/Failed to delete repository acme\/webapp: .*The storage is away/),
    ).toBeVisible();
    expect(repository(app, 'acme/models')).toBeUndefined();
    expect(screen.queryByRole('link', { name: 'acme/models', hidden: true })).toBeNull();
    relent();
    await press(app, 'Retry failed');
    await waitUntilClosed();
    expect(repository(app, 'acme/webapp')).toBeUndefined();
    expect(app.requests.filter(({ method, url }) => method === 'DELETE' && url.includes('models'))).toHaveLength(1);
  });

  it('is no success while the registry still has it', async () => {
    const app = renderApp('/repository');
    mockServer.use(http.delete('*/api/v1/repository/acme/models', () => new HttpResponse(null, { status: 204 })));
    await select(app, 'acme/models');
    const dialog = await openAction(app, 'Delete');
    await app.user.type(confirmation(), 'confirm{Enter}');
    expect(await within(dialog).findByText(/said that it is deleted, but still has it/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'acme/models', hidden: true })).toBeInTheDocument();
  });

  it('is the documentation’s "More Actions" on the repository’s own page, too, and returns to Repositories', async () => {
    const app = renderApp('/repository/acme/models');
    await app.user.click(await screen.findByRole('button', { name: 'More Actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await app.user.type(await screen.findByLabelText(/Confirm deletion/), 'confirm');
    await press(app, 'Delete');
    expect(await screen.findByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
    await findToast('Deleted repository acme/models successfully');
    expect(repository(app, 'acme/models')).toBeUndefined();
  });
});

describe('a selection', () => {
  it('leaves the selection alone if it is called off', async () => {
    const app = renderApp('/repository');
    await select(app, 'acme/webapp');
    for (const item of ['Delete', 'Make Private']) {
      await openAction(app, item);
      await app.user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(screen.getByLabelText('Select acme/webapp')).toBeChecked();
    }
  });

  it('never reaches what a search hides', async () => {
    const app = renderApp('/repository');
    await select(app, 'acme/webapp', 'acme/models');
    expect(screen.getByText('2 selected')).toBeVisible();
    await app.user.type(screen.getByPlaceholderText('Search by name...'), 'models');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'acme/webapp' })).toBeNull());
    expect(await screen.findByText('1 selected')).toBeVisible();
    const dialog = await openAction(app, 'Delete');
    expect(
      within(dialog)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['acme/models']);
  });

  it('is of this page: other pages are not selected along', async () => {
    const app = renderApp('/repository?perPage=10');
    await screen.findByLabelText('Select acme/webapp');
    await app.user.click(screen.getByLabelText('Select page'));
    expect(screen.getByText('10 selected')).toBeVisible();
    await app.user.click(screen.getAllByRole('button', { name: 'Go to next page' })[0]!);
    await waitFor(() => expect(screen.queryByText(/selected/)).toBeNull());
    expect(screen.getByRole('button', { name: 'More Actions' })).toBeDisabled();
  });

  it('is not offered to people who are not signed in, who also learn why they cannot create', async () => {
    renderApp('/repository', { signedInAs: null });
    await screen.findByRole('link', { name: 'acme/webapp' });
    expect(screen.queryByLabelText('Select acme/webapp')).toBeNull();
    const create = screen.getByRole('button', { name: 'Create Repository' });
    await waitFor(() => expect(create).toHaveAccessibleDescription('You have to sign in first.'));
    expect(create).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('permission', () => {
  it('is asked for if the namespace does not decide it, and the reason is told', async () => {
    const app = renderApp('/repository', { signedInAs: 'bob' });
    await select(app, 'acme/webapp');
    await app.user.click(screen.getByRole('button', { name: 'More Actions' }));
    const entry = await screen.findByRole('menuitem', { name: /Delete/ });
    const reason = 'You need admin permission on this repository.';
    expect(await screen.findByRole('menu', { name: `Repository actions: ${reason}` })).toContainElement(entry);
    expect(entry).toHaveAttribute('aria-disabled', 'true');
  });

  it('of a read-only registry is offered to no one', async () => {
    const app = renderApp('/repository', { registryState: 'readonly' });
    await select(app, 'acme/webapp');
    await app.user.click(screen.getByRole('button', { name: 'More Actions' }));
    expect(await screen.findByRole('menu', { name: /System is currently read-only/ })).toBeVisible();
    for (const entry of screen.getAllByRole('menuitem')) expect(entry).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('visibility', () => {
  it('changes, skips what is so already by name, and can be undone', async () => {
    const app = renderApp('/repository');
    await select(app, 'acme/webapp', 'acme/private-api');
    const dialog = await openAction(app, 'Make Private');
    expect(within(dialog).getByText(/^Update acme\/webapp repositories visibility to be private/)).toBeVisible();
    expect(within(dialog).getByRole('listitem')).toHaveTextContent(
      'acme/private-api: This repository is private already.',
    );
    await press(app, 'Make private');
    const toast = await findToast('Made repository acme/webapp private successfully');
    await waitUntilClosed();
    const row = screen.getByRole('link', { name: 'acme/webapp' }).closest('tr')!;
    expect(within(row).getByText('private')).toBeVisible();
    expect(repository(app, 'acme/webapp')?.isPublic).toBe(false);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(repository(app, 'acme/webapp')?.isPublic).toBe(true));
    await waitFor(() => expect(within(row).getByText('public')).toBeVisible());
  });

  it('of a repository that is gone is no success, although the server answers 200', async () => {
    const app = renderApp('/repository');
    await select(app, 'acme/models');
    const dialog = await openAction(app, 'Make Private');
    app.registry.state.repositories.delete('acme/models');
    await press(app, 'Make private');
    expect(await within(dialog).findByText(/does not have this repository/)).toBeVisible();
  });
});

describe('a new repository', () => {
  const nameField = () => screen.getByLabelText(/Repository name/);
  const open = async (app: RenderedApp) => {
    await app.user.click(await screen.findByRole('button', { name: 'Create Repository' }));
    await screen.findByRole('dialog');
  };

  it('is checked while its name is typed, made, told and listed', async () => {
    const app = renderApp('/repository', { signedInAs: 'alice' });
    await screen.findByRole('link', { name: 'acme/webapp' });
    await open(app);
    await app.user.type(nameField(), 'Bad Name');
    expect(
      await screen.findByText('Must contain only lowercase alphanumeric and _- characters. Max 255 characters.'),
    ).toBeVisible();
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Create' })).toBeDisabled();
    await app.user.clear(nameField());
    await app.user.type(nameField(), 'tools/brand-new');
    await app.user.selectOptions(screen.getByLabelText(/Namespace/), 'acme');
    await app.user.click(screen.getByLabelText('Private'));
    await press(app, 'Create');
    await findToast('Successfully created repository acme/tools/brand-new');
    expect(repository(app, 'acme/tools/brand-new')).toMatchObject({ isPublic: false });
    await app.user.type(screen.getByPlaceholderText('Search by name...'), 'brand-new');
    expect(await screen.findByRole('link', { name: 'acme/tools/brand-new' })).toBeVisible();
  });

  it('that exists already is refused with the server’s words, and nothing typed is lost', async () => {
    const app = renderApp('/organization/acme', { signedInAs: 'alice' });
    await screen.findByRole('link', { name: 'webapp' });
    await open(app);
    await app.user.type(nameField(), 'webapp');
    await press(app, 'Create');
    expect(await screen.findByText(/Repository already exists/)).toBeVisible();
    expect(nameField()).toHaveValue('webapp');
  });
});

describe('stars', () => {
  it('are set and taken away, and filter the list', async () => {
    const app = renderApp('/repository');
    const star = await screen.findByRole('button', { name: 'Star acme/models' });
    expect(star).toHaveAttribute('aria-pressed', 'false');
    await app.user.click(star);
    await waitFor(() => expect(star).toHaveAttribute('aria-pressed', 'true'));
    expect(app.registry.state.users.get('quayadmin')?.starred.has('acme/models')).toBe(true);
    await app.user.click(screen.getByLabelText('Starred'));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'acme/bulk' })).toBeNull());
    expect(screen.getByRole('link', { name: 'acme/models' })).toBeVisible();
    expect(new URLSearchParams(window.location.search).get('starred')).toBe('true');
  });

  it('say why they could not be set', async () => {
    const app = renderApp('/repository');
    mockServer.use(
      http.post('*/api/v1/user/starred', () => HttpResponse.json({ message: 'no more' }, { status: 500 })),
    );
    await app.user.click(await screen.findByRole('button', { name: 'Star acme/models' }));
    expect(await screen.findByText(/Unable to star this repository\. .*no more/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Star acme/models' })).toHaveAttribute('aria-pressed', 'false');
  });
});
