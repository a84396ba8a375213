import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { TagsSnapshot } from '@/domain/history/tags-at';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { countStates } from './snapshot-items';
import styles from './as-of.module.css';

interface SnapshotTitleProps {
  /** The moment that is looked at, in milliseconds since 1970. */
  at: number;
  counts: ReturnType<typeof countStates>;
  snapshot: Pick<TagsSnapshot, 'reach' | 'loadedBackTo'>;
}

/** Which tags these are and how many, and beside it what may be missing, so that nothing moves when all has loaded. */
export function SnapshotTitle({ at, counts, snapshot: { reach, loadedBackTo } }: SnapshotTitleProps) {
  return (
    <div className={layout.line}>
      <h2 className={styles.title} aria-live="polite">
        {`Tags on ${formatDateTimeLong(at)}`}
        <small className={typography.subtle}>
          {` ${countOf(counts.all, 'tag')}, ${formatNumber(counts.moved)} moved since, ${formatNumber(counts.gone)} gone since`}
        </small>
      </h2>
      {reach === 'may-miss' && (
        <p className={typography.small}>
          {loadedBackTo === null
            ? 'Older history is not loaded.'
            : `Older history is not loaded. Tags that were made before ${formatDateTime(loadedBackTo)} may be missing.`}
        </p>
      )}
    </div>
  );
}
