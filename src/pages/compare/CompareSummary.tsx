import { Skeleton } from '@patternfly/react-core';
import { useMemo } from 'react';
import type { ComparedReports } from '@/domain/compare/reports/compared-reports';
import { compareLayers } from '@/domain/compare/layers-comparison';
import { summaryText } from '@/domain/compare/summary';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedSide } from './loaded-side';
import styles from './compare.module.css';

interface CompareSummaryProps {
  a: LoadedSide;
  b: LoadedSide;
  reports: ComparedReports | null;
  /** What risk data say is still to come. */
  isAwaited: boolean;
  /** A side is missing: nothing is said, in the same room. */
  isImpossible: boolean;
}

export function CompareSummary({ a, b, reports, isAwaited, isImpossible }: CompareSummaryProps) {
  const isPending =
    !isImpossible && (isAwaited || [a, b].some(({ report, manifest }) => report.isPending || manifest.isPending));
  const [before, after] = [a.manifest.data, b.manifest.data];
  const layers = useMemo(
    () => (before === null || after === null ? null : compareLayers({ a: before, b: after })),
    [before, after],
  );
  const isSameImage = a.digest !== null && a.digest === b.digest;
  // Thousands of findings are counted for it, and the page is drawn anew with every key of a search.
  const text = useMemo(
    () =>
      isPending || isImpossible
        ? ''
        : summaryText({
            isSameImage,
            reports,
            layers: layers && { differenceBytes: layers.differenceBytes, isBaseChanged: layers.base.isChanged },
          }),
    [isPending, isImpossible, isSameImage, reports, layers],
  );
  return (
    <div role="status" aria-busy={isPending} className={classNames(layout.below, styles.sentence)}>
      {isPending ? (
        <Skeleton height="1lh" width="60%" screenreaderText="Comparing" />
      ) : (
        <p className={classNames(typography.breakable, typography.bold)}>{text}</p>
      )}
    </div>
  );
}
