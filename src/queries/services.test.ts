import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import type { PlannedStep } from '@/queries/jobs/job';
import { historyRow } from '../../test/history-row';
import { servicesOf } from './services';

const repository = { namespace: 'acme', name: 'webapp' };
const words = { progress: 'Working', success: () => 'Done', failure: () => 'Failed', failureLine: () => 'Failed' };

it('are the same for one cache and others for another', () => {
  const client = new QueryClient();
  expect(servicesOf(client)).toBe(servicesOf(client));
  expect(servicesOf(client)).not.toBe(servicesOf(new QueryClient()));
});

it('forget jobs between two steps: what is under way ends, nothing follows, and the next person sees none of it', async () => {
  const services = servicesOf(new QueryClient());
  const before = services.jobs;
  let finish = (): void => undefined;
  const begun: string[] = [];
  const step = (key: string): PlannedStep => ({
    key,
    label: key,
    writes: [],
    run: () => {
      begun.push(key);
      return new Promise((resolve) => {
        finish = () => resolve(null);
      });
    },
  });
  const id = before.start({ repository, words, steps: ['a', 'b', 'c', 'd', 'e'].map(step) });
  services.forgetPerson();
  finish();
  await vi.waitFor(() => expect(before.get(id)?.steps.map(({ state }) => state)).toContain('done'));
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  expect(before.get(id)?.steps.at(-1)?.state).toBe('cancelled');
  expect(services.jobs.getAll()).toEqual([]);
});

it('forget what one person wrote and saw of a history', () => {
  const services = servicesOf(new QueryClient());
  const row = historyRow('v1', 10, 20, 'a');
  const stores = () => [services.announcedEnds, services.removals, services.erasures];
  for (const store of stores()) store.remember(repository, row);
  services.forgetPerson();
  expect(stores().map((store) => store.has(repository, row))).toEqual([false, false, false]);
});
