import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ActivityDay, RepositoryName } from '@/domain/repository/repository';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { InlineError } from '@/features/failure/InlineError';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { ActivityMap } from './ActivityMap';
import { activitySummary } from './activity-text';
import styles from './information.module.css';

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
          error={activity.error}
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
  const summary = activitySummary(days, now);
  return (
    <>
      <p>{summary}</p>
      <div className={classNames(layout.below, styles.map)}>
        <ActivityMap days={days} label={summary} />
      </div>
    </>
  );
}
