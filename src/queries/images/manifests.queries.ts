import { queryOptions, type Query, type QueryKey } from '@tanstack/react-query';
import { getManifest } from '@/api/images/manifests';
import { getScanReport, getScanSummary } from '@/api/images/scans';
import { listLabels } from '@/api/tags/labels';
import { getTagPullStatistics } from '@/api/tags/pull-statistics';
import { neededCode } from '@/code/missing-code';
import type { Manifest } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import type { OutlinedSummary } from '@/domain/risk/images/finding-outlines';
import type { ScanStatus } from '@/domain/scan/scan';
import { queuedCheckDelay } from '@/domain/scan/scan-patience';
import { summarizeReport, type ScanReport } from '@/domain/scan/scan-report';
import { imageKeptMs, queuedScanFreshMs, scanFreshMs, settingsFreshMs } from '@/queries/reading-policy';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { mayHaveRiskData } from '@/queries/risk/risk-flag';
import { whenIdle } from './background-queue';
import { isTreeComplete, readIndexTree, type IndexedTag } from './index-tree';

/**
 * Quay answers 500 for the whole manifest when it cannot decode the card (or is asked for the card of an index whose
 * artifact type is that of models). What the rest of the page needs must not depend on a card, so it is then left out.
 */
async function readImage(
  repository: RepositoryName,
  digest: string,
  options: { signal: AbortSignal; priority?: RequestPriority },
): Promise<Manifest> {
  try {
    return await getManifest(repository, digest, { includeModelCard: true }, options);
  } catch (error) {
    if (!(error instanceof RequestError && error.status === 500)) throw error;
    return getManifest(repository, digest, {}, options);
  }
}

/** A report as a summary for risk data, which needs code that others never fetch. */
async function withOutlines(report: ScanReport): Promise<OutlinedSummary> {
  const summaryOf = await neededCode(
    async () => (await import('@/domain/risk/images/finding-outlines')).outlinedSummary,
  );
  return summaryOf(report);
}

export const manifestKey = (repository: RepositoryName, digest: string) =>
  [...repositoryKey(repository), 'manifest', digest] as const;

/** Whether a query is a scan's summary of this repository. */
export function isScanSummaryKey({ namespace, name }: RepositoryName, key: QueryKey): boolean {
  const [what, keyNamespace, keyName, part, , detail] = key;
  const isSummary = what === 'repository' && part === 'manifest' && detail === 'scan-summary';
  return isSummary && keyNamespace === namespace && keyName === name;
}

/** For `refetchInterval`: a queued scan is asked about again and again, ever more slowly and only while it is on screen. */
export function untilScanned({ state }: Pick<Query<{ status: ScanStatus }>, 'state'>): number | false {
  return state.data?.status === 'queued' && queuedCheckDelay(state.dataUpdateCount + state.errorUpdateCount);
}

export const manifestQueries = {
  /** An image's manifest with its model card; its content never changes, because the digest names it. */
  image: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'image'],
      queryFn: ({ signal }) => readImage(repository, digest, { signal }),
      staleTime: Infinity,
      gcTime: imageKeptMs,
    }),

  /** The same for a row of a table: it waits its turn. */
  imageInBackground: (repository: RepositoryName, digest: string) =>
    queryOptions({
      ...manifestQueries.image(repository, digest),
      queryFn: ({ signal }) => whenIdle(signal, () => readImage(repository, digest, { signal, priority: 'low' })),
    }),

  /** The index behind a multi-arch tag, with the indexes in it. One that could not be read is read again when it is next needed. */
  index: (repository: RepositoryName, tag: IndexedTag) =>
    queryOptions({
      queryKey: [...manifestKey(repository, tag.manifestDigest), 'index'],
      queryFn: ({ signal }) => readIndexTree(tag, signal, (digest) => getManifest(repository, digest, {}, { signal })),
      staleTime: ({ state }) => (state.data !== undefined && isTreeComplete(state.data) ? Infinity : 0),
      gcTime: imageKeptMs,
    }),

  /** The same for a row of a table: it waits its turn. */
  indexInBackground: (repository: RepositoryName, tag: IndexedTag) =>
    queryOptions({
      ...manifestQueries.index(repository, tag),
      queryFn: ({ signal }) =>
        readIndexTree(tag, signal, (digest) =>
          whenIdle(signal, () => getManifest(repository, digest, {}, { signal, priority: 'low' })),
        ),
    }),

  labels: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'labels'],
      queryFn: ({ signal }) => whenIdle(signal, () => listLabels(repository, digest, { signal })),
      staleTime: settingsFreshMs,
      gcTime: imageKeptMs,
    }),

  /** A security report reduced to counts. One request per digest, however many tags point to it. */
  scanSummary: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'scan-summary'],
      queryFn: ({ signal }) =>
        whenIdle(signal, async () => {
          const options = { signal, priority: 'low' as const };
          if (!mayHaveRiskData()) return getScanSummary(repository, digest, options);
          return withOutlines(await getScanReport(repository, digest, options));
        }),
      staleTime: ({ state }) => (state.data?.status === 'queued' ? queuedScanFreshMs : scanFreshMs),
      gcTime: imageKeptMs,
    }),

  /** The whole report, once it is opened. It renews the counts of the same digest anew, so that no two places differ. */
  scanReport: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'scan-report'],
      queryFn: async ({ client, signal }) => {
        const report = await getScanReport(repository, digest, { signal });
        const summary = mayHaveRiskData() ? await withOutlines(report) : summarizeReport(report);
        client.setQueryData(manifestQueries.scanSummary(repository, digest).queryKey, summary);
        return report;
      },
      staleTime: ({ state }) => (state.data?.status === 'queued' ? queuedScanFreshMs : scanFreshMs),
    }),

  pullStatistics: (repository: RepositoryName, tagName: string) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'pull-statistics', tagName],
      queryFn: ({ signal }) =>
        whenIdle(signal, () => getTagPullStatistics(repository, tagName, { signal, priority: 'low' })),
      staleTime: 60_000,
      gcTime: imageKeptMs,
    }),
};
