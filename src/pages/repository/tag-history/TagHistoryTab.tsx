import { Skeleton } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import { reconstructHistory } from '@/domain/history/tag-history';
import { wasEndAnnounced } from '@/queries/tags/announced-ends';
import { wasRemovedHere } from '@/queries/tags/own-removals';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { paths } from '@/routing/paths';
import { searchText, useViewState } from '@/routing/view-state';
import { lazyTab, type LazyTab } from '@/ui/lazy/lazy-tab';
import { LinkTabs } from '@/ui/LinkTabs';
import { useNow } from '@/ui/use-now';
import { changesViewState } from './changes/changes-view-state';
import { ChangesView } from './changes/ChangesView';
import { historyTabViewState, historyViews, historyViewTitle, type HistoryViewName } from './history-tab-view-state';
import type { HistoryViewProps } from './history-view';
import { HistoryProblems } from './HistoryProblems';
import { HistoryProgress } from './HistoryProgress';
import { OneTagNote } from './OneTagNote';
import { useHistory } from './use-history';

interface LaterView {
  name: HistoryViewName;
  Content: LazyTab<HistoryViewProps>;
}

/** Views whose code is fetched when they are first shown. */
const laterViews: readonly LaterView[] = [
  {
    name: 'deleted',
    Content: lazyTab(async () => (await import('./deleted/DeletedView')).DeletedView),
  },
  {
    name: 'then',
    Content: lazyTab(async () => (await import('./time-travel/TimeTravelView')).TimeTravelView),
  },
  {
    name: 'timeline',
    Content: lazyTab(async () => (await import('./timeline/TimelineView')).TimelineView),
  },
];

/** A repository's history: what changed, what can be brought back, how it was, and a picture of it. */
export function TagHistoryTab({ repository }: { repository: RepositoryName }) {
  const [{ view, tagName }, changeTabView] = useViewState(historyTabViewState);
  const [{ search }] = useViewState(changesViewState);
  const client = useQueryClient();
  const settings = useQuery(repositoryQueries.settings(repository)).data;
  const loaded = useHistory(repository, { tagName, search: view === 'changes' ? search : '' });
  const now = useNow(loaded.arrived);
  const { search: addressSearch } = useLocation();
  const address = useHref(paths.repository(repository));

  const { rows, isComplete, loadedBackTo } = loaded;
  const changes = useMemo(
    () =>
      reconstructHistory(rows, {
        isComplete,
        now,
        loadedBackTo,
        wasAnnounced: (row) => wasEndAnnounced(client, repository, row),
        wasRemovedHere: (row) => wasRemovedHere(client, repository, row),
      }),
    [rows, isComplete, now, loadedBackTo, client, repository],
  );

  const tabs = historyViews.map((key) => ({
    key,
    title: historyViewTitle(key),
    href: address + searchText(historyTabViewState.write(new URLSearchParams(addressSearch), { view: key })),
  }));
  const viewProps = { repository, settings, rows, isComplete, changes };
  const later = laterViews.find(({ name }) => name === view);
  return (
    <LinkTabs
      id="history-views"
      label="Views of the history"
      isSecondary
      tabs={tabs}
      activeKey={view}
      onSelect={(next) => changeTabView({ view: next })}
      onIntend={(key) => laterViews.find(({ name }) => name === key)?.Content.fetchAhead()}
    >
      <HistoryProgress loaded={loaded} />
      <OneTagNote tagName={tagName} onShowAll={() => changeTabView({ tagName: '' })} />
      <HistoryProblems loaded={loaded} />
      {later === undefined ? (
        <ChangesView {...viewProps} loaded={loaded} tagName={tagName} />
      ) : (
        <later.Content {...viewProps} fallback={<Skeleton height="16rem" screenreaderText="Loading" />} />
      )}
    </LinkTabs>
  );
}
