import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ActivityDay, RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { InlineError } from '@/ui/InlineError';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { actionsText, activitySummary, dayText } from './activity-text';
import { activityWeeks, type ActivityCell } from './activity-weeks';
import styles from './information.module.css';

/** Classes by how much was done on a day compared to the others. */
const levels = [styles.none, styles.few, styles.some, styles.many, styles.most];

/** How much was done with the repository in the last three months, a square per day. */
export function ActivityCard({ repository }: { repository: RepositoryName }) {
  const activity = useQuery(repositoryQueries.activity(repository));
  return (
    <section aria-labelledby="activity-title">
      <h2 className={typography.partTitle} id="activity-title">
        Repository Activity
      </h2>
      {activity.isPending && <Skeleton height="8rem" screenreaderText="Loading activity" />}
      {activity.isError && activity.data === undefined && (
        <InlineError
          title="Unable to get the activity."
          reason={explainError(activity.error)}
          onRetry={() => void activity.refetch()}
        />
      )}
      {activity.data !== undefined && <ActivityPicture days={activity.data} />}
    </section>
  );
}

function ActivityPicture({ days }: { days: readonly ActivityDay[] }) {
  const now = useNow(days);
  if (days.length === 0) return <p className={typography.subtle}>The registry does not tell of any activity.</p>;
  const weeks = activityWeeks(days);
  const summary = activitySummary(days, now);
  return (
    <>
      <p>{summary}</p>
      <div className={styles.weeks} role="img" aria-label={summary}>
        {weeks.map((week, position) => (
          <div key={week.find((cell) => cell !== null)?.date ?? position} className={styles.week}>
            {week.map((cell, day) => (
              <ActivitySquare key={cell?.date ?? `none-${day}`} cell={cell} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function ActivitySquare({ cell }: { cell: ActivityCell }) {
  if (cell === null) return <span className={classNames(styles.day, styles.outside)} />;
  return (
    <span
      className={classNames(styles.day, levels[cell.level])}
      data-tip={`${dayText(cell.date)}: ${actionsText(cell.count)}`}
    />
  );
}
