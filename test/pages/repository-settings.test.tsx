import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, press, waitUntilClosed } from './acting';
import { waitUntilKnown } from './session-world';

const webapp = ({ registry }: RenderedApp) => registry.state.repositories.get('acme/webapp');

/** Whether the browser would ask before it closes this tab. */
const asksBeforeClosing = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Writes to the repository are answered once the returned function is called. */
function holdWrites(answer?: () => Response): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  mockServer.use(
    http.put('*/api/v1/repository/acme/webapp', async () => {
      await held;
      return answer?.();
    }),
  );
  return letGo;
}

describe('the Information tab', () => {
  const open = async (app: RenderedApp) => {
    await app.user.click(await screen.findByRole('button', { name: 'Edit description' }));
    return screen.findByLabelText('Markdown');
  };

  const leave = async (app: RenderedApp) => {
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    await waitFor(() => expect(screen.queryByLabelText('Markdown')).toBeNull());
  };

  /** Leaves for another tab while " mine" is being saved. */
  const saveAndLeave = async () => {
    const app = renderApp('/repository/acme/webapp?tab=information');
    await app.user.type(await open(app), ' mine');
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    await leave(app);
    return app;
  };

  it('tells what the repository is about, how to pull, and what was done with it', async () => {
    renderApp('/repository/acme/webapp?tab=information');
    expect(await screen.findByText('web application', { exact: false })).toBeVisible();
    expect(screen.getByText('podman pull quay-server.example.com/acme/webapp')).toBeVisible();
    expect(screen.getByText('docker pull quay-server.example.com/acme/webapp')).toBeVisible();
    expect(
      await screen.findByRole('img', { name: /actions in .* \(UTC\).* Today is not counted yet\./ }),
    ).toBeVisible();
  });

  it('says for how long a removed tag can be brought back, as the history does', async () => {
    renderApp('/repository/acme/webapp?tab=information', {
      prepare: (state) => {
        const acme = state.namespaces.get('acme');
        if (acme !== undefined) acme.tagExpirationSeconds = 36 * 3600;
      },
    });
    expect(await screen.findByText('Removed tags can be brought back for 36 hours.')).toBeVisible();
  });

  it('lets writers change the description, and shows what the registry stored', async () => {
    const app = renderApp('/repository/acme/webapp?tab=information');
    const field = await open(app);
    await app.user.clear(field);
    await app.user.type(field, 'It is **new**.');
    await app.user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('new', { selector: 'strong' })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    await findToast('Saved the description of acme/webapp');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(webapp(app)?.description).toBe('It is **new**.');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit description' })).toHaveFocus());
    expect(await screen.findByText('new', { selector: 'strong' })).toBeVisible();
  });

  it('does not overwrite what another person wrote meanwhile without asking', async () => {
    const app = renderApp('/repository/acme/webapp?tab=information');
    const field = await open(app);
    await app.user.type(field, ' mine');
    webapp(app)!.description = 'theirs';
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else changed the description meanwhile/)).toBeVisible();
    expect(screen.getByText(/It now begins: “theirs”/)).toBeVisible();
    expect(webapp(app)?.description).toBe('theirs');
    await app.user.click(screen.getByRole('button', { name: 'Save mine anyway' }));
    await findToast('Saved the description of acme/webapp');
    expect(webapp(app)?.description).toMatch(/ mine$/);
  });

  it('keeps what was typed while one looks at another tab', async () => {
    const app = renderApp('/repository/acme/webapp?tab=information');
    const field = await open(app);
    await app.user.clear(field);
    await app.user.type(field, 'half a sen');
    await leave(app);
    expect(asksBeforeClosing()).toBe(true);
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    expect(await screen.findByLabelText('Markdown')).toHaveValue('half a sen');
    await app.user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.queryByLabelText('Markdown')).toBeNull();
    expect(asksBeforeClosing()).toBe(false);
  });

  it('tells on any tab that the description was saved, and keeps no draft of it', async () => {
    const answer = holdWrites();
    const app = await saveAndLeave();
    answer();
    await findToast('Saved the description of acme/webapp');
    expect(asksBeforeClosing()).toBe(false);
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    expect(await screen.findByText(/ mine$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Edit description' })).toBeVisible();
    expect(screen.queryByLabelText('Markdown')).toBeNull();
  });

  it('closes the editor of who has come back before the description was saved', async () => {
    const answer = holdWrites();
    const app = await saveAndLeave();
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    expect(await screen.findByLabelText('Markdown')).toHaveAttribute('readonly');
    expect(within(screen.getByRole('button', { name: /Save$/ })).getByRole('progressbar')).toBeVisible();
    answer();
    await findToast('Saved the description of acme/webapp');
    await waitFor(() => expect(screen.queryByLabelText('Markdown')).toBeNull());
  });

  it('tells on any tab that the description was not saved, and keeps the draft', async () => {
    const answer = holdWrites(() => HttpResponse.json({ error_message: 'no room' }, { status: 400 }));
    const app = await saveAndLeave();
    answer();
    expect(await findToast('Unable to save the description of acme/webapp')).toHaveTextContent('no room');
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Markdown')).value).toMatch(/ mine$/);
  });

  it('does not call it somebody else’s if the description is stored already', async () => {
    // The registry stored it, and its answer was lost.
    mockServer.use(http.put('*/api/v1/repository/acme/webapp', () => HttpResponse.error(), { once: true }));
    const app = renderApp('/repository/acme/webapp?tab=information');
    const field = await open(app);
    await app.user.type(field, ' mine');
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Unable to save the description of acme/webapp')).toBeVisible();
    webapp(app)!.description = (field as HTMLTextAreaElement).value;
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    await findToast('Saved the description of acme/webapp');
  });

  it('changes nothing if the registry wants the password and the person declines', async () => {
    mockServer.use(
      http.put('*/api/v1/repository/acme/webapp', () =>
        HttpResponse.json({ error_type: 'fresh_login_required', title: 'fresh_login_required' }, { status: 401 }),
      ),
    );
    const app = renderApp('/repository/acme/webapp?tab=information');
    await waitUntilKnown(app);
    await app.user.type(await open(app), ' mine');
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    await press(app, 'Cancel');
    expect(await screen.findByText('Nothing was changed', { exact: false })).toBeVisible();
    expect(screen.queryByText(/Unable to save/)).toBeNull();
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Markdown')).value).toMatch(/ mine$/);
  });

  it('says why a reader cannot', async () => {
    renderApp('/repository/acme/webapp?tab=information', { signedInAs: 'nobody' });
    const button = await screen.findByRole('button', { name: 'Edit description' });
    expect(button).toHaveAccessibleDescription('You need write permission on this repository.');
    expect(button).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the Settings tab', () => {
  it('asks before it changes who may see the repository', async () => {
    const app = renderApp('/repository/acme/webapp?tab=settings');
    await app.user.click(await screen.findByRole('button', { name: 'Make private' }));
    const dialog = await screen.findByRole('dialog');
    expect(webapp(app)?.isPublic).toBe(true);
    await app.user.click(within(dialog).getByRole('button', { name: 'Make private' }));
    await findToast('Made repository acme/webapp private successfully');
    expect(await screen.findByText(/This Repository is currently private/)).toBeVisible();
    expect(webapp(app)?.isPublic).toBe(false);
  });

  it('changes the state, and says what the registry stored', async () => {
    const app = renderApp('/repository/acme/webapp?tab=settings');
    await app.user.click(await screen.findByLabelText('Read Only'));
    expect(screen.getByText(/WARNING: This will prevent all pushes/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Submit' }));
    await findToast('The state of acme/webapp is now Read only');
    expect(webapp(app)?.state).toBe('READ_ONLY');
  });

  it('leaves the focus where the state was submitted', async () => {
    const app = renderApp('/repository/acme/webapp?tab=settings');
    await app.user.click(await screen.findByLabelText('Read Only'));
    const submit = screen.getByRole('button', { name: 'Submit' });
    submit.focus();
    await app.user.keyboard('{Enter}');
    expect(submit).toHaveFocus();
    await findToast('The state of acme/webapp is now Read only');
    await waitFor(() => expect(submit).toHaveAttribute('aria-disabled', 'true'));
    expect(submit).toBeEnabled();
    expect(submit).toHaveFocus();
    expect(screen.getByLabelText('Normal')).toBeEnabled();
  });

  it('deletes after the full name was typed, and leads back to Repositories', async () => {
    const app = renderApp('/repository/acme/webapp?tab=settings');
    const tile = await screen.findByRole('link', { name: /^\d+ tags$/ });
    const inHeading = Number.parseInt(tile.textContent, 10);
    await app.user.click(await screen.findByRole('button', { name: 'Delete Repository' }));
    const field = await screen.findByLabelText('You must type acme/webapp below to confirm deletion:');
    const table = within(screen.getByRole('region', { name: 'Repositories' }));
    expect(await table.findByText(`${inHeading} and 5 signatures`)).toBeVisible();
    const remove = within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' });
    await app.user.type(field, 'webapp');
    expect(remove).toBeDisabled();
    await app.user.clear(field);
    await app.user.type(field, 'acme/webapp');
    await press(app, 'Delete');
    expect(await screen.findByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
    await waitUntilClosed();
    expect(webapp(app)).toBeUndefined();
  });

  it('is for administrators: others find no tab, and its address says why', async () => {
    renderApp('/repository/acme/webapp?tab=settings', { signedInAs: 'bob' });
    expect(await screen.findByRole('heading', { name: 'Settings is not available' })).toBeVisible();
    expect(screen.getByText('You need admin permission on this repository.')).toBeVisible();
  });

  it('offers those who are not signed in to do that', async () => {
    renderApp('/repository/acme/webapp?tab=settings', { signedInAs: null });
    expect(await screen.findByRole('heading', { name: 'Settings is not available' })).toBeVisible();
    expect(await screen.findByText('You have to sign in first.')).toBeVisible();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
});
