import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { markErased, rememberErasure, rememberRemoval, removedHere, wasRemovedHere } from './own-removals';

const row = (patch: Partial<Tag> = {}): Tag =>
  sampleTag({ name: 'v1', manifestDigest: 'sha256:a', startedAt: 1000, ...patch });

it('knows the entry that was removed by its beginning, whatever its end, and no other', () => {
  const client = new QueryClient();
  const app = { namespace: 'acme', name: 'app' };
  rememberRemoval(client, app, row());
  expect(wasRemovedHere(client, app, row())).toBe(true);
  expect(wasRemovedHere(client, app, row({ endsAt: 5000 }))).toBe(true);
  expect(wasRemovedHere(client, app, row({ startedAt: 2000 }))).toBe(false); // made again since
  expect(wasRemovedHere(client, app, row({ manifestDigest: 'sha256:b' }))).toBe(false);
  expect(wasRemovedHere(client, app, row({ name: 'v2' }))).toBe(false);
  expect(wasRemovedHere(client, { namespace: 'acme', name: 'other' }, row())).toBe(false);
  expect(wasRemovedHere(new QueryClient(), app, row())).toBe(false);
});

it('lists what was removed, each once and with its end', () => {
  const client = new QueryClient();
  const app = { namespace: 'acme', name: 'app' };
  expect(removedHere(client, app)).toEqual([]);
  const before = Date.now();
  rememberRemoval(client, app, row());
  rememberRemoval(client, app, row({ endsAt: before + 90_000 })); // it was to expire
  rememberRemoval(client, app, row({ name: 'v2' }));
  rememberRemoval(client, { namespace: 'acme', name: 'other' }, row({ name: 'v3' }));
  const removed = removedHere(client, app);
  expect(removed.map(({ name }) => name)).toEqual(['v1', 'v2']);
  for (const { endsAt } of removed) {
    expect(endsAt).toBeGreaterThanOrEqual(before);
    expect(endsAt).toBeLessThanOrEqual(Date.now());
  }
});

it('makes what was permanently deleted look like it, also if the server leaves an end after the beginning', () => {
  const client = new QueryClient();
  const app = { namespace: 'acme', name: 'app' };
  const rows = [row({ endsAt: 5000 }), row({ name: 'v2', endsAt: 5000 })];
  expect(markErased(client, app, rows)).toBe(rows);
  rememberErasure(client, app, row());
  const [erased, other] = markErased(client, app, rows);
  expect(erased).toEqual(row({ endsAt: 0 }));
  expect(other).toBe(rows[1]);
  const moved = [row({ startedAt: 1000, endsAt: 500 })];
  expect(markErased(client, app, moved)).toBe(moved); // the server told it already
  expect(markErased(client, { namespace: 'acme', name: 'other' }, rows)).toBe(rows);

  rememberRemoval(client, app, row());
  expect(removedHere(client, app)).toEqual([row({ endsAt: 0 })]);
});
