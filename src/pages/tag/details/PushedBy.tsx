import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { doerText } from '@/domain/history/who/log-entries';
import { reconstructHistory } from '@/domain/history/tag-history';
import { daysToAsk, whoDidIt } from '@/domain/history/who/who-did-it';
import { howItCameThere } from '@/domain/history/who/who-text';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { useLog } from '@/queries/history/use-log';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { Fact } from '../Fact';

interface PushedByProps {
  repository: RepositoryName;
  tag: Tag;
}

/** Who made the tag point to its image: for administrators, and asked of the log of the one day on which it was done. */
export function PushedBy({ repository, tag }: PushedByProps) {
  const { data: settings } = useQuery(repositoryQueries.settings(repository));
  if (settings === undefined || !seesAdministration(settings) || tag.startedAt === null) return null;
  return (
    <Fact term="Pushed by" testId="pushed-by">
      <LoggedPush repository={repository} tag={tag} />
    </Fact>
  );
}

function LoggedPush({ repository, tag }: PushedByProps) {
  const beginnings = useMemo(() => beginningsOf(tag), [tag]);
  // Only a permanent deletion needs the time machine's window.
  const log = useLog(repository, { days: daysToAsk(beginnings, 0) });
  if (log.isPending) return <Skeleton width="10rem" screenreaderText="Loading who pushed it" />;
  if (log.error !== null) {
    return <InlineError title="Unable to get who pushed it." error={log.error} onRetry={log.retry} />;
  }
  const entries = log.days.flatMap((day) => day.entries);
  const [told] = whoDidIt(beginnings, entries, 0).values();
  if (told === undefined) {
    const why = log.isForbidden ? 'Shown to administrators of this repository' : 'The log does not tell';
    return <span className={typography.subtle}>{why}</span>;
  }
  const how = howItCameThere(told);
  return (
    <span className={typography.breakable}>
      {doerText(told.doer)} {how !== null && <small className={typography.subtle}>{how}</small>}
    </span>
  );
}

/** The one change by which the tag began to point to its image; the present does not matter to it. */
function beginningsOf(tag: Tag) {
  const changes = reconstructHistory([tag], { isComplete: false, now: 0 });
  return changes.filter(({ kind }) => kind === 'created' || kind === 'recreated');
}
