import { useMemo, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { toggledSet } from '@/domain/text/toggled';
import { formatNumber } from '@/domain/time/intl-formatters';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { useTagsAtHand } from '@/features/tag-actions/tags-at-hand';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { useKnownImages } from '@/queries/images/known-images';
import { useQueuedScans } from '@/queries/images/use-queued-scans';
import { useViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useIsPhone } from '@/ui/viewport';
import { laneCountOf, pageTracks, type RowTrack } from './columns/page-tracks';
import type { TagRowActions } from './columns/tag-column';
import { useColumnChoice, useTagColumns } from './columns/use-tag-columns';
import { DeletedTagsLink } from './DeletedTagsLink';
import { LabelReadingNotes } from './label-search/LabelReadingNotes';
import { useLabelSearch } from './label-search/use-label-search';
import { LoadingProblems } from './LoadingProblems';
import { LoadingProgress } from './LoadingProgress';
import { SelectionBar } from './SelectionBar';
import { TagRow } from './TagRow';
import { tagsTableState } from './tags-table-state';
import { tagsViewState } from './tags-view-state';
import { TagsToolbar } from './TagsToolbar';
import { mayBeRestored, useDeletedTags } from './use-deleted-tags';
import { useOpenedParts } from './use-opened-parts';
import { useTagRows } from './use-tag-rows';
import { useTags } from './use-tags';
import styles from './tags.module.css';

const noTracks: readonly RowTrack[] = [];
const nameOf = ({ name }: Tag) => name;
const digestOf = ({ manifestDigest }: Tag) => manifestDigest;

/** The tags of a repository: the table that people use most. */
export function TagsTab({ repository }: { repository: RepositoryName }) {
  const [view, changeView, inAddress] = useViewState(tagsViewState);
  const knownImages = useKnownImages(repository);
  const context = useTagActionContext(repository);
  const loaded = useTags(repository, view, view.search !== inAddress.search);
  const labels = useLabelSearch(repository, loaded, view, inAddress.search, knownImages);
  const deleted = useDeletedTags(repository);
  const pullHost = usePullHost();
  useQueuedScans(repository);

  const { derived, rows, isNarrowed } = useTagRows({
    tags: loaded.tags,
    view,
    settled: inAddress.search,
    knownImages,
    labelsOf: labels?.labelsOf,
  });
  const isReadingLabels = labels?.isReading === true;
  const isEndKnown = (loaded.isComplete || !loaded.isLoading) && !isReadingLabels;
  const table = usePagedTable({
    label: 'Tags',
    rows,
    view,
    changeView,
    isEndKnown,
    selection: { label: 'Select tags', from: loaded.tags, keyOf: nameOf, groupOf: digestOf, countText: formatNumber },
  });
  const { pageRows, select, selected } = table;
  const areRowsComplete = loaded.isComplete && !isReadingLabels;
  const tracks = useMemo(() => pageTracks(pageRows, areRowsComplete ? rows : null), [pageRows, rows, areRowsComplete]);

  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const { openDialog, opening, parts } = useOpenedParts(repository, loaded);
  useTagsAtHand({ repository, tags: pageRows, selected, context, open: openDialog });
  const actions = useMemo<TagRowActions>(
    () => ({
      ...opening,
      toggleSelected: (key, isRange) => select({ type: 'toggle', key, isRange }),
      selectDigest: (group) => select({ type: 'add-group', group }),
      toggleOpen: (name) => setOpenRows((open) => toggledSet(open, name)),
    }),
    [opening, select],
  );

  const choice = useColumnChoice();
  const columns = useFittedColumns(
    useTagColumns({
      pageRows,
      laneCount: laneCountOf(tracks),
      showsLabels: view.showsLabels,
      isShown: choice.isShown,
      openRows,
      setOpenRows,
    }),
  );
  const isPhone = useIsPhone();
  const selectionBar = selected.length > 0 && (
    <SelectionBar
      repository={repository}
      tags={selected}
      isPhone={isPhone}
      onChoose={(actionId) => openDialog({ actionId, targets: selected })}
      onClear={() => select({ type: 'clear' })}
    />
  );
  const state = tagsTableState({ repository, loaded, deleted, labels, derived, pageRows, view, changeView });

  return (
    <>
      {state.kind !== 'empty' && (
        <TagsToolbar
          view={view}
          onChange={changeView}
          searchError={derived.searchError}
          columns={choice}
          repository={repository}
          isSelecting={selected.length > 0}
          selectionBar={!isPhone && selectionBar}
          progress={<LoadingProgress loaded={loaded} view={view} labels={labels} />}
          pager={table.pager('top')}
          rowCount={rows.length}
          bulkSelect={table.bulkSelect}
        />
      )}
      <LoadingProblems loaded={loaded} view={view} />
      {labels !== null && <LabelReadingNotes labels={labels} />}
      {state.kind === 'empty' ? (
        state.content
      ) : (
        <PagedTable
          table={table}
          pager={table.pager('bottom')}
          label="Tags"
          rowsName="tags"
          className={styles.table}
          columns={columns}
          skeletonRows={view.perPage}
          state={state}
          found={isNarrowed && isEndKnown ? `${countOf(rows.length, 'tag')} found` : ''}
          renderRow={(tag, position) => (
            <TagRow
              key={tag.name}
              repository={repository}
              pullHost={pullHost}
              tag={tag}
              columns={columns}
              signature={derived.signatures.get(tag.manifestDigest)}
              isSelected={table.isSelected(tag)}
              isOpen={openRows.has(tag.name)}
              isExpanded={view.isExpanded}
              tracks={tracks[position] ?? noTracks}
              context={context}
              actions={actions}
            />
          )}
        />
      )}
      {/* Its room is kept while it is not known whether there are any. */}
      <p className={classNames(typography.small, layout.below, styles.deleted)}>
        {state.kind !== 'empty' && mayBeRestored(deleted) && <DeletedTagsLink repository={repository} />}
      </p>
      {isPhone && selectionBar}
      {parts}
    </>
  );
}
