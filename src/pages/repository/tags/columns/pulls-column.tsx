import { formatNumber } from '@/domain/time/intl-formatters';
import { tagComparisons } from '@/domain/tags/tag-order';
import { PullsCell } from './PullsCell';
import type { TagColumn } from './tag-column';

/** How often the tag was pulled, if the registry counts pulls. */
export const pullsColumn: TagColumn = {
  key: 'pulls',
  header: 'Pull Count',
  compare: tagComparisons.pulls,
  width: '6rem',
  dropBelow: 88,
  isShownAtFirst: true,
  isThere: ({ features }) => features.imagePullStatistics,
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen }) => (
    <PullsCell what="pull count" repository={repository} tagName={tag.name} isWanted={isOnScreen}>
      {({ tagPullCount }) => formatNumber(tagPullCount)}
    </PullsCell>
  ),
};
