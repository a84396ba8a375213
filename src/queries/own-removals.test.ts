// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { Tag } from '@/domain/tag';
import { rememberRemoval, wasRemovedHere } from './own-removals';

const row = (patch: Partial<Tag> = {}): Tag => ({
  name: 'v1',
  endsAt: null,
  manifestDigest: 'sha256:a',
  isIndex: false,
  sizeBytes: 1,
  startedAt: 1000,
  isImmutable: false,
  isReversion: false,
  index: null,
  ...patch,
});

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
