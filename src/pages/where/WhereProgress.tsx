import { Button } from '@patternfly/react-core';
import { countOf, ofTotal, partOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { Reading } from '@/queries/many/reading';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import layout from '@/ui/styles/layout.module.css';

interface WhereProgressProps {
  reading: Reading<unknown>;
  /** More repositories will come. */
  isListComing: boolean;
  /** Repositories. */
  foundCount: number;
  namespace: string;
  onStop(): void;
  onGoOn(): void;
}

/** Id of the words, which get the focus when the button that was pressed goes. */
export const whereProgressId = 'where-progress';

/** How far the search is, with the button that ends it or goes on. */
export function WhereProgress(props: WhereProgressProps) {
  const { reading, isListComing, foundCount, namespace, onStop, onGoOn } = props;
  const { total, readCount, failedCount, heldCount, isReading } = reading;
  const isComing = isListComing || isReading;
  const settled = readCount + failedCount;
  const partOfAll = (count: number) => partOf(count, total, 'repository', 'repositories');
  return (
    <div className={layout.row}>
      {isComing && <SmallSpinner />}
      <strong id={whereProgressId} tabIndex={-1}>
        {isComing || heldCount > 0
          ? `Asked ${isListComing ? `${ofTotal(settled, total)} and more repositories` : partOfAll(settled)} of ${namespace}, found in ${formatNumber(foundCount)}`
          : `Found in ${partOfAll(foundCount)} of ${namespace}`}
      </strong>
      {isReading && heldCount === 0 && (
        <Button variant="link" isInline onClick={onStop}>
          Stop
        </Button>
      )}
      {!isReading && heldCount > 0 && (
        <Button variant="secondary" size="sm" onClick={onGoOn}>
          {`Ask ${countOf(heldCount, 'more', 'more')}`}
        </Button>
      )}
    </div>
  );
}
