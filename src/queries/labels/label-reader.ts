import { CancelledError, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import type { Label } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { digestOfLabelsKey, manifestQueries } from '@/queries/images/manifests.queries';
import { requestsAtOnce, showEveryMs } from '@/queries/reading-policy';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { countReading, notBegun, type LabelReading } from './label-reading';

/** Images that are read without asking. */
const readWithoutAsking = 200;

/** After so many failures in a row the rest is not asked for: the fault is not in single images. */
const mostFailuresInARow = 8;

/**
 * Reads the labels of many images into the query cache, where dialogs, jobs and other browser tabs renew them, and follows
 * whatever happens to them there. One subscription does for all: thousands of observers would cost seconds.
 */
export class LabelReader {
  readonly #client: QueryClient;
  readonly #repository: RepositoryName;
  readonly #listeners = new Set<() => void>();
  /** What the cache has; the arrays are the cache's own. */
  readonly #labels = new Map<string, readonly Label[]>();
  readonly #failures = new Map<string, unknown>();
  #failuresInARow = 0;
  #digests: readonly string[] = [];
  #wanted: ReadonlySet<string> = new Set();
  #scope = '';
  /** What may be read without a question, or all. */
  #granted: Set<string> | 'all' = new Set();
  #queue = new Set<string>();
  /** Called invalid since it was read: comes first. */
  readonly #outdated = new Set<string>();
  /** A new set after each stop, so that what was given up can be told from what came later. */
  #underWay = new Set<string>();
  /** A new one after each stop, too: a new reading does not wait for what was given up. */
  #inTurn = pLimit(requestsAtOnce);
  #reading = notBegun;
  #shownAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unfollow: (() => void) | null = null;

  constructor(client: QueryClient, repository: RepositoryName) {
    this.#client = client;
    this.#repository = repository;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getReading = (): LabelReading => this.#reading;

  /**
   * Reads the labels of these images, in this order; called again when the list has grown or changed.
   *
   * @param scope what the person narrowed the list by: with another one the question is open again
   */
  read(digests: readonly string[], scope: string): void {
    if (scope !== this.#scope) this.#granted = new Set();
    this.#scope = scope;
    this.#digests = digests;
    this.#wanted = new Set(digests);
    this.#unfollow ??= this.#follow();
    this.#proceed();
  }

  /** The person agreed to a request for each image. */
  readonly readAll = (): void => {
    this.#granted = 'all';
    this.#proceed();
  };

  /** Asks again for what failed. */
  readonly retry = (): void => {
    for (const digest of this.#failures.keys()) if (this.#labels.has(digest)) this.#outdated.add(digest);
    this.#failures.clear();
    this.#failuresInARow = 0;
    this.#proceed();
  };

  /** Gives up what is under way, unless something on screen wants it, too. What was read stays in the cache. */
  stop(): void {
    this.#unfollow?.();
    this.#unfollow = null;
    const givenUp = this.#underWay;
    this.#underWay = new Set();
    this.#inTurn.clearQueue();
    this.#inTurn = pLimit(requestsAtOnce);
    for (const digest of givenUp) {
      void this.#client.cancelQueries({ ...this.#filter(digest), type: 'inactive' });
    }
    for (const known of [this.#labels, this.#failures, this.#outdated, this.#queue]) known.clear();
    this.#failuresInARow = 0;
    this.#digests = [];
    this.#wanted = new Set();
    this.#publish(notBegun);
  }

  #filter(digest: string) {
    return { queryKey: manifestQueries.labels(this.#repository, digest).queryKey, exact: true };
  }

  #follow(): () => void {
    const cache = this.#client.getQueryCache();
    for (const query of cache.findAll({ queryKey: [...repositoryKey(this.#repository), 'manifest'] })) {
      const digest = digestOfLabelsKey(this.#repository, query.queryKey);
      if (digest !== null && !query.state.isInvalidated) this.#take(digest);
    }
    return cache.subscribe((event) => this.#hear(event));
  }

  #take(digest: string): void {
    const labels = this.#client.getQueryData(manifestQueries.labels(this.#repository, digest).queryKey);
    if (labels === undefined) this.#labels.delete(digest);
    else this.#labels.set(digest, labels);
  }

  #hear(event: QueryCacheNotifyEvent): void {
    if (event.type !== 'updated' && event.type !== 'removed') return;
    const { query, type } = event;
    const digest = digestOfLabelsKey(this.#repository, query.queryKey);
    if (digest === null || !this.#wanted.has(digest)) return;
    this.#take(digest);
    const { status, fetchStatus, isInvalidated } = query.state;
    if (status === 'success' && !isInvalidated) this.#failures.delete(digest);
    // An answer that is under way may have been given before the change. What is on screen is read again by itself.
    const isUnderWay = this.#underWay.has(digest);
    const isChanged = type === 'updated' && event.action.type === 'invalidate' && (isUnderWay || !query.isActive());
    const isLeftInvalid = isInvalidated && fetchStatus === 'idle' && !this.#failures.has(digest);
    if ((isChanged || isLeftInvalid) && (isUnderWay || this.#labels.has(digest))) this.#outdated.add(digest);
    if (type === 'removed' && this.#isGranted(digest)) this.#queue.add(digest);
    this.#startMore();
    this.#publishSoon();
  }

  #isGranted(digest: string): boolean {
    return this.#granted === 'all' || this.#granted.has(digest);
  }

  #isDue(digest: string): boolean {
    return !this.#labels.has(digest) && !this.#failures.has(digest) && !this.#underWay.has(digest);
  }

  /** Works out what is to be asked for, and goes on with it. */
  #proceed(): void {
    this.#queue = new Set();
    for (const digest of this.#digests) {
      if (!this.#isDue(digest)) continue;
      if (this.#granted !== 'all' && this.#granted.size < readWithoutAsking) this.#granted.add(digest);
      if (this.#isGranted(digest)) this.#queue.add(digest);
    }
    this.#startMore();
    this.#publish();
  }

  /** Queues one turn per image. Which image is read is decided when the turn comes. */
  #startMore(): void {
    const wanted = this.#outdated.size + this.#queue.size;
    for (let turns = this.#inTurn.pendingCount; turns < wanted; turns++) void this.#inTurn(() => this.#readNext());
  }

  #takeNext(): string | null {
    for (const digest of this.#outdated) {
      if (this.#underWay.has(digest)) continue;
      this.#outdated.delete(digest);
      return digest;
    }
    for (const digest of this.#queue) {
      this.#queue.delete(digest);
      if (this.#isDue(digest)) return digest;
    }
    return null;
  }

  async #readNext(): Promise<void> {
    const digest = this.#takeNext();
    if (digest === null) return;
    const underWay = this.#underWay;
    underWay.add(digest);
    let failure: unknown;
    try {
      await this.#client.fetchQuery({ ...manifestQueries.labels(this.#repository, digest), staleTime: 0 });
    } catch (error) {
      failure = error;
    }
    if (underWay !== this.#underWay) return;
    underWay.delete(digest);
    this.#settle(digest, failure);
    this.#startMore();
    this.#publishSoon();
  }

  #settle(digest: string, failure: unknown): void {
    if (failure === undefined) {
      this.#failuresInARow = 0;
      this.#failures.delete(digest);
      this.#take(digest);
    } else if (failure instanceof CancelledError) {
      // A component on screen had asked for it as well, and was unmounted.
      (this.#labels.has(digest) ? this.#outdated : this.#queue).add(digest);
    } else {
      this.#failures.set(digest, failure);
      if (isAboutOneImage(failure)) return;
      if (++this.#failuresInARow < mostFailuresInARow) return;
      for (const other of this.#queue) if (this.#isDue(other)) this.#failures.set(other, failure);
      this.#queue.clear();
    }
  }

  #publishSoon(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#shownAt + showEveryMs() - performance.now());
    this.#timer = setTimeout(() => this.#publish(), wait);
  }

  #publish(reading = this.#count()): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shownAt = performance.now();
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }

  #count(): LabelReading {
    return countReading({
      digests: this.#digests,
      labels: this.#labels,
      failures: this.#failures,
      isHeld: (digest) => !this.#isGranted(digest) && !this.#underWay.has(digest),
    });
  }
}

/** Refused for this image alone, which says nothing of the others. */
function isAboutOneImage(failure: unknown): boolean {
  return failure instanceof RequestError && (failure.kind === 'forbidden' || failure.kind === 'not-found');
}
