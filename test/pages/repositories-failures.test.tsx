import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { largeWorld, smallWorld } from './repositories-world';

const table = () => screen.findByRole('table', { name: 'Repositories' });

/** Puts an answer of its own before the registry's list; `undefined` leaves the request to the registry. */
function answerList(answer: (query: URLSearchParams) => Promise<Response | undefined> | Response | undefined) {
  mockServer.use(http.get('*/api/v1/repository', ({ request }) => answer(new URL(request.url).searchParams)));
}

const internalError = () => HttpResponse.json({ message: 'Internal Server Error' }, { status: 500 });

describe('a list that cannot be had', () => {
  it('says plainly that one has to sign in', async () => {
    answerList(() => HttpResponse.json({ error: 'Anonymous access is not allowed' }, { status: 401 }));
    renderApp('/repository', { signedInAs: null });
    expect(await screen.findByRole('heading', { name: 'You are not signed in' })).toBeVisible();
    const alert = screen.getByRole('alert');
    expect(within(alert).getByText(/You have to sign in/)).toBeVisible();
    expect(await within(alert).findByRole('link', { name: 'Sign in' })).toBeVisible();
  });

  it('says why, and can be asked for again', async () => {
    let isBroken = true;
    answerList(() => (isBroken ? HttpResponse.json({ message: 'The database sleeps' }, { status: 500 }) : undefined));
    const { user } = renderApp('/repository', { prepare: smallWorld });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/could not handle the request\. The database sleeps\./)).toBeVisible();
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('link', { name: 'alice/busybox' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is not taken for an empty one when it breaks off before the first repository', async () => {
    answerList((query) =>
      query.has('next_page') ? internalError() : HttpResponse.json({ repositories: [], next_page: 'second' }),
    );
    renderApp('/organization/acme', { prepare: smallWorld });
    expect(await screen.findByRole('heading', { name: 'Unable to get repositories' })).toBeVisible();
    expect(screen.queryByText('There are no viewable repositories')).not.toBeInTheDocument();
  });

  it('of the wrong shape is named as such', async () => {
    answerList(() => HttpResponse.json({ repositories: 'none' }));
    renderApp('/repository', { prepare: smallWorld });
    expect(await screen.findByText(/in a way this app does not understand/)).toBeVisible();
  });
});

describe('a list that arrives in parts', () => {
  it('shows the first answer at once, says how far it is, and fills up', async () => {
    let answerSecond = () => {};
    const untilTold = new Promise<undefined>((resolve) => {
      answerSecond = () => resolve(undefined);
    });
    answerList((query) => (query.has('next_page') ? untilTold : undefined));
    renderApp('/organization/acme', { prepare: largeWorld });
    expect(await screen.findByRole('link', { name: 'service-000' })).toBeVisible();
    const progress = await screen.findByText('100 repositories loaded… Sorted within these so far.');
    expect(progress).toHaveAttribute('role', 'status');
    answerSecond();
    await waitFor(() => expect(progress).toBeEmptyDOMElement());
    expect(screen.getAllByText('120').length).toBeGreaterThan(0);
  });

  it('says that a search has not seen everything', async () => {
    answerList((query) => (query.has('next_page') ? new Promise<undefined>(() => {}) : undefined));
    renderApp('/organization/acme?q=service-119', { prepare: largeWorld });
    expect(await screen.findByText('100 repositories loaded… Searched and sorted within these so far.')).toBeVisible();
    expect(screen.getByText('None of the 100 repositories loaded so far matches “service-119”.')).toBeVisible();
  });

  it('keeps what it has when the rest fails, and goes on when asked', async () => {
    let isBroken = true;
    answerList((query) => (query.has('next_page') && isBroken ? internalError() : undefined));
    const { user } = renderApp('/organization/acme?sort=name-desc', { prepare: largeWorld });
    expect(await screen.findByText('Not all repositories could be loaded')).toBeVisible();
    expect(screen.getByText(/The registry could not handle the request/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'service-099' })).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('link', { name: 'service-119' })).toBeVisible();
    expect(screen.queryByText('Not all repositories could be loaded')).not.toBeInTheDocument();
  });

  it('leaves out what it cannot read, and names it', async () => {
    const good = { namespace: 'acme', name: 'good', is_public: true, state: 'SOMETHING_NEW', last_modified: null };
    answerList(() =>
      HttpResponse.json({ repositories: [good, { namespace: 'acme', name: 'bad', is_public: 'yes' }, null] }),
    );
    const { user } = renderApp('/organization/acme', { prepare: smallWorld });
    expect(await screen.findByText('2 repositories could not be read')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Details/ }));
    expect(await screen.findByText('bad:')).toBeVisible();
    expect(within(await table()).getByRole('link', { name: 'good' })).toBeVisible();
    expect(within(await table()).getByText('Unknown state')).toBeVisible();
  });

  it('is not called empty when nothing of it can be read', async () => {
    answerList(() => HttpResponse.json({ repositories: [{}] }));
    renderApp('/organization/acme', { prepare: smallWorld });
    expect(await screen.findByText(/none in a form that could be read/)).toBeVisible();
  });
});
