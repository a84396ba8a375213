import { CancelledError, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { RequestError } from '@/domain/registry/request-failure';
import { requestsAtOnce, showEveryMs } from '@/queries/reading-policy';
import { countReading, notBegun, type Reading } from './reading';
import type { ReadSubject } from './read-subjects';

/** Things that are read without asking. */
const readWithoutAsking = 200;

/** After so many failures in a row the rest is not asked for: the fault is not in single things. */
const mostFailuresInARow = 8;

/**
 * Reads something of many things into the query cache, where dialogs, jobs and other browser tabs renew it, and follows
 * whatever happens to it there. One subscription does for all: thousands of observers would cost seconds.
 */
export class ManyReader<T> {
  readonly #client: QueryClient;
  readonly #subject: ReadSubject<T>;
  readonly #listeners = new Set<() => void>();
  /** What the cache has; the objects are the cache's own. */
  readonly #values = new Map<string, T>();
  readonly #failures = new Map<string, unknown>();
  #failuresInARow = 0;
  #keys: readonly string[] = [];
  #wanted: ReadonlySet<string> = new Set();
  #scope = '';
  /** How many may be read without a question. */
  #allowance = readWithoutAsking;
  /** Which those are, or all. */
  #granted: Set<string> | 'all' = new Set();
  #queue = new Set<string>();
  /** Called invalid since it was read: comes first. */
  readonly #outdated = new Set<string>();
  /** A new set after each stop, so that what was given up can be told from what came later. */
  #underWay = new Set<string>();
  /** A new one after each stop, too: a new reading does not wait for what was given up. */
  #inTurn = pLimit(requestsAtOnce);
  #reading: Reading<T> = notBegun;
  #shownAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unfollow: (() => void) | null = null;

  constructor(client: QueryClient, subject: ReadSubject<T>) {
    this.#client = client;
    this.#subject = subject;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getReading = (): Reading<T> => this.#reading;

  /**
   * Reads these, in this order; called again when the list has grown or changed.
   *
   * @param scope what the person narrowed the list by: with another one the question is open again
   */
  read(keys: readonly string[], scope: string): void {
    if (scope !== this.#scope) {
      this.#granted = new Set();
      this.#allowance = readWithoutAsking;
    }
    this.#scope = scope;
    this.#keys = keys;
    this.#wanted = new Set(keys);
    this.#unfollow ??= this.#follow();
    this.#proceed();
  }

  /** The person agreed to a request for each. */
  readonly readAll = (): void => {
    this.#granted = 'all';
    this.#proceed();
  };

  /** Reads no more until the person wants it; what is under way still comes. */
  readonly halt = (): void => {
    this.#allowance = 0;
    this.#granted = new Set([...this.#values.keys(), ...this.#failures.keys(), ...this.#underWay]);
    this.#proceed();
  };

  /** Asks again for what failed. */
  readonly retry = (): void => this.#askAgain([...this.#failures.keys()]);

  /** Asks again for one that failed. */
  readonly retryOne = (key: string): void => this.#askAgain([key]);

  /** Gives up what is under way, unless something on screen wants it, too. What was read stays in the cache. */
  stop(): void {
    this.#unfollow?.();
    this.#unfollow = null;
    const givenUp = this.#underWay;
    this.#underWay = new Set();
    this.#inTurn.clearQueue();
    this.#inTurn = pLimit(requestsAtOnce);
    for (const key of givenUp) {
      void this.#client.cancelQueries({ ...this.#filter(key), type: 'inactive' });
    }
    for (const known of [this.#values, this.#failures, this.#outdated, this.#queue]) known.clear();
    this.#failuresInARow = 0;
    this.#keys = [];
    this.#wanted = new Set();
    this.#publish(notBegun);
  }

  #askAgain(failed: readonly string[]): void {
    for (const key of failed) if (this.#failures.delete(key) && this.#values.has(key)) this.#outdated.add(key);
    this.#failuresInARow = 0;
    this.#proceed();
  }

  #filter(key: string) {
    return { queryKey: this.#subject.queryKeyOf(key), exact: true };
  }

  #follow(): () => void {
    const cache = this.#client.getQueryCache();
    for (const query of cache.findAll({ queryKey: this.#subject.under })) {
      const key = this.#subject.keyOf(query.queryKey);
      if (key !== null && !query.state.isInvalidated) this.#take(key);
    }
    return cache.subscribe((event) => this.#hear(event));
  }

  #take(key: string): void {
    const value = this.#client.getQueryData<T>(this.#subject.queryKeyOf(key));
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
  }

  #hear(event: QueryCacheNotifyEvent): void {
    if (event.type !== 'updated' && event.type !== 'removed') return;
    const { query, type } = event;
    const key = this.#subject.keyOf(query.queryKey);
    if (key === null || !this.#wanted.has(key)) return;
    this.#take(key);
    const { status, fetchStatus, isInvalidated } = query.state;
    if (status === 'success' && !isInvalidated) this.#failures.delete(key);
    // An answer that is under way may have been given before the change. What is on screen is read again by itself.
    const isUnderWay = this.#underWay.has(key);
    const isChanged = type === 'updated' && event.action.type === 'invalidate' && (isUnderWay || !query.isActive());
    const isLeftInvalid = isInvalidated && fetchStatus === 'idle' && !this.#failures.has(key);
    if ((isChanged || isLeftInvalid) && (isUnderWay || this.#values.has(key))) this.#outdated.add(key);
    if (type === 'removed' && this.#isGranted(key)) this.#queue.add(key);
    this.#startMore();
    this.#publishSoon();
  }

  #isGranted(key: string): boolean {
    return this.#granted === 'all' || this.#granted.has(key);
  }

  #isDue(key: string): boolean {
    return !this.#values.has(key) && !this.#failures.has(key) && !this.#underWay.has(key);
  }

  /** Works out what is to be asked for, and goes on with it. */
  #proceed(): void {
    this.#queue = new Set();
    for (const key of this.#keys) {
      if (!this.#isDue(key)) continue;
      if (this.#granted !== 'all' && this.#granted.size < this.#allowance) this.#granted.add(key);
      if (this.#isGranted(key)) this.#queue.add(key);
    }
    this.#startMore();
    this.#publish();
  }

  /** Queues one turn for each. Which one is read is decided when the turn comes. */
  #startMore(): void {
    const wanted = this.#outdated.size + this.#queue.size;
    for (let turns = this.#inTurn.pendingCount; turns < wanted; turns++) void this.#inTurn(() => this.#readNext());
  }

  #takeNext(): string | null {
    for (const key of this.#outdated) {
      if (this.#underWay.has(key)) continue;
      this.#outdated.delete(key);
      return key;
    }
    for (const key of this.#queue) {
      this.#queue.delete(key);
      if (this.#isDue(key)) return key;
    }
    return null;
  }

  async #readNext(): Promise<void> {
    const key = this.#takeNext();
    if (key === null) return;
    const underWay = this.#underWay;
    underWay.add(key);
    let failure: unknown;
    try {
      await this.#subject.read(this.#client, key);
    } catch (error) {
      failure = error;
    }
    if (underWay !== this.#underWay) return;
    underWay.delete(key);
    this.#settle(key, failure);
    this.#startMore();
    this.#publishSoon();
  }

  #settle(key: string, failure: unknown): void {
    if (failure === undefined) {
      this.#failuresInARow = 0;
      this.#failures.delete(key);
      this.#take(key);
    } else if (failure instanceof CancelledError) {
      // A component on screen had asked for it as well, and was unmounted.
      (this.#values.has(key) ? this.#outdated : this.#queue).add(key);
    } else {
      this.#failures.set(key, failure);
      if (isAboutOne(failure)) return;
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

  #count(): Reading<T> {
    return countReading({
      keys: this.#keys,
      values: this.#values,
      failures: this.#failures,
      isHeld: (key) => !this.#isGranted(key) && !this.#underWay.has(key),
    });
  }
}

/** Refused for this one alone, which says nothing of the others. */
function isAboutOne(failure: unknown): boolean {
  return failure instanceof RequestError && (failure.kind === 'forbidden' || failure.kind === 'not-found');
}
