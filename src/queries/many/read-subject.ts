import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What is read of many things, one query for each. */
export interface ReadSubject<T> {
  /** Beginning of the keys of all its queries. */
  under: QueryKey;
  queryKeyOf(key: string): QueryKey;
  /** What a query of the cache is about; null if it is another one's. */
  keyOf(queryKey: unknown): string | null;
  /** Asks the registry, whatever is known, and keeps the answer in the cache. */
  read(client: QueryClient, key: string): Promise<T>;
}
