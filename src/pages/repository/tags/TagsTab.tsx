import { Fragment, useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { useTagsAtHand } from '@/features/tag-actions/tags-at-hand';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { useKnownImages } from '@/queries/images/known-images';
import { useViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useIsPhone } from '@/ui/viewport';
import { laneCountOf, pageTracks, type RowTrack } from './columns/page-tracks';
import { useColumnChoice, useTagColumns } from './columns/choice/use-tag-columns';
import { DeletedTagsLink } from './DeletedTagsLink';
import { usePolicyMarks } from './policies/use-policy-marks';
import { useTagReadings } from './reading/use-tag-readings';
import { TagRow } from './TagRow';
import { tagsTableState } from './no-rows/tags-table-state';
import { tagsViewState } from './tags-view-state';
import { TagsBottomBar } from './TagsBottomBar';
import { TagsToolbar } from './toolbar/TagsToolbar';
import { mayBeRestored, useDeletedTags } from './use-deleted-tags';
import { useImageRows } from './use-image-rows';
import { useKeptSelection } from './use-kept-selection';
import { useOpenedParts } from './use-opened-parts';
import { useRowActions } from './use-row-actions';
import { useTagRows } from './use-tag-rows';
import { tagSelection } from './tag-selection';
import { useTags } from './use-tags';
import styles from './tags.module.css';

const ImageRow = lazyPart(async () => (await import('./ImageRow')).ImageRow);
const SelectionBar = lazyPart(async () => (await import('./SelectionBar')).SelectionBar);

const noTracks: readonly RowTrack[] = [];
const noRows: readonly Tag[] = [];

/** The tags of a repository: the table that people use most. */
export function TagsTab({ repository }: { repository: RepositoryName }) {
  const [view, changeView, inAddress] = useViewState(tagsViewState);
  const knownImages = useKnownImages(repository);
  const context = useTagActionContext(repository);
  const loaded = useTags(repository, view, view.search !== inAddress.search);
  const policies = usePolicyMarks(repository, loaded, view.filters, context);
  const details = useTagReadings(repository, loaded, view, inAddress.search, knownImages, policies);
  const { readings, isReading, risk, reader } = details;
  const deleted = useDeletedTags(repository);
  const pullHost = usePullHost();

  const choice = useColumnChoice(risk?.columns);
  const { derived, rows, isNarrowed } = useTagRows({ loaded, view, inAddress, knownImages, choice, ...details });
  const isByImage = view.group === '' ? choice.has('byimage') : view.group === 'image';
  const { rows: listed, images, tagsOf, rangeOf } = useImageRows(rows, isByImage);
  const isEndKnown = (loaded.isComplete || !loaded.isFetching) && !isReading;
  const table = usePagedTable({
    label: 'Tags',
    rows: listed,
    view,
    changeView,
    isEndKnown,
    selection: { ...tagSelection, from: loaded.tags, membersOf: tagsOf },
  });
  const { pageRows, select, selected, isFilled } = table;
  useKeptSelection(select);
  const range = rangeOf(table.page, table.perPage);
  const allRows = loaded.isComplete && !isReading ? rows : null;
  const trackedRows = isByImage ? noRows : pageRows;
  const tracks = useMemo(() => pageTracks(trackedRows, allRows), [trackedRows, allRows]);

  const { openDialog, opening, parts } = useOpenedParts(repository, loaded);
  useTagsAtHand({ repository, tags: tagsOf(pageRows), selected, context, open: openDialog });
  const { openRows, setOpenRows, actions } = useRowActions(opening, select);

  const columns = useFittedColumns(
    useTagColumns({
      pageRows,
      laneCount: laneCountOf(tracks),
      showsLabels: view.showsLabels,
      choice,
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
  const renderTag = (tag: Tag, lines = noTracks) => (
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
      mark={policies.estimated.pruned?.get(tag.name)}
      tracks={lines}
      context={context}
      actions={actions}
    />
  );
  const renderRow = (tag: Tag, position: number) => {
    const image = images?.get(tag);
    if (image === undefined || image.tags.length === 1) return renderTag(tag, tracks[position]);
    const digest = tag.manifestDigest;
    return (
      <Fragment key={digest}>
        <ImageRow
          repository={repository}
          pullHost={pullHost}
          image={image}
          columns={columns}
          signature={derived.signatures.get(digest)}
          selectedCount={image.tags.filter(table.isSelected).length}
          isOpen={openRows.has(digest)}
          context={context}
          actions={actions}
          select={select}
        />
        {openRows.has(digest) && image.tags.map((one) => renderTag(one))}
      </Fragment>
    );
  };
  const state = tagsTableState({ repository, loaded, deleted, details, derived, pageRows, view, changeView });

  return (
    <>
      {state.kind !== 'empty' && (
        <TagsToolbar
          view={view}
          onChange={changeView}
          searchError={derived.searchError}
          columns={choice}
          risk={risk}
          repository={repository}
          isSelecting={selected.length > 0}
          selectionBar={!isPhone && selectionBar}
          pager={table.pager('top', range)}
          rowCount={rows.length}
          seesPolicies={seesAdministration(context.settings) === true}
          isByImage={isByImage}
          bulkSelect={table.bulkSelect}
        />
      )}
      {state.kind === 'empty' ? (
        state.content
      ) : (
        <PagedTable
          table={table}
          pager={table.pager('bottom', range)}
          label="Tags"
          rowsName="tags"
          className={styles.table}
          columns={columns}
          isCompact={choice.has('compact')}
          skeletonRows={view.perPage}
          state={state}
          found={isNarrowed && isEndKnown ? `${countOf(rows.length, 'tag')} found` : ''}
          renderRow={renderRow}
        />
      )}
      {/* Its room is kept while it is not known whether there are any. */}
      <p className={classNames(typography.small, layout.below, layout.target)}>
        {isFilled && state.kind !== 'empty' && mayBeRestored(deleted) && <DeletedTagsLink repository={repository} />}
      </p>
      {policies.reader(state.kind !== 'loading')}
      <TagsBottomBar loaded={loaded} view={view} readings={readings} hasTable={state.kind !== 'empty'}>
        {isPhone && selectionBar}
      </TagsBottomBar>
      {parts}
      {reader}
    </>
  );
}
