import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { addAutoPrunePolicy } from '~mocks/policies';
import { renderApp, type RenderAppOptions } from '../render-app';

const address = '/repository/scenarios/policies?tab=settings';
const open = (options: RenderAppOptions = {}, query = '') => renderApp(address + query, options);

const pruned = () => screen.findByRole('table', { name: 'Tags that would be pruned' });
const rowsOf = async () =>
  within(await pruned())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const part = async (name: string) =>
  within((await screen.findByRole('heading', { name })).closest('section') ?? document.body);

const policyRequests = ({ requests }: { requests: readonly { url: string }[] }) =>
  requests.map(({ url }) => url).filter((url) => url.includes('policy/'));

const repositoryPolicies = '*/api/v1/repository/scenarios/policies/autoprunepolicy/';
const organizationPolicies = '*/api/v1/organization/scenarios/autoprunepolicy/';

describe('what the policies of a repository would do', () => {
  it('is told as an estimate, with the policies in words and when each tag falls due', async () => {
    open();
    const auto = await part('Auto-prune policies');
    expect(await auto.findByText('4 tags would be pruned now, 1 may be; 4 fall due later.')).toBeVisible();
    expect(auto.getByText('Estimate')).toBeVisible();
    const policies = within(auto.getByRole('list', { name: 'Auto-prune policies' })).getAllByRole('listitem');
    expect(policies.map(({ textContent }) => textContent)).toEqual([
      'Repository Keeps the newest 3 tags: tags that match ^nightly-[0-9]+$ Remove',
      'Repository Removes tags 4 weeks after they were created: tags that match ^pr- Remove',
      'Repository Keeps the newest 5 tags: tags that match ( This pattern cannot be tried here: it is no regular expression that a browser can read. Remove',
      'Organization Removes tags 14 days after they were created: tags that match ^tmp-.*$',
    ]);
    const rows = await rowsOf();
    expect(rows.slice(0, 6)).toEqual([
      expect.stringMatching(/^nightly-3.*Now.*newest 3 tags/),
      expect.stringMatching(/^nightly-2.*Now/),
      expect.stringMatching(/^nightly-1.*Now/),
      expect.stringMatching(/^tmp-experiment.*Now.*14 days/),
      expect.stringMatching(/^pr-1 May be pruned.*Now.*4 weeks/),
      expect.stringMatching(/^pr-2 May be pruned.*in /),
    ]);
  });

  it('cites the rules of the registry', async () => {
    const { user } = open();
    const auto = await part('Auto-prune policies');
    await user.click(await auto.findByRole('button', { name: 'How this is estimated' }));
    expect(auto.getByText(/^Immutable tags, and signatures.* are never pruned\.$/)).toBeVisible();
    expect(auto.getByText('What was pruned can be restored for 2 weeks.')).toBeVisible();
  });

  it('can be put into another order, which the address keeps', async () => {
    const { user } = open();
    await user.click(within(await pruned()).getByRole('button', { name: 'Tag' }));
    expect((await rowsOf())[0]).toMatch(/^nightly-1/);
    expect(window.location.search).toContain('pruneSort=name-asc');
  });

  it('says which tags would become immutable, and lose their expiration', async () => {
    open();
    const immutable = await part('Immutability policies');
    expect(await immutable.findByText('1 tag would become immutable and lose its expiration.')).toBeVisible();
    expect(immutable.getByText(/^Tags become immutable when a policy is made or changed/)).toBeVisible();
    const table = immutable.getByRole('table', { name: 'Tags that would become immutable' });
    expect(within(table).getByRole('row', { name: /v1\.2/ })).toHaveTextContent(/Lost: .*v\[0-9\.\]\+/);
  });

  it('follows when the registry has no such policies', async () => {
    const app = open({ features: { AUTO_PRUNE: false } });
    await part('Immutability policies');
    expect(screen.queryByRole('heading', { name: 'Auto-prune policies' })).toBeNull();
    await waitFor(() => expect(policyRequests(app).length).toBeGreaterThan(0));
    expect(policyRequests(app).filter((path) => path.includes('autoprune'))).toEqual([]);
  });

  it('asks for nothing where the registry has no policies at all', async () => {
    const app = open({ features: { AUTO_PRUNE: false, IMMUTABLE_TAGS: false } });
    expect(await screen.findByRole('heading', { name: 'Delete Repository' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Immutability policies' })).toBeNull();
    expect(policyRequests(app)).toEqual([]);
  });

  it('says so if there are none', async () => {
    renderApp('/repository/acme/models?tab=settings');
    expect(await screen.findByText('No auto-prune policy is known to hold for this repository.')).toBeVisible();
    expect(await screen.findByText('No immutability policy is known to hold for this repository.')).toBeVisible();
  });

  it('leaves mirrors alone, as the registry does', async () => {
    renderApp('/repository/acme/mirrored?tab=settings', {
      prepare: (state) => {
        const mirrored = state.repositories.get('acme/mirrored');
        if (mirrored !== undefined) addAutoPrunePolicy(state, mirrored, { method: 'number_of_tags', value: 1 });
      },
    });
    expect(await screen.findByText('Mirror: auto-pruning leaves this repository alone.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Auto-prune policies' })).toBeNull();
  });
});

describe('who may see the policies', () => {
  it.each(['bob', 'viewer'])('not %s, who is no administrator', async (signedInAs) => {
    const app = open({ signedInAs });
    expect(await screen.findByText(/You need admin permission on this repository\./)).toBeVisible();
    expect(policyRequests(app)).toEqual([]);
  });

  it('an administrator who does not own the organization sees those of the repository, and is told of the others', async () => {
    open({
      signedInAs: 'viewer',
      prepare: (state) => state.repositories.get('scenarios/policies')?.userRoles.set('viewer', 'admin'),
    });
    expect(
      await screen.findByText(
        'The auto-prune policies of organization scenarios hold here too. Only its owners can read them.',
      ),
    ).toBeVisible();
    expect((await rowsOf()).join(' ')).not.toContain('tmp-experiment');
  });

  it('another person’s namespace is not asked for', async () => {
    const app = renderApp('/repository/quayadmin/busybox?tab=settings', {
      signedInAs: 'viewer',
      prepare: (state) => state.repositories.get('quayadmin/busybox')?.userRoles.set('viewer', 'admin'),
    });
    expect(
      await screen.findByText('The auto-prune policies of user quayadmin hold here too, and cannot be read here.'),
    ).toBeVisible();
    expect(policyRequests(app).filter((path) => path.startsWith('/api/v1/user'))).toEqual([]);
  });

  it('one’s own namespace is', async () => {
    const app = renderApp('/repository/quayadmin/busybox?tab=settings');
    await part('Auto-prune policies');
    await waitFor(() => expect(policyRequests(app)).toContain('/api/v1/user/autoprunepolicy/'));
  });
});

describe('a list of policies that cannot be read', () => {
  it.each<[string, () => Response]>([
    ['500', () => HttpResponse.html('<h1>Internal Server Error</h1>', { status: 500 })],
    ['502 with a page', () => HttpResponse.html('<title>Quay Loading</title>', { status: 502 })],
    ['half an answer', () => new HttpResponse('{"policies": [', { headers: { 'content-type': 'application/json' } })],
    ['another shape', () => HttpResponse.json({ policies: 'none' })],
  ])('says so and is asked for again: %s', async (_name, answer) => {
    mockServer.use(http.get(repositoryPolicies, answer));
    const { user } = open();
    const auto = await part('Auto-prune policies');
    expect(
      await auto.findByText('Unable to get the auto-prune policies of the repository.', {}, { timeout: 15_000 }),
    ).toBeVisible();
    // Those of the organization hold all the same.
    expect((await rowsOf())[0]).toMatch(/^tmp-experiment/);
    mockServer.resetHandlers();
    await user.click(auto.getByRole('button', { name: /^Retry/ }));
    expect(await auto.findByText('4 tags would be pruned now, 1 may be; 4 fall due later.')).toBeVisible();
  });

  it('goes on with the policies that it understands', async () => {
    const good = { uuid: 'a', method: 'number_of_tags', value: 1, tagPattern: '^v.*$', tagPatternMatches: true };
    mockServer.use(
      http.get(repositoryPolicies, () => HttpResponse.json({ policies: [{ ...good, method: 'by_size' }, good] })),
      http.get(organizationPolicies, () => HttpResponse.json({ policies: [] })),
    );
    open();
    expect(await screen.findByText(/^1 policy could not be understood/)).toBeVisible();
    expect(await screen.findByText('No tag would be pruned.')).toBeVisible();
  });
});
