import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { InlineError } from '@/features/failure/InlineError';
import type { NamedReading } from '@/features/reading/named-reading';
import { ReadingProgress } from '@/features/reading/ReadingProgress';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import typography from '@/ui/styles/typography.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import type { PlannedTags } from './use-planned-tags';

interface PlanProgressProps {
  planned: PlannedTags;
  readings: readonly NamedReading[];
}

/** How far the tags and what rules ask of them are read, and what could not be. */
export function PlanProgress({ planned, readings }: PlanProgressProps) {
  const { tags, isComplete, isFetching, error, malformed, retry } = planned;
  const isComing = !isComplete && isFetching;
  return (
    <>
      <span role="status" className={typography.subtle}>
        {isComing && (
          <>
            <SmallSpinner />
            {` ${countOf(tags.length, 'tag')} loaded… Rules are worked out once all tags are here.`}
          </>
        )}
      </span>
      {readings.map((reading) => (
        <ReadingProgress key={reading.what} reading={reading} isListComing={isComing} />
      ))}
      {error !== null && !isFetching && (
        <InlineError
          title={
            isComplete
              ? 'The tags could not be read again.'
              : `Only ${formatNumber(tags.length)} tags were loaded, so nothing can be applied.`
          }
          error={error}
          onRetry={retry}
        />
      )}
      <UnreadEntries entries={malformed} title={`${countOf(malformed.length, 'tag')} could not be read`} />
    </>
  );
}
