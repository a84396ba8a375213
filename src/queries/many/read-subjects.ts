import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Label, PullStatistics } from '@/domain/image/manifest';
import type { IndexTree } from '@/domain/image/platforms/platforms';
import type { OutlinedSummary } from '@/domain/risk/images/finding-outlines';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { repositoryKey } from '@/queries/repositories/repositories.queries';

/** What can be read of many things: labels, scans and indexes by digest, pulls by the name of the tag. */
export interface ReadValues {
  labels: Label[];
  pulls: PullStatistics;
  scans: OutlinedSummary;
  indexes: IndexTree;
}

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

export const readSubjects: {
  [Kind in keyof ReadValues]: (repository: RepositoryName) => ReadSubject<ReadValues[Kind]>;
} = {
  labels: labelsSubject,
  pulls: pullsSubject,
  scans: (repository) => ({
    under: manifestsKey(repository),
    queryKeyOf: (digest) => manifestQueries.scanSummary(repository, digest).queryKey,
    read: (client, digest) => client.fetchQuery({ ...manifestQueries.scanSummary(repository, digest), staleTime: 0 }),
    keyOf: (queryKey) => digestOfKey(repository, queryKey, 'scan-summary'),
  }),
  indexes: (repository) => {
    const queryOf = (manifestDigest: string) =>
      manifestQueries.indexInBackground(repository, { manifestDigest, index: null });
    return {
      under: manifestsKey(repository),
      queryKeyOf: (digest) => queryOf(digest).queryKey,
      read: (client, digest) => client.fetchQuery({ ...queryOf(digest), staleTime: 0 }),
      keyOf: (queryKey) => digestOfKey(repository, queryKey, 'index'),
    };
  },
};

function labelsSubject(repository: RepositoryName): ReadSubject<Label[]> {
  return {
    under: manifestsKey(repository),
    queryKeyOf: (digest) => manifestQueries.labels(repository, digest).queryKey,
    read: (client, digest) => client.fetchQuery({ ...manifestQueries.labels(repository, digest), staleTime: 0 }),
    keyOf: (queryKey) => digestOfKey(repository, queryKey, 'labels'),
  };
}

function pullsSubject(repository: RepositoryName): ReadSubject<PullStatistics> {
  const under = [...repositoryKey(repository), 'pull-statistics'];
  return {
    under,
    queryKeyOf: (name) => [...under, name],
    read: (client, name) => client.fetchQuery({ ...manifestQueries.pullStatistics(repository, name), staleTime: 0 }),
    keyOf: (queryKey) => {
      const parts: readonly unknown[] = Array.isArray(queryKey) ? queryKey : [];
      const name = parts[under.length];
      return typeof name === 'string' && under.every((part, position) => part === parts[position]) ? name : null;
    },
  };
}

function manifestsKey(repository: RepositoryName): QueryKey {
  return [...repositoryKey(repository), 'manifest'];
}

/** Digest of the manifest of which the query asks for that detail; null for every other query, and for other repositories. */
function digestOfKey({ namespace, name }: RepositoryName, key: unknown, wanted: string): string | null {
  const parts: readonly unknown[] = Array.isArray(key) ? key : [];
  const [what, keyNamespace, keyName, part, digest, detail] = parts;
  const isWanted = what === 'repository' && part === 'manifest' && detail === wanted;
  return isWanted && keyNamespace === namespace && keyName === name && typeof digest === 'string' ? digest : null;
}
