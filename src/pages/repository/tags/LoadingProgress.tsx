import { Spinner } from '@patternfly/react-core';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { partialNote } from './partial-note';
import type { TagsViewState } from './tags-view-state';
import type { LabelSearch } from './label-search/use-label-search';
import type { LoadedTags } from './use-tags';

interface LoadingProgressProps {
  loaded: LoadedTags;
  view: TagsViewState;
  /** Of a search in labels. */
  labels: LabelSearch | null;
}

/** How far the list and the labels to search in are while they load, and what that means for what is on screen. */
export function LoadingProgress({ loaded, view, labels }: LoadingProgressProps) {
  const { tags, isComplete, isLoading, isPending } = loaded;
  const isListComing = !isPending && !isComplete && isLoading;
  const areLabelsPartial = labels !== null && labels.readCount < labels.imageCount;
  return (
    <>
      <span role="status" className={classNames(typography.small, typography.subtle)}>
        {isListComing && (
          <>
            <Spinner size="sm" aria-hidden="true" /> {`${countOf(tags.length, 'tag')} loaded…`} {partialNote(view)}
          </>
        )}
      </span>{' '}
      {/* Not announced with each answer, of which there may be thousands. */}
      {areLabelsPartial && (
        <span className={classNames(typography.small, typography.subtle)}>
          {labels.isReading && !isListComing && <Spinner size="sm" aria-hidden="true" />}{' '}
          {`Labels of ${formatNumber(labels.readCount)} of ${formatNumber(labels.imageCount)} images read`}
        </span>
      )}
      <span role="status" className="pf-v6-screen-reader">
        {labels !== null && (labels.isReading ? 'Reading labels' : areLabelsPartial ? '' : 'All labels are read')}
      </span>
    </>
  );
}
