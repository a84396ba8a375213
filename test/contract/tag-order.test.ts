import { expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import { createMockRegistry } from '~mocks/registry';
import { clientOf } from '../mocks/registry-client';
import { readRecordings, type Recording } from './recordings';

const recorded = new Map(readRecordings('recordings/lists-and-search').map((one) => [one.name, one]));
const image = buildImage({ name: 'order', createdMs: 0, steps: [{ command: 'COPY app /app', bytes: 1000 }] });

/** Moments at which the recorded requests were made, as far as the answers tell: all writes but the last within one second. */
const [firstSecond, nextSecond] = [Date.UTC(2026, 10, 28, 3, 18, 49), Date.UTC(2026, 10, 28, 3, 18, 50)];

function createWorld() {
  let now = firstSecond;
  const registry = createMockRegistry({
    now: () => now,
    signedInAs: 'devtable',
    seed: (state) => {
      addUser(state, 'devtable');
      addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
      const repository = storeRepository(state, 'rec-org/order');
      addManifest(repository, image);
      addRow(repository, { name: 'seed', digest: image.digest, startMs: firstSecond - 3000 });
    },
  });
  const client = clientOf(registry);
  return {
    put: (name: string, body: object = { manifest_digest: image.digest }) => {
      now += 5;
      expect(client.put(`rec-org/order/tag/${name}`, body).status).toBe(201);
    },
    passSecond: () => {
      now = Math.max(now, nextSecond);
    },
    expectAsRecorded: (name: string) => {
      const { request, response } = recorded.get(name) as Recording;
      const query = new URLSearchParams(Object.entries(request.query).map(([key, value]) => [key, String(value)]));
      const own = client.get(`${request.path}?${query}`);
      expect(inOrder(own.body)).toEqual(inOrder(response.body));
    },
  };
}

/** Names and their seconds in order; `GET repository` has them as keys of an object. */
function inOrder(body: any): unknown {
  const { tags, has_additional } = body;
  if (!Array.isArray(tags)) return Object.keys(tags);
  return [tags.map((tag: any) => [tag.name, tag.start_ts]), has_additional];
}

it('tags are ordered by milliseconds, of which answers tell the seconds', () => {
  const { put, passSecond, expectAsRecorded } = createWorld();
  for (const name of ['m', 'a', 'z', 'B', '10']) put(name);
  for (const name of ['tag-list', 'tag-list.page1', 'tag-list.page2']) expectAsRecorded(`tag-order.${name}`);
  passSecond();
  put('m');
  expectAsRecorded('tag-order.tag-list.after-same-digest');
  put('a', { immutable: true });
  expectAsRecorded('tag-order.tag-list.after-immutable');
  expectAsRecorded('tag-order.tag-list.history');
  expectAsRecorded('tag-order.repository-get');
});
