import { tagComparisons } from '@/domain/tags/tag-order';
import { Timestamp } from '@/features/timestamp/Timestamp';
import typography from '@/ui/styles/typography.module.css';
import { PullsCell } from './PullsCell';
import type { TagColumn } from './tag-column';

/** When the tag was last pulled, if the registry counts pulls. */
export const pulledColumn: TagColumn = {
  key: 'pulled',
  header: 'Last Pulled',
  compare: tagComparisons.pulled,
  width: '6.5rem',
  dropBelow: 75,
  isShownAtFirst: true,
  isThere: ({ features }) => features.imagePullStatistics,
  asksFor: () => true,
  cell: ({ repository, tag, isOnScreen, context: { now } }) => (
    <PullsCell what="last pull" repository={repository} tagName={tag.name} isWanted={isOnScreen}>
      {({ tagLastPulledAt }) =>
        tagLastPulledAt === null ? (
          <span className={typography.subtle}>Never</span>
        ) : (
          <Timestamp at={tagLastPulledAt} now={now} isRelativeOnly />
        )
      }
    </PullsCell>
  ),
};
