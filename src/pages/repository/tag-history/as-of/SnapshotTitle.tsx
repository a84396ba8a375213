import { Alert } from '@patternfly/react-core';
import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { TagsSnapshot } from '@/domain/history/tags-at';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import type { countStates } from './snapshot-items';

interface SnapshotTitleProps {
  /** The moment that is looked at, in milliseconds since 1970. */
  at: number;
  counts: ReturnType<typeof countStates>;
  snapshot: Pick<TagsSnapshot, 'reach' | 'loadedBackTo'>;
  /** How far it is loaded is said beside it. */
  isLoading: boolean;
}

/** Which tags these are and how many, and beside it what may be missing, so that nothing moves when all has loaded; or that nothing is known. */
export function SnapshotTitle({ at, counts, snapshot: { reach, loadedBackTo }, isLoading }: SnapshotTitleProps) {
  return (
    <>
      <h2 className={typography.partTitle} aria-live="polite">
        {`Tags on ${formatDateTimeLong(at)}`}
        <small className={classNames(typography.subtle, typography.small)}>
          {` ${countOf(counts.all, 'tag')}, ${formatNumber(counts.moved)} moved since, ${formatNumber(counts.gone)} gone since`}
        </small>
      </h2>
      {reach === 'unknown' && loadedBackTo !== null && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title={`Older history is not loaded: nothing is known of the time before ${formatDateTime(loadedBackTo)}`}
        />
      )}
      {reach === 'may-miss' && !isLoading && (
        <p
          className={typography.small}
          data-tip={loadedBackTo === null ? undefined : `Those that were made before ${formatDateTime(loadedBackTo)}`}
        >
          {loadedBackTo === null ? 'Older history is not loaded.' : 'Older history is not loaded: tags may be missing.'}
        </p>
      )}
    </>
  );
}
