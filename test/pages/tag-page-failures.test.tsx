import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { answer, fact } from './tag-page-parts';

const latest = '/repository/quayadmin/busybox/tag/latest';
const broken = () => HttpResponse.json({ message: 'The database sleeps' }, { status: 500 });

describe('a tag that cannot be shown', () => {
  it('because it does not exist', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox/tag/nope');
    expect(await screen.findByRole('heading', { name: 'Could not find tag' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'See all tags of quayadmin/busybox' }));
    expect(await screen.findByRole('table', { name: 'Tags' })).toBeVisible();
  });

  it.each([
    ['unauthorized', /You have to sign in/],
    ['forbidden', /^You do not have permission to see or do this\./],
    ['not-found', /^The registry does not have this/],
    ['error-500', /could not handle the request/],
    ['error-502', /^The registry is starting or unreachable\.$/],
    ['malformed-json', /in a way this app does not understand/],
    ['empty-body', /in a way this app does not understand/],
    ['html-200', /in a way this app does not understand/],
    ['wrong-shape', /in a way this app does not understand/],
  ])('because the registry answers like scenarios/%s', async (name, words) => {
    renderApp(`/repository/scenarios/${name}/tag/latest`);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: 'Unable to get details for tag latest' })).toBeVisible();
    expect(within(alert).getByText(words)).toBeVisible();
    expect(within(alert).getByRole('button', { name: 'Retry' })).toBeVisible();
    expect(alert.textContent).not.toMatch(/[<>]/);
    expect(screen.getByRole('heading', { level: 1, name: `${name}:latest` })).toBeVisible();
  });

  it('until it is asked for again', async () => {
    let isBroken = true;
    answer('tag/', () => (isBroken ? broken() : undefined));
    const { user } = renderApp(latest);
    const alert = await screen.findByRole('alert');
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await fact('Size')).toHaveTextContent('2.27 MB');
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });
});

describe('a part that cannot be had', () => {
  it.each([
    ['Labels', 'manifest/:digest/labels', 'Unable to get labels'],
    ['Vulnerabilities', 'manifest/:digest/security', 'Unable to get security details'],
    ['Last pulled', 'tag/:tag/pull_statistics', 'Unable to get pull statistics'],
  ] as const)('%s fails alone and can be asked for again', async (term, part, title) => {
    let isBroken = true;
    answer(part, () => (isBroken ? broken() : undefined));
    const { user } = renderApp(latest);
    const value = await fact(term);
    expect(await within(value).findByText(title)).toBeVisible();
    expect(value).toHaveTextContent('The database sleeps');
    await waitFor(async () => expect(await fact('Creation')).toHaveTextContent('as recorded in the image'));
    expect(screen.getAllByRole('button', { name: /^Retry/ })).toHaveLength(1);

    isBroken = false;
    await user.click(within(value).getByRole('button', { name: `Retry: ${title}` }));
    await waitFor(() => expect(screen.queryByText(title)).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveFocus());
  });

  it('leaves what the tag list told: size and dates do without the manifest', async () => {
    answer('manifest/:digest', broken);
    renderApp(latest);
    expect(await fact('Size')).toHaveTextContent('2.27 MB');
    await waitFor(async () => expect(await fact('Creation')).toHaveTextContent('the image has no date'));
    expect(await screen.findByText('podman pull quay-server.example.com/quayadmin/busybox:latest')).toBeVisible();
  });

  it('shows a multi-arch tag whose index cannot be had as far as possible', async () => {
    let isBroken = true;
    answer('manifest/:digest', () => (isBroken ? broken() : undefined));
    const { user } = renderApp('/repository/acme/webapp/tag/latest');
    expect(await screen.findByText('Unable to get the manifest list.')).toBeVisible();
    expect(await fact('Name')).toHaveTextContent('latest');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Retry: Unable to get the manifest list.' }));
    expect(await screen.findByRole('button', { name: 'Architecture: linux on amd64' })).toBeVisible();
  });

  it('names a label that could not be understood among the others', async () => {
    const sound = { id: '1', key: 'team', value: 'blue', source_type: 'api', media_type: 'text/plain' };
    answer('manifest/:digest/labels', () => HttpResponse.json({ labels: [sound, { id: '2', key: 'odd', value: 7 }] }));
    renderApp(latest);
    const labels = within(await fact('Labels'));
    expect(await labels.findByText(/team =\s*blue/)).toBeVisible();
    expect(labels.getByText(/^odd could not be read/)).toBeVisible();
  });

  it('shows long labels in part, script addresses as text', async () => {
    const label = (id: string, value: string) => ({
      id,
      key: `k${id}`,
      value,
      source_type: 'api',
      media_type: 'text/plain',
    });
    answer('manifest/:digest/labels', () =>
      HttpResponse.json({ labels: [label('1', `${'x'.repeat(500)}END`), label('2', 'javascript:alert(1)')] }),
    );
    const { user } = renderApp(latest);
    const value = await fact('Labels');
    await user.click(await within(value).findByRole('button', { name: 'Show all' }));
    expect(value).toHaveTextContent('END');
    expect(value).toHaveTextContent('javascript:alert(1)');
    expect(within(value).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says that there are no labels', async () => {
    answer('manifest/:digest/labels', () => HttpResponse.json({ labels: [] }));
    renderApp(latest);
    expect(await within(await fact('Labels')).findByText('No labels found')).toBeVisible();
  });
});
