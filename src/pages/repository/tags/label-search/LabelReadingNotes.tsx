import { Alert, Button } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { LabelSearch } from './use-label-search';

/** Notes of a search in labels: that the rest costs many requests, and what could not be read. */
export function LabelReadingNotes({ labels }: { labels: LabelSearch }) {
  const { heldCount, failedCount, failure, readAll, retry } = labels;
  return (
    <>
      {heldCount > 0 && (
        <Alert
          isInline
          component="p"
          variant="info"
          title={
            heldCount === 1
              ? 'Reading labels takes one more request.'
              : `Reading labels takes one request for each of ${formatNumber(heldCount)} images.`
          }
          actionLinks={
            <Button variant="link" isInline onClick={readAll}>
              Read labels
            </Button>
          }
        />
      )}
      {failedCount > 0 && (
        <Alert
          isInline
          component="p"
          variant="warning"
          title={`Labels of ${failedCount === 1 ? 'one image' : `${formatNumber(failedCount)} images`} could not be read. ${failure ?? ''}`}
          actionLinks={
            <Button variant="link" isInline onClick={retry}>
              Retry
            </Button>
          }
        />
      )}
    </>
  );
}
