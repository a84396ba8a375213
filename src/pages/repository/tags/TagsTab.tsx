import { lazy, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionId } from '@/features/tag-actions/tag-action';
import { TagActionsButton } from '@/features/tag-actions/TagActionsButton';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { useImagesInCache } from '@/queries/images/known-images';
import { useQueuedScans } from '@/queries/images/use-queued-scans';
import { useViewState } from '@/routing/view-state';
import { BulkSelect } from '@/ui/BulkSelect';
import { LazyPart } from '@/ui/LazyPart';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import { useSelection } from '@/ui/use-selection';
import { fetchAhead } from '@/ui/fetch-ahead';
import { deriveRows } from './derive-rows';
import { DeletedTagsLink } from './DeletedTagsLink';
import { LabelReadingNotes } from './label-search/LabelReadingNotes';
import { LoadingProblems } from './LoadingProblems';
import { LoadingProgress } from './LoadingProgress';
import { TagRow, type TagRowActions } from './TagRow';
import { isTagSortKey, readSort, tagsView, type TagSortKey } from './tags-view';
import { TagsToolbar } from './TagsToolbar';
import type { RowTrack } from './columns/TrackCell';
import { laneCount, pageTracks } from './columns/page-tracks';
import { tagsTableState } from './tags-table-state';
import { mayBeRestored, useDeletedTags } from './use-deleted-tags';
import { useLabelSearch } from './label-search/use-label-search';
import { useTagColumns } from './columns/use-tag-columns';
import { useTags } from './use-tags';
import './tags.css';

const loadFetchTag = () => import('@/features/fetch-tag/FetchTagPopover');
const loadRowMenu = () => import('@/features/tag-actions/TagRowMenu');
const TagRowMenu = lazy(async () => ({ default: (await loadRowMenu()).TagRowMenu }));
const TagActionDialog = lazy(async () => ({
  default: (await import('@/features/tag-actions/TagActionDialog')).TagActionDialog,
}));
const FetchTagPopover = lazy(async () => ({ default: (await loadFetchTag()).FetchTagPopover }));

const noTracks: readonly RowTrack[] = [];

/** The tags of a repository: the table that people live in. */
export function TagsTab({ repository }: { repository: RepositoryName }) {
  const [view, changeView] = useViewState(tagsView);
  const imagesInCache = useImagesInCache(repository);
  const context = useTagActionContext(repository);
  const loaded = useTags(repository, view);
  const labels = useLabelSearch(repository, loaded, view, imagesInCache);
  const deleted = useDeletedTags(repository);
  useQueuedScans(repository);

  // Typing and paging stay quick with 10,000 tags: the rows follow when they are computed.
  const { search, searchIn, isRegex, filters, sort, showsSignatures } = useDeferredValue(view);
  const labelsOf = labels?.labelsOf;
  const derived = useMemo(
    () =>
      deriveRows(loaded.tags, { search, searchIn, isRegex, filters, sort, showsSignatures }, imagesInCache(), labelsOf),
    [loaded.tags, search, searchIn, isRegex, filters, sort, showsSignatures, imagesInCache, labelsOf],
  );
  const { rows, signatures } = derived;

  const { perPage } = view;
  // Past the end means the last page. While more is coming nobody knows the end, and rows that jump would be worse than none.
  const isReadingLabels = labels?.isReading === true;
  const isEndKnown = (loaded.isComplete || !loaded.isLoading) && !isReadingLabels;
  const page = isEndKnown ? Math.min(view.page, Math.max(1, Math.ceil(rows.length / perPage))) : view.page;
  const pageRows = useMemo(() => rows.slice((page - 1) * perPage, page * perPage), [rows, page, perPage]);
  const areRowsComplete = loaded.isComplete && !isReadingLabels;
  const tracks = useMemo(() => pageTracks(pageRows, areRowsComplete ? rows : null), [pageRows, rows, areRowsComplete]);
  const hasTracks = tracks.some((row) => row.length > 0);

  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const [fetchTarget, setFetchTarget] = useState<{ anchor: HTMLElement; tag: Tag } | null>(null);
  const [menu, setMenu] = useState<{ anchor: HTMLButtonElement; tag: Tag } | null>(null);
  const [dialog, setDialog] = useState<{ actionId: TagActionId; targets: readonly Tag[] } | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  const order = useMemo(() => rows.map(({ name, manifestDigest }) => ({ key: name, group: manifestDigest })), [rows]);
  const [selection, select] = useSelection(order);
  const actions = useMemo<TagRowActions>(
    () => ({
      toggleSelected: (key, isRange) => select({ type: 'toggle', key, isRange }),
      selectDigest: (group) => select({ type: 'add-group', group }),
      toggleOpen: (name) => setOpenRows((open) => toggled(open, name)),
      fetchTag: (anchor, tag) => setFetchTarget({ anchor, tag }),
      preloadFetchTag: () => fetchAhead(loadFetchTag),
      openMenu: (anchor, tag) => setMenu((open) => (open?.anchor === anchor ? null : { anchor, tag })),
      changeExpiration: (tag) => setDialog({ actionId: 'change-expiration', targets: [tag] }),
      preloadMenu: () => fetchAhead(loadRowMenu),
    }),
    [select],
  );

  const columns = useTagColumns({ pageRows, hasTracks, showsLabels: view.showsLabels, openRows, setOpenRows });

  const changeSort = useCallback(
    ({ by, direction }: Sort<TagSortKey>) => changeView({ sort: `${by}-${direction}`, page: 1 }),
    [changeView],
  );

  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Tags"
      variant={variant}
      itemCount={rows.length}
      page={page}
      perPage={perPage}
      onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
    />
  );
  // Tags that are gone are not selected any more, whatever removed them.
  const selectedTags = useMemo(
    () => (selection.keys.size === 0 ? [] : loaded.tags.filter(({ name }) => selection.keys.has(name))),
    [loaded.tags, selection.keys],
  );
  const selectedOnPage = pageRows.filter(({ name }) => selection.keys.has(name)).length;
  const table = tagsTableState({ repository, loaded, deleted, labels, derived, pageRows, view, changeView });

  return (
    <>
      <TagsToolbar
        view={view}
        onChange={changeView}
        searchError={derived.searchError}
        actions={
          <TagActionsButton
            repository={repository}
            tags={selectedTags}
            isBulk
            isDisabled={selectedTags.length === 0}
            onChoose={(actionId) => setDialog({ actionId, targets: selectedTags })}
          />
        }
        progress={<LoadingProgress loaded={loaded} view={view} labels={labels} />}
        pager={pager('top')}
        bulkSelect={
          <BulkSelect
            label="Select tags"
            selectedCount={selectedTags.length}
            pageCount={pageRows.length}
            matchCount={rows.length}
            pageState={selectedOnPage === 0 ? 'none' : selectedOnPage === pageRows.length ? 'all' : 'some'}
            onSelect={(what) => {
              if (what === 'none') select({ type: 'clear' });
              else select({ type: 'add', keys: (what === 'page' ? pageRows : rows).map(({ name }) => name) });
            }}
          />
        }
      />
      <LoadingProblems loaded={loaded} view={view} />
      {labels !== null && <LabelReadingNotes labels={labels} />}
      <DataTable
        label="Tags"
        className={`app-tags-table app-has-${laneCount(tracks)}-lanes ${view.showsLabels ? 'app-has-labels' : ''}`}
        columns={columns}
        sort={readSort(view.sort)}
        isSortKey={isTagSortKey}
        onSort={changeSort}
        skeletonRows={perPage}
        state={table}
        renderRow={(tag, position) => (
          <TagRow
            key={tag.name}
            repository={repository}
            tag={tag}
            columns={columns}
            signature={signatures.get(tag.manifestDigest)}
            isSelected={selection.keys.has(tag.name)}
            isOpen={openRows.has(tag.name)}
            isExpanded={view.isExpanded}
            tracks={tracks[position] ?? noTracks}
            context={context}
            actions={actions}
          />
        )}
      />
      {rows.length > 0 && pager('bottom')}
      {/* Its room is kept while nobody knows whether there are any. */}
      <p className="app-deleted-tags">
        {table.kind !== 'empty' && mayBeRestored(deleted) && <DeletedTagsLink repository={repository} />}
      </p>
      {menu !== null && (
        <LazyPart onMissing={() => setMenu(null)}>
          <TagRowMenu
            key={menu.tag.name}
            anchor={menu.anchor}
            repository={repository}
            tag={menu.tag}
            onChoose={(actionId) => setDialog({ actionId, targets: [menu.tag] })}
            onClose={() => setMenu(null)}
          />
        </LazyPart>
      )}
      {dialog !== null && (
        <LazyPart onMissing={closeDialog}>
          <TagActionDialog
            actionId={dialog.actionId}
            repository={repository}
            targets={dialog.targets}
            allTags={loaded.tags}
            isListComplete={loaded.isComplete}
            onClose={closeDialog}
          />
        </LazyPart>
      )}
      {fetchTarget !== null && (
        <LazyPart onMissing={() => setFetchTarget(null)}>
          <FetchTagPopover
            key={fetchTarget.tag.name}
            anchor={fetchTarget.anchor}
            repository={repository}
            tagName={fetchTarget.tag.name}
            digest={fetchTarget.tag.manifestDigest}
            onClose={() => setFetchTarget(null)}
          />
        </LazyPart>
      )}
    </>
  );
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return next;
}
