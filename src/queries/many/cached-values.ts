import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import type { ReadSubject } from './read-subjects';

/** What the query cache has of many things. */
export class CachedValues<T> {
  readonly #client: QueryClient;
  readonly #subject: ReadSubject<T>;
  readonly #values = new Map<string, T>();

  constructor(client: QueryClient, subject: ReadSubject<T>) {
    this.#client = client;
    this.#subject = subject;
  }

  /** By key; the objects are the cache's own. */
  get all(): ReadonlyMap<string, T> {
    return this.#values;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Takes one over as it is in the cache now. */
  refresh(key: string): void {
    const value = this.#client.getQueryData<T>(this.#subject.queryKeyOf(key));
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
  }

  /** Forgets them here; the cache keeps them. */
  clear(): void {
    this.#values.clear();
  }

  /** Asks the registry for one, whatever is known. Throws what the request throws. */
  async read(key: string): Promise<void> {
    await this.#subject.read(this.#client, key);
  }

  /** Gives up reading one, unless something on screen wants it, too. */
  giveUp(key: string): void {
    const queryKey = this.#subject.queryKeyOf(key);
    void this.#client.cancelQueries({ queryKey, exact: true, type: 'inactive' });
  }

  /** Takes over what is valid, and tells of whatever happens to it until the function that it gives back is called. */
  follow(hear: (key: string, event: QueryCacheNotifyEvent) => void): () => void {
    const cache = this.#client.getQueryCache();
    for (const query of cache.findAll({ queryKey: this.#subject.under })) {
      const key = this.#subject.keyOf(query.queryKey);
      if (key !== null && !query.state.isInvalidated) this.refresh(key);
    }
    return cache.subscribe((event) => {
      if (event.type !== 'updated' && event.type !== 'removed') return;
      const key = this.#subject.keyOf(event.query.queryKey);
      if (key !== null) hear(key, event);
    });
  }
}
