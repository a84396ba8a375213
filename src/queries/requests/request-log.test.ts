import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listTags } from '@/api/tags/tags';
import { tagQueries } from '@/queries/tags/tags.queries';
import { forgetAnswers, loggedAnswers, startRequestLog, withAsker } from './request-log';
import { answersOnScreen } from './view-answers';

const repository = { namespace: 'acme', name: 'webapp' };
const body = JSON.stringify({ tags: [], page: 1, has_additional: false });

function openClient() {
  return new QueryClient({
    defaultOptions: { queries: { persister: (read, context) => read(withAsker(context)), retry: false } },
  });
}

beforeEach(() => {
  startRequestLog();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
});
afterEach(forgetAnswers);

it('remembers what came and how large it was, but nothing of what was in it', async () => {
  await listTags(repository, { specificTag: 'é' });
  expect(loggedAnswers()).toEqual([
    {
      method: 'GET',
      path: '/api/v1/repository/acme/webapp/tag/?limit=100&page=1&specificTag=%C3%A9',
      status: 200,
      bytes: body.length,
      askedAt: expect.any(Number),
      tookMs: expect.any(Number),
      queryKey: null,
    },
  ]);
});

it('is bounded, and keeps the newest', async () => {
  for (let page = 1; page <= 600; page += 1) await listTags(repository, { page });
  expect(loggedAnswers()).toHaveLength(500);
  expect(loggedAnswers().at(-1)?.path).toContain('page=600');
});

it('tells the reads of what is on screen, pages of a list among them, and no others', async () => {
  const client = openClient();
  await client.fetchQuery(tagQueries.one(repository, 'gone'));
  await client.fetchQuery(tagQueries.search({ namespace: 'acme', name: 'other' }, 'x'));
  const stop = new QueryObserver(client, tagQueries.list(repository)).subscribe(() => undefined);
  await vi.waitFor(() => expect(answersOnScreen(client).view).toHaveLength(1));
  expect(answersOnScreen(client).view[0]?.path).toContain('/acme/webapp/tag/?limit=100&page=1&onlyActiveTags=true');
  stop();
  expect(answersOnScreen(client).view).toEqual([]);
});

it('leaves it to the query whether anybody waits for its signal', async () => {
  const client = openClient();
  let finish = (): void => undefined;
  const options = { queryKey: ['deaf'], queryFn: () => new Promise<number>((done) => (finish = () => done(1))) };
  const stop = new QueryObserver(client, options).subscribe(() => undefined);
  stop();
  finish();
  await vi.waitFor(() => expect(client.getQueryData(['deaf'])).toBe(1));
});
