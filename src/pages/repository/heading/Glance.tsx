import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { useNow } from '@/ui/use-now';
import { activitySummary } from '../information/activity-text';
import { glanceOf } from './glance-facts';
import { ReleaseScan } from './ReleaseScan';
import styles from './heading.module.css';

interface GlanceProps {
  repository: RepositoryName;
  /** What is shown below does not read the tags by itself. */
  asksForTags: boolean;
}

/**
 * What is to be known of a repository before its tags are looked through, each a link to where it is seen. What is not known
 * yet is "…". What may be missing altogether comes last, so that nothing moves.
 */
export function Glance({ repository, asksForTags }: GlanceProps) {
  const { config } = useRegistryConfig();
  const list = useQuery({ ...tagQueries.list(repository), enabled: false }).data;
  const isListKnown = list !== undefined;
  const page = useQuery({ ...tagQueries.firstPageInBackground(repository), enabled: asksForTags && !isListKnown }).data;
  const { data: days } = useQuery(repositoryQueries.activity(repository));
  const tags = list?.items ?? page?.tags;
  const isAll = list?.isComplete ?? page?.hasAdditional === false;
  const now = useNow(tags);
  // The heading is drawn anew with each address, also while a person types.
  const { tagCount, expiringCount, release } = useMemo(() => glanceOf(tags, now), [tags, now]);
  const more = isAll ? '' : '+';
  return (
    <>
      <Tile to={paths.repository(repository)} count={tagCount} more={more} word="tag" />
      <Tile
        to={paths.repository(repository, { tab: 'history', historyList: 'agenda' })}
        count={expiringCount}
        more={more}
      >
        expiring this week
      </Tile>
      {days?.length !== 0 && (
        <Tile
          to={paths.repository(repository, { tab: 'information' })}
          count={days?.reduce((sum, { count }) => sum + count, 0)}
          word="action"
          tip={days && activitySummary(days, now)}
        >
          {days !== undefined && `in ${countOf(days.length, 'day')}`}
        </Tile>
      )}
      {release !== undefined && config.features.securityScanner && (
        <ReleaseScan repository={repository} tag={release} />
      )}
    </>
  );
}

interface TileProps {
  to: string;
  /** Undefined while it is not known. */
  count: number | undefined;
  /** Follows the number if there may be more. */
  more?: string;
  /** What is counted, in the singular. */
  word?: string;
  tip?: string | undefined;
  children?: ReactNode;
}

function Tile({ to, count, more = '', word, tip, children }: TileProps) {
  return (
    <AppLink to={to} className={classNames(layout.inline, styles.tile)} data-tip={tip}>
      <strong>{count === undefined ? '…' : formatNumber(count) + more}</strong>
      {word !== undefined && ` ${word}${count === 1 && more === '' ? '' : 's'}`} {children}
    </AppLink>
  );
}
