import { queryOptions } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { listLabels } from '@/api/labels';
import { getManifest } from '@/api/manifests';
import { getTagPullStatistics } from '@/api/pull-statistics';
import { getScanSummary } from '@/api/scans';
import type { RepositoryName } from '@/domain/repository';
import { repositoryKey } from './repositories.queries';

/** Details of rows share this line: a few requests at once, so that they never hold up what a person asked for. */
const inBackground = pLimit(6);

/** Runs a request in the background line, unless nobody wants it any more when its turn comes. */
function whenIdle<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  return inBackground(() => {
    signal.throwIfAborted();
    return request();
  });
}

export const manifestKey = (repository: RepositoryName, digest: string) =>
  [...repositoryKey(repository), 'manifest', digest] as const;

/** Milliseconds for which the scan of a digest is believed: the scanner learns of new advisories meanwhile. */
const scanFreshFor = 5 * 60_000;

export const manifestQueries = {
  /** A manifest or index; its content never changes, because the digest names it. */
  detail: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'detail'],
      queryFn: ({ signal }) => getManifest(repository, digest, {}, { signal }),
      staleTime: Infinity,
      gcTime: 15 * 60_000,
    }),

  /** The same for a row of a table: it waits its turn. */
  detailInBackground: (repository: RepositoryName, digest: string) =>
    queryOptions({
      ...manifestQueries.detail(repository, digest),
      queryFn: ({ signal }) => whenIdle(signal, () => getManifest(repository, digest, {}, { signal, priority: 'low' })),
    }),

  labels: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'labels'],
      queryFn: ({ signal }) => whenIdle(signal, () => listLabels(repository, digest, { signal })),
      staleTime: 30_000,
    }),

  /** A security report reduced to counts. One request per digest, however many tags point to it. */
  scanSummary: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'scan-summary'],
      queryFn: ({ signal }) => whenIdle(signal, () => getScanSummary(repository, digest, { signal, priority: 'low' })),
      staleTime: ({ state }) => (state.data?.status === 'queued' ? 30_000 : scanFreshFor),
      gcTime: 15 * 60_000,
    }),

  pullStatistics: (repository: RepositoryName, tagName: string) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'pull-statistics', tagName],
      queryFn: ({ signal }) =>
        whenIdle(signal, () => getTagPullStatistics(repository, tagName, { signal, priority: 'low' })),
      staleTime: 60_000,
    }),
};
