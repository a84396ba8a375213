import { Skeleton } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import { reconstructHistory } from '@/domain/history/tag-history';
import { wasEndAnnounced } from '@/queries/tags/announced-ends';
import { wasRemovedHere } from '@/queries/tags/own-removals';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { paths } from '@/routing/paths';
import { searchText, useViewState } from '@/routing/view-state';
import { LinkTabs } from '@/ui/LinkTabs';
import { useNow } from '@/ui/use-now';
import { fetchAhead } from '@/ui/fetch-ahead';
import { changesViewState } from './changes/changes-view-state';
import { ChangesView } from './changes/ChangesView';
import { historyTabViewState, type HistoryViewName } from './history-tab-view-state';
import type { HistoryViewProps } from './history-view';
import { HistoryProblems } from './HistoryProblems';
import { HistoryProgress } from './HistoryProgress';
import { OneTagNote } from './OneTagNote';
import { useHistory } from './use-history';

type View = ComponentType<HistoryViewProps>;

interface LaterView {
  name: HistoryViewName;
  title: string;
  /** Fetches the view's code ahead of need. */
  load(): Promise<View>;
  Content: View;
}

/** A view whose code is fetched when it is first shown. */
function laterView(name: HistoryViewName, title: string, load: LaterView['load']): LaterView {
  return { name, title, load, Content: lazy(async () => ({ default: await load() })) };
}

const laterViews: readonly LaterView[] = [
  laterView('deleted', 'Recently deleted', async () => (await import('./deleted/DeletedView')).DeletedView),
  laterView('then', 'Time travel', async () => (await import('./time-travel/TimeTravelView')).TimeTravelView),
  laterView('timeline', 'Timeline', async () => (await import('./timeline/TimelineView')).TimelineView),
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

  const tabs = [{ name: 'changes' as const, title: 'Changes' }, ...laterViews].map(({ name: key, title }) => ({
    key,
    title,
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
      onIntend={(key) => {
        const intended = laterViews.find(({ name }) => name === key);
        if (intended !== undefined) fetchAhead(intended.load);
      }}
    >
      <HistoryProgress loaded={loaded} />
      <OneTagNote tagName={tagName} onShowAll={() => changeTabView({ tagName: '' })} />
      <HistoryProblems loaded={loaded} />
      {later === undefined ? (
        <ChangesView {...viewProps} loaded={loaded} tagName={tagName} />
      ) : (
        <Suspense fallback={<Skeleton height="16rem" screenreaderText="Loading" />}>
          <later.Content {...viewProps} />
        </Suspense>
      )}
    </LinkTabs>
  );
}
