import { CancelledError, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { RequestError } from '@/domain/registry/request-failure';
import { requestsAtOnce } from '@/queries/reading-policy';
import { CachedValues } from './cached-values';
import { PacedValue } from './paced-value';
import { ReadGrant } from './read-grant';
import { countReading, notBegun, type Reading } from './reading';
import type { ReadSubject } from './read-subjects';

/** After so many failures in a row the rest is not asked for: the fault is not in single things. */
const mostFailuresInARow = 8;

/**
 * Reads something of many things into the query cache, where dialogs, jobs and other browser tabs renew it, and follows
 * whatever happens to it there. One subscription does for all: thousands of observers would cost seconds.
 */
export class ManyReader<T> {
  readonly #values: CachedValues<T>;
  readonly #failures = new Map<string, unknown>();
  #failuresInARow = 0;
  #keys: readonly string[] = [];
  #wanted: ReadonlySet<string> = new Set();
  readonly #grant = new ReadGrant();
  #queue = new Set<string>();
  /** Called invalid since it was read: comes first. */
  readonly #outdated = new Set<string>();
  /** A new set after each stop, so that what was given up can be told from what came later. */
  #underWay = new Set<string>();
  /** A new one after each stop, too: a new reading does not wait for what was given up. */
  #inTurn = pLimit(requestsAtOnce);
  readonly #shown = new PacedValue<Reading<T>>(notBegun, () => this.#count());
  #unfollow: (() => void) | null = null;

  constructor(client: QueryClient, subject: ReadSubject<T>) {
    this.#values = new CachedValues(client, subject);
  }

  readonly subscribe = this.#shown.subscribe;
  readonly getReading = this.#shown.get;

  /**
   * Reads these, in this order; called again when the list has grown or changed.
   *
   * @param scope what the person narrowed the list by: with another one the question is open again
   */
  read(keys: readonly string[], scope: string): void {
    this.#grant.narrow(scope);
    this.#keys = keys;
    this.#wanted = new Set(keys);
    this.#unfollow ??= this.#values.follow((key, event) => this.#hear(key, event));
    this.#proceed();
  }

  /** The person agreed to a request for each. */
  readonly readAll = (): void => {
    this.#grant.giveAll();
    this.#proceed();
  };

  /** Reads no more until the person wants it; what is under way still comes. */
  readonly halt = (): void => {
    this.#grant.limitTo([...this.#values.all.keys(), ...this.#failures.keys(), ...this.#underWay]);
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
    for (const key of givenUp) this.#values.giveUp(key);
    for (const known of [this.#values, this.#failures, this.#outdated, this.#queue]) known.clear();
    this.#failuresInARow = 0;
    this.#keys = [];
    this.#wanted = new Set();
    this.#shown.show(notBegun);
  }

  #askAgain(failed: readonly string[]): void {
    for (const key of failed) if (this.#failures.delete(key) && this.#values.has(key)) this.#outdated.add(key);
    this.#failuresInARow = 0;
    this.#proceed();
  }

  #hear(key: string, event: QueryCacheNotifyEvent): void {
    if (!this.#wanted.has(key)) return;
    this.#values.refresh(key);
    const { query, type } = event;
    const { status, fetchStatus, isInvalidated } = query.state;
    if (status === 'success' && !isInvalidated) this.#failures.delete(key);
    // An answer that is under way may have been given before the change. What is on screen is read again by itself.
    const isUnderWay = this.#underWay.has(key);
    const isChanged = type === 'updated' && event.action.type === 'invalidate' && (isUnderWay || !query.isActive());
    const isLeftInvalid = isInvalidated && fetchStatus === 'idle' && !this.#failures.has(key);
    if ((isChanged || isLeftInvalid) && (isUnderWay || this.#values.has(key))) this.#outdated.add(key);
    if (type === 'removed' && this.#grant.has(key)) this.#queue.add(key);
    this.#startMore();
    this.#shown.showSoon();
  }

  #isDue(key: string): boolean {
    return !this.#values.has(key) && !this.#failures.has(key) && !this.#underWay.has(key);
  }

  /** Works out what is to be asked for, and goes on with it. */
  #proceed(): void {
    this.#queue = new Set();
    for (const key of this.#keys) {
      if (!this.#isDue(key)) continue;
      if (this.#grant.take(key)) this.#queue.add(key);
    }
    this.#startMore();
    this.#shown.show();
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
      await this.#values.read(key);
    } catch (error) {
      failure = error;
    }
    if (underWay !== this.#underWay) return;
    underWay.delete(key);
    this.#settle(key, failure);
    this.#startMore();
    this.#shown.showSoon();
  }

  #settle(key: string, failure: unknown): void {
    if (failure === undefined) {
      this.#failuresInARow = 0;
      this.#failures.delete(key);
      this.#values.refresh(key);
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

  #count(): Reading<T> {
    return countReading({
      keys: this.#keys,
      values: this.#values.all,
      failures: this.#failures,
      isHeld: (key) => !this.#grant.has(key) && !this.#underWay.has(key),
    });
  }
}

/** Refused for this one alone, which says nothing of the others. */
function isAboutOne(failure: unknown): boolean {
  return failure instanceof RequestError && (failure.kind === 'forbidden' || failure.kind === 'not-found');
}
