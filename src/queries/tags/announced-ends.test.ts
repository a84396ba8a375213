import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { rememberAnnouncedEnds, wasEndAnnounced } from './announced-ends';

const row = (name: string, endsAt: number | null): Tag =>
  sampleTag({ name, endsAt, manifestDigest: 'sha256:a', startedAt: 1000 });

it('knows an end that it read before it came, and no other', () => {
  const client = new QueryClient();
  const [app, other] = [
    { namespace: 'acme', name: 'app' },
    { namespace: 'acme', name: 'other' },
  ];
  const soon = Date.now() + 60_000;
  // Removed a moment ago, by a registry whose clock is ahead of this one.
  const justRemoved = Date.now() + 3000;
  rememberAnnouncedEnds(client, app, [
    row('soon', soon),
    row('over', 2000),
    row('never', null),
    row('gone', justRemoved),
  ]);
  expect(wasEndAnnounced(client, app, row('soon', soon))).toBe(true);
  expect(wasEndAnnounced(client, app, row('soon', soon - 1000))).toBe(false); // removed before it would have expired
  expect(wasEndAnnounced(client, app, row('over', 2000))).toBe(false);
  expect(wasEndAnnounced(client, app, row('never', null))).toBe(false);
  expect(wasEndAnnounced(client, app, row('gone', justRemoved))).toBe(false);
  expect(wasEndAnnounced(client, other, row('soon', soon))).toBe(false);
  expect(wasEndAnnounced(new QueryClient(), app, row('soon', soon))).toBe(false);
});
