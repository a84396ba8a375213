import { Skeleton } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { lastEnd, reconstructHistory } from '@/domain/history/tag-history';
import { presentOf } from '@/domain/history/tag-lives';
import { readInstant } from '@/domain/time/instant-text';
import { classNames } from '@/ui/styles/class-names';
import { wasEndAnnounced } from '@/queries/tags/announced-ends';
import { wasRemovedHere } from '@/queries/tags/own-removals';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useViewState } from '@/routing/view-state';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { lazyTab, type LazyTab } from '@/ui/lazy/lazy-tab';
import { useNow } from '@/ui/use-now';
import { useViewport } from '@/ui/viewport';
import { momentOfDifference } from './as-of/change-steps';
import { ChangesView } from './changes/ChangesView';
import { deriveChanges } from './changes/derive-changes';
import { useFoldedTimeline } from './folded-timeline';
import type { HistoryList } from './history-address';
import { hasRoomForParts, type HistoryViewProps } from './history-view';
import { historyViewState, shownList } from './history-view-state';
import { HistoryProblems } from './HistoryProblems';
import { OneTagNote } from './OneTagNote';
import { ExportMenu } from './toolbar/ExportMenu';
import { HistoryToolbar } from './toolbar/HistoryToolbar';
import { useHistory } from './use-history';
import styles from './tag-history.module.css';

const HistoryStrip = lazyPart(async () => (await import('./timeline/HistoryStrip')).HistoryStrip);

/** What is not listed at first; its code is fetched when it is shown. */
const laterLists: Partial<Record<HistoryList, LazyTab<HistoryViewProps>>> = {
  'as-of': lazyTab(async () => (await import('./as-of/AsOfView')).AsOfView),
  deleted: lazyTab(async () => (await import('./deleted/DeletedView')).DeletedView),
  table: lazyTab(async () => (await import('./timeline/TimelineTable')).TimelineTable),
  agenda: lazyTab(async () => (await import('./agenda/AgendaView')).AgendaView),
};

/** A repository's history: a picture of the last month, and below it what changed, how it was, or what can be brought back; or what is to come. */
export function TagHistoryTab({ repository }: { repository: RepositoryName }) {
  const [view, changeView, inAddress] = useViewState(historyViewState);
  const client = useQueryClient();
  const settings = useQuery(repositoryQueries.settings(repository)).data;
  const [isFolded, fold] = useFoldedTimeline();
  const list = shownList(view);
  const { tagName } = view;
  const loaded = useHistory(repository, { tagName, search: list === 'changes' ? inAddress.search : '' });
  const clock = useNow(loaded.arrived);

  const { rows, isComplete, loadedBackTo } = loaded;
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const ended = useMemo(() => lastEnd(rows, clock), [rows, clock]);
  const changes = useMemo(
    () =>
      reconstructHistory(rows, {
        isComplete,
        now: ended,
        loadedBackTo,
        wasAnnounced: (row) => wasEndAnnounced(client, repository, row),
        wasRemovedHere: (row) => wasRemovedHere(client, repository, row),
      }),
    [rows, isComplete, ended, loadedBackTo, client, repository],
  );
  const deferred = useDeferredValue(view);
  const listed = useMemo(() => deriveChanges(changes, deferred), [changes, deferred]);
  const at = view.at === '' ? null : Math.min(readInstant(view.at) ?? momentOfDifference(changes) ?? now, now);

  const isRoomy = useViewport(hasRoomForParts);
  const Later = laterLists[list];
  const isEmpty = loaded.isPending ? loaded.error !== null : isComplete && rows.length === 0;
  const parts = { repository, settings, loaded, changes, view, changeView, at };
  return (
    <>
      <HistoryToolbar
        view={view}
        onChange={changeView}
        at={at}
        now={now}
        exportMenu={<ExportMenu {...{ repository, settings, isComplete }} changes={listed} all={changes} />}
      />
      <OneTagNote tagName={tagName} onShowAll={() => changeView({ tagName: '' })} />
      <HistoryProblems loaded={loaded} />
      {!isEmpty && list !== 'agenda' && (
        <div className={isFolded ? foldedClass(list, isRoomy) : styles.strip} data-testid="history-strip">
          {/* Its code and its picture come after the first changes. */}
          {!loaded.isPending && <HistoryStrip {...parts} isFolded={isFolded} onFold={fold} />}
        </div>
      )}
      {Later === undefined ? (
        <ChangesView {...parts} listed={listed} />
      ) : (
        <Later {...parts} fallback={<Skeleton height="16rem" screenreaderText="Loading" />} />
      )}
    </>
  );
}

/** The picture is missing; of what has one line alone, the line above it, too. Both stand beside the list's line if there is room. */
function foldedClass(list: HistoryList, isRoomy: boolean): string {
  const isTable = list === 'table';
  return classNames(isTable ? styles.folded : styles.line, isRoomy && (isTable ? styles.mostBeside : styles.beside));
}
