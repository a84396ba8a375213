import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Label, PullStatistics } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { repositoryKey } from '@/queries/repositories/repositories.queries';

/** What can be read of many things: labels by digest, pulls by the name of the tag. */
export interface ReadValues {
  labels: Label[];
  pulls: PullStatistics;
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
};

function labelsSubject(repository: RepositoryName): ReadSubject<Label[]> {
  return {
    under: [...repositoryKey(repository), 'manifest'],
    queryKeyOf: (digest) => manifestQueries.labels(repository, digest).queryKey,
    read: (client, digest) => client.fetchQuery({ ...manifestQueries.labels(repository, digest), staleTime: 0 }),
    keyOf: (queryKey) => digestOfLabelsKey(repository, queryKey),
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

/** Digest of the manifest whose labels the query asks for; null for every other query, and for other repositories. */
function digestOfLabelsKey({ namespace, name }: RepositoryName, key: unknown): string | null {
  const parts: readonly unknown[] = Array.isArray(key) ? key : [];
  const [what, keyNamespace, keyName, part, digest, detail] = parts;
  const isLabels = what === 'repository' && part === 'manifest' && detail === 'labels';
  return isLabels && keyNamespace === namespace && keyName === name && typeof digest === 'string' ? digest : null;
}
