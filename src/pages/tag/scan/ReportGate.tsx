import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { summarizeReport } from '@/domain/scan/scan-report';
import { hasScanResult } from '@/domain/scan/scan-text';
import type { Tag } from '@/domain/tags/tag';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { manifestQueries, untilScanned } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import type { LoadedScan } from './loaded-scan';
import { QueuedScan } from './QueuedScan';
import { ReportFailure } from './ReportFailure';
import { ReportSkeleton } from './ReportSkeleton';
import { scanOutcome } from './scan-outcome';
import { WithoutResult } from './WithoutResult';

interface ReportGateProps {
  repository: RepositoryName;
  tag: Tag;
  /** The manifest whose report is shown. */
  digest: string;
  /** Null for a single image. */
  child: IndexEntry | null;
  children(scan: LoadedScan): ReactNode;
}

/** The report of one image, or why there is none. */
export function ReportGate({ repository, tag, digest, child, children }: ReportGateProps) {
  const query = useQuery({ ...manifestQueries.scanReport(repository, digest), refetchInterval: untilScanned });
  const manifest = useQuery(manifestQueries.image(repository, digest)).data;
  const registry = usePullHost();
  const { platform = null, twin = '', ambiguousPlatform = '' } = child ?? {};
  const tagName = tag.name;
  // A text, so that the subject stays the same.
  const around = child === null ? '' : [tag.manifestDigest, ...child.within].join(' ');
  const report = query.data;
  const summary = useMemo(() => report && summarizeReport(report), [report]);
  const scan = useMemo(
    (): LoadedScan | undefined =>
      report && {
        report,
        manifest,
        subject: {
          registry,
          repository,
          tagName,
          digest,
          platform,
          indexes: around.split(' ').filter(Boolean),
          twin,
          ambiguousPlatform,
        },
      },
    [report, manifest, registry, repository, tagName, digest, platform, around, twin, ambiguousPlatform],
  );
  const [wasQueued, setWasQueued] = useState(false);
  if (report?.status === 'queued' && !wasQueued) setWasQueued(true);

  return (
    <>
      <div role="status" className="pf-v6-screen-reader">
        {wasQueued && summary !== undefined && summary.status !== 'queued' && scanOutcome(summary)}
      </div>
      {scan === undefined || summary === undefined ? (
        query.isError ? (
          <ReportFailure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <ReportSkeleton />
        )
      ) : summary.status === 'queued' ? (
        <QueuedScan query={query} />
      ) : (
        <>
          {query.isError && (
            <InlineError
              title="Unable to read the security report anew; this is the last one."
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          )}
          <UnreadEntries
            entries={scan.report.malformed ?? []}
            title={`${countOf(scan.report.malformed?.length ?? 0, 'part')} of this report could not be understood; what is shown is incomplete`}
          />
          {hasScanResult(summary) ? (
            children(scan)
          ) : (
            <WithoutResult summary={summary} kind={child?.kind ?? 'image'} onRetry={() => void query.refetch()} />
          )}
        </>
      )}
    </>
  );
}
