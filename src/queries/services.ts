import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { historyRowKey, lastingRowKey } from '@/domain/history/history-row-key';
import type { CurrentUser } from '@/domain/registry/registry';
import { JobStore } from '@/queries/jobs/job-store';
import { RememberedRows } from '@/queries/history/remembered-rows';
import { TabChannel } from '@/queries/registry/tab-channel';
import { SessionStore } from '@/queries/session/session-store';
import { TagPatches } from '@/queries/tags/tag-patches';

/**
 * What the app knows and does beside what its cache holds, once for each cache. Where the registry is (`registry-home.ts`)
 * and which messages are dismissed (`dismissed-messages.ts`) belong to the browser tab and stay with its storage.
 */
export class Services {
  /** Who uses this tab, and what waits for them to sign in again. */
  readonly session = new SessionStore();
  /** The channel to the app's other tabs. */
  readonly channel = new TabChannel();
  /** Each tag as this tab's writes left it, for lists that are being read. */
  tagPatches = new TagPatches();
  /** Rows of the history whose end was read while it was still to come. */
  announcedEnds = new RememberedRows(historyRowKey);
  /** Rows that this tab ended. */
  removals = new RememberedRows(lastingRowKey);
  /** Rows that this tab deleted permanently. */
  erasures = new RememberedRows(lastingRowKey);
  /** The request that asks who is signed in, while it is under way. */
  personCheck: Promise<CurrentUser | null> | null = null;
  /** Whether a registry that is starting is waited for. */
  isAwaitingRegistry = false;
  /**
   * When the person last pressed something, by the clock of `performance.now()`; null until that is noted. The dialog is
   * the one that it was pressed in, until it has led to another page or view.
   */
  lastAct: { at: number; dialog: Element | null } | null = null;

  #jobs = new JobStore();

  /** What this tab writes, and has written. Another one after `forgetPerson`, so ask for it each time. */
  get jobs(): JobStore {
    return this.#jobs;
  }

  /** Ends the jobs between two steps and forgets all that one person wrote and saw: the tab is another person's from now on. */
  forgetPerson(): void {
    const last = this.#jobs;
    this.#jobs = new JobStore();
    for (const { id } of last.getAll()) last.cancel(id);
    this.tagPatches = new TagPatches();
    this.announcedEnds = new RememberedRows(historyRowKey);
    this.removals = new RememberedRows(lastingRowKey);
    this.erasures = new RememberedRows(lastingRowKey);
  }

  /** The address has changed: whatever was pressed last, a dialog or not, has led somewhere. */
  noteArrival(): void {
    if (this.lastAct !== null) this.lastAct.dialog = null;
  }
}

const byClient = new WeakMap<QueryClient, Services>();

/**
 * The services that belong to a cache. The one way to them: a query function is given its cache by React Query, a
 * component by `QueryClientProvider`, so that the two can never come from different apps.
 */
export function servicesOf(client: QueryClient): Services {
  const known = byClient.get(client);
  if (known !== undefined) return known;
  const services = new Services();
  byClient.set(client, services);
  return services;
}

/** The services of the cache that the component is under. */
export function useServices(): Services {
  return servicesOf(useQueryClient());
}
