import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp, type RenderedApp } from '../render-app';
import { asked } from './session-world';
import { findRow } from './tags-table';

const reason = 'You are a read-only superuser: you can see everything in this registry and change nothing.';
const auditor = { signedInAs: 'auditor' };

const writes = (app: RenderedApp) => asked(app, /^(PUT|POST|DELETE) /);

/** Everything in the open menu that changes something. */
async function changesInMenu(): Promise<HTMLElement[]> {
  const items = within(await screen.findByRole('menu')).getAllByRole('menuitem');
  return items.filter(({ textContent }) => !/View history|Show API call|Compare|Where else|Clean up/.test(textContent));
}

describe('a read-only superuser', () => {
  it('sees what is private, and finds every action on a tag disabled with the reason', async () => {
    const app = renderApp('/repository/acme/private-api', auditor);
    await findRow('v11');
    await app.user.click(await screen.findByLabelText('Actions for tag v11'));
    for (const item of await changesInMenu()) {
      expect(item, item.textContent).toHaveAttribute('aria-disabled', 'true');
    }
    expect(screen.getByRole('menu')).toHaveAccessibleName(`Tag actions: ${reason}`);
  });

  it('finds the actions on selected tags disabled with the reason', async () => {
    const app = renderApp('/repository/acme/webapp', auditor);
    await app.user.click(await screen.findByLabelText('Select hotfix'));
    await app.user.click(screen.getByRole('button', { name: 'Actions' }));
    for (const item of await changesInMenu()) {
      expect(item, item.textContent).toHaveAttribute('aria-disabled', 'true');
    }
    expect(screen.getByRole('menu')).toHaveAccessibleName(`Tag actions: ${reason}`);
  });

  it("finds the actions on a tag's own page disabled with the reason", async () => {
    const app = renderApp('/repository/acme/webapp/tag/latest', auditor);
    await app.user.click(await screen.findByRole('button', { name: /^Actions/ }));
    for (const item of await changesInMenu()) {
      expect(item, item.textContent).toHaveAttribute('aria-disabled', 'true');
    }
  });

  it('sees the settings and the description, and can change neither', async () => {
    const app = renderApp('/repository/acme/webapp?tab=settings', auditor);
    const button = await screen.findByRole('button', { name: 'Delete Repository' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(screen.getAllByText(reason).length).toBeGreaterThanOrEqual(3));
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    const edit = await screen.findByRole('button', { name: 'Edit description' });
    expect(edit).toHaveAttribute('aria-disabled', 'true');
    expect(writes(app)).toEqual([]);
  });

  it('finds no way back in the history, like everyone who may not write', async () => {
    renderApp('/repository/acme/webapp?tab=history', auditor);
    await screen.findByRole('columnheader', { name: /Tag change/ });
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Revert' })).toBeNull());
    expect(screen.getByText(/^Nothing can be restored by you here\./)).toBeVisible();
  });

  it('lists every repository, cannot make one, and cannot change those that are there', async () => {
    const app = renderApp('/repository?q=private-api', auditor);
    expect(await screen.findByRole('link', { name: 'acme/private-api' })).toBeVisible();
    const create = screen.getByRole('button', { name: 'Create Repository' });
    await waitFor(() => expect(create).toHaveAttribute('aria-disabled', 'true'));
    expect(create).toHaveAccessibleDescription(reason);
    await app.user.click(screen.getByLabelText('Select acme/private-api'));
    await app.user.click(screen.getByRole('button', { name: 'More Actions' }));
    for (const item of await changesInMenu()) {
      expect(item, item.textContent).toHaveAttribute('aria-disabled', 'true');
    }
    expect(screen.getByRole('menu')).toHaveAccessibleName(`Repository actions: ${reason}`);
  });

  it('keeps stars of their own', async () => {
    const app = renderApp('/repository?q=acme%2Fwebapp', auditor);
    await app.user.click(await screen.findByRole('button', { name: 'Star acme/webapp' }));
    await waitFor(() => expect(app.registry.state.users.get('auditor')?.starred).toContain('acme/webapp'));
  });
});
