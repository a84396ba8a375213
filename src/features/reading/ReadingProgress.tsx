import { Button } from '@patternfly/react-core';
import { partOf } from '@/domain/text/count-text';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import type { NamedReading } from './named-reading';

interface ReadingProgressProps {
  reading: NamedReading;
  /** Then the list has a sign of its own. */
  isListComing: boolean;
}

/** How far a reading is, with a way to end it. Not announced with each answer, of which there may be thousands. */
export function ReadingProgress({ reading, isListComing }: ReadingProgressProps) {
  const { what, of, isReading, readCount, total, halt } = reading;
  return (
    readCount < total && (
      <span className={classNames(typography.small, typography.subtle)}>
        {isReading && !isListComing && <SmallSpinner />} {`${what} of ${partOf(readCount, total, of)} read `}
        {isReading && (
          <Button variant="link" isInline onClick={halt} aria-label={`Stop reading ${what.toLowerCase()}`}>
            Stop
          </Button>
        )}
      </span>
    )
  );
}
