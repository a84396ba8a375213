import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { addAutoPrunePolicy } from '~mocks/policies';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, press, waitUntilClosed } from './acting';
import { openCleanUp } from './clean-up-world';

const policiesOf = ({ registry }: RenderedApp, repository: string) =>
  registry.state.repositories
    .get(repository)
    ?.policies.autoPrune.map(({ method, value, tagPattern }) => `${method} ${value} ${tagPattern ?? 'all'}`);

const nightlies = 'take name:nightly-* except:2';
const made = 'number_of_tags 2 ^(?:nightly-.*)$';
function addMade(state: RegistryState): void {
  const repository = state.repositories.get('acme/cleanable');
  if (repository === undefined) throw new Error('There is no such repository.');
  addAutoPrunePolicy(state, repository, { method: 'number_of_tags', value: 2, tagPattern: '^(?:nightly-.*)$' });
}
const make = { name: 'Make this a policy: rule 1' };

describe('a rule of a clean-up that becomes a policy', () => {
  it('is shown with what it would take, made, read back and taken back', async () => {
    const app = openCleanUp([nightlies, 'keep signed']);
    await app.user.click(await screen.findByRole('button', make));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^Keeps the newest 2 tags/)).toHaveTextContent('^(?:nightly-.*)$');
    expect(dialog.getByText(/would be pruned at once/)).toHaveTextContent('1 tag would be pruned at once (estimate)');
    expect(dialog.getByText(/that keep tags are not part of the policy/)).toBeVisible();
    expect(policiesOf(app, 'acme/cleanable')).toEqual([]);
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Make policy' })).toBeEnabled());
    await press(app, 'Make policy');
    await waitUntilClosed();
    const toast = await findToast('acme/cleanable has a new auto-prune policy');
    expect(policiesOf(app, 'acme/cleanable')).toEqual([made]);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(policiesOf(app, 'acme/cleanable')).toEqual([]));
  });

  it('says that its number is not of all tags if not all could be loaded', async () => {
    const app = renderApp('/repository/scenarios/page-fails/clean-up?rule=take+older:1d');
    await screen.findByText(/^Only 200 tags were loaded/, undefined, { timeout: 5_000 });
    await app.user.click(await screen.findByRole('button', make));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/would be pruned at once/)).toHaveTextContent(
      'Of the tags that were loaded, which are not all, 200 tags would be pruned at once (estimate).',
    );
  });

  it('shows the API call beforehand', async () => {
    const app = openCleanUp(['take older:30d']);
    await app.user.click(await screen.findByRole('button', make));
    await press(app, 'Show API call');
    const call = await screen.findByRole('region', { name: 'API call' });
    await waitFor(() => expect(call).toHaveTextContent('/api/v1/repository/acme/cleanable/autoprunepolicy/'));
    expect(call).toHaveTextContent('"creation_date"');
    expect(call).toHaveTextContent('"30d"');
  });

  it('is said to be there already, with a way to it', async () => {
    const app = openCleanUp([nightlies], { prepare: addMade });
    await app.user.click(await screen.findByRole('button', make));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('This repository has this policy already', { exact: false })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Make policy' })).toBeDisabled();
    await app.user.click(dialog.getByRole('link', { name: 'Show the policy' }));
    await waitUntilClosed();
    await waitFor(() => expect(document.activeElement).toHaveTextContent('^(?:nightly-.*)$'));
    expect(within(screen.getByRole('list', { name: 'Auto-prune policies' })).getAllByRole('listitem')).toContain(
      document.activeElement,
    );
  });

  it('is refused in the registry’s own words if another person made it meanwhile', async () => {
    const app = openCleanUp([nightlies]);
    await app.user.click(await screen.findByRole('button', make));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Make policy' })).toBeEnabled());
    addMade(app.registry.state);
    await press(app, 'Make policy');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/duplicate policies are not permitted/)).toBeVisible();
    expect(policiesOf(app, 'acme/cleanable')).toEqual([made]);
  });

  it('is offered to administrators only, and says why where no policy can say it', async () => {
    openCleanUp(['take name:nightly-* unpulled:90d']);
    expect(await screen.findByText(/^No policy can say this: Quay’s policies do not look at pulls\.$/)).toBeVisible();
    expect(screen.queryByRole('button', make)).toBeNull();
  });

  it.each([
    ['writers', { signedInAs: 'bob' }],
    ['people whose registry does not prune', { features: { AUTO_PRUNE: false } }],
  ])('is not offered to %s', async (_name, options) => {
    openCleanUp([nightlies], options);
    expect(await screen.findByText('Takes 1 tag')).toBeVisible();
    expect(screen.queryByRole('button', make)).toBeNull();
    expect(screen.queryByText(/No policy can say this/)).toBeNull();
  });
});

describe('clean-ups and policies', () => {
  it('lead to each other', async () => {
    const { user } = openCleanUp([]);
    await user.click(await screen.findByRole('link', { name: 'policies' }));
    expect(await screen.findByRole('heading', { name: 'Auto-prune policies' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Clean up by rules' }));
    expect(await screen.findByRole('heading', { name: 'Clean up cleanable' })).toBeVisible();
  });

  it('do not for people who see no policies', async () => {
    openCleanUp([nightlies], { signedInAs: 'bob' });
    expect(await screen.findByText('Takes 1 tag')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'policies' })).toBeNull();
  });
});

describe('a policy of a repository', () => {
  const remove = { name: 'Remove the policy of tags that match ^pr-' };
  const open = () => renderApp('/repository/scenarios/policies?tab=settings');

  it('can be removed, and made again', async () => {
    const app = open();
    await app.user.click(await screen.findByRole('button', remove));
    await press(app, 'Remove policy');
    await waitUntilClosed();
    const toast = await findToast('Removed an auto-prune policy of scenarios/policies');
    expect(policiesOf(app, 'scenarios/policies')).toHaveLength(2);
    await waitFor(() => expect(screen.queryByRole('button', remove)).toBeNull());
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', remove)).toBeVisible();
    expect(policiesOf(app, 'scenarios/policies')).toContain('creation_date 4w ^pr-');
  });

  it('that another person removed is said to be gone', async () => {
    mockServer.use(
      http.delete('*/autoprunepolicy/*', () =>
        HttpResponse.json({ detail: 'Not Found', error_type: 'not_found', status: 404 }, { status: 404 }),
      ),
    );
    const app = open();
    await app.user.click(await screen.findByRole('button', remove));
    await press(app, 'Remove policy');
    expect(
      await within(await screen.findByRole('dialog')).findByText(/^Could not remove the auto-prune policy:/),
    ).toBeVisible();
  });

  it('says why it cannot be removed while the registry takes no changes', async () => {
    const app = renderApp('/repository/scenarios/policies?tab=settings', { registryState: 'readonly' });
    const button = await screen.findByRole('button', remove);
    await waitFor(() => expect(button).toHaveAccessibleDescription(/^System is currently read-only/));
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await app.user.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('of the organization cannot be removed here', async () => {
    open();
    await screen.findByRole('button', remove);
    expect(screen.queryByRole('button', { name: /tmp-/ })).toBeNull();
  });
});
