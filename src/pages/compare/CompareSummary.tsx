import { Skeleton } from '@patternfly/react-core';
import { useMemo } from 'react';
import { whyNoResult, type ComparedReports } from '@/domain/compare/reports/compared-reports';
import { compareLayers } from '@/domain/compare/layers-comparison';
import { summaryText } from '@/domain/compare/summary';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import { InlineError } from '@/features/failure/InlineError';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedSide } from './loaded-side';

interface CompareSummaryProps {
  a: LoadedSide;
  b: LoadedSide;
  reports: ComparedReports | null;
  /** What risk data say is still to come. */
  isAwaited: boolean;
}

/** What differs, in a sentence, and what could not be compared. */
export function CompareSummary({ a, b, reports, isAwaited }: CompareSummaryProps) {
  const isPending = isAwaited || [a, b].some(({ report, manifest }) => report.isPending || manifest.isPending);
  const [before, after] = [a.manifest.data, b.manifest.data];
  const layers = useMemo(
    () => (before === null || after === null ? null : compareLayers({ a: before, b: after })),
    [before, after],
  );
  const isSameImage = a.digest !== null && a.digest === b.digest;
  // Thousands of findings are counted for it, and the page is drawn anew with every key of a search.
  const text = useMemo(
    () =>
      isPending
        ? ''
        : summaryText({
            isSameImage,
            reports,
            layers: layers && { differenceBytes: layers.differenceBytes, isBaseChanged: layers.base.isChanged },
          }),
    [isPending, isSameImage, reports, layers],
  );
  return (
    <div className={classNames(layout.stack, layout.below)}>
      <div role="status" aria-busy={isPending}>
        {isPending ? (
          <Skeleton height="1.5rem" width="60%" screenreaderText="Comparing" />
        ) : (
          <p className={classNames(typography.breakable, typography.bold)}>{text}</p>
        )}
      </div>
      {!isPending && [a, b].map((side, at) => <MissingParts key={at} side={side} />)}
    </div>
  );
}

/** What is missing of a side, and what is not compared for it. */
function MissingParts({ side: { name, manifest, report } }: { side: LoadedSide }) {
  const why = report.data === null ? null : whyNoResult(report.data);
  return (
    <>
      {manifest.data === null && manifest.error !== null && (
        <Missing
          what={`Without the manifest of ${name}, layers, size and configuration are not compared.`}
          part={manifest}
        />
      )}
      {report.data === null && report.error !== null && (
        <Missing
          what={`Without a security report of ${name}, vulnerabilities and packages are not compared.`}
          part={report}
        />
      )}
      {why !== null && (
        <p className={typography.subtle}>
          Vulnerabilities and packages are not compared, because {name} has no scan result. {why}
        </p>
      )}
    </>
  );
}

/** What is gone for good is said; what failed can be asked for again. */
function Missing({ what, part: { error, refetch } }: { what: string; part: LoadedSide['manifest' | 'report'] }) {
  if (error instanceof RequestError && error.kind !== 'not-found') {
    return <InlineError title={what} error={error} onRetry={refetch} />;
  }
  return (
    <p className={typography.subtle}>
      {what} {explainError(error)}
    </p>
  );
}
