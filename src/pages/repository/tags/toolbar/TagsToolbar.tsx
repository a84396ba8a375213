import { Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import { useMemo, type ReactNode } from 'react';
import { isSeverityFilter } from '@/domain/tags/tag-filters';
import { countOf } from '@/domain/text/count-text';
import type { RepositoryName } from '@/domain/repository/repository';
import { TagActionsButton } from '@/features/tag-actions/TagActionsButton';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { toggled } from '@/domain/text/toggled';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { StickyTop } from '@/ui/StickyTop';
import { useIsPhone } from '@/ui/viewport';
import { classNames } from '@/ui/styles/class-names';
import bar from '@/ui/styles/toolbar.module.css';
import type { ColumnChoice } from '../columns/choice/use-tag-columns';
import { filterChoices } from '../filters/filter-choices';
import type { TagsRisk } from '../risk/tags-risk';
import { TagsSearch } from './TagsSearch';
import { TagsSettings } from './TagsSettings';
import { TagsToolbarNotes } from './TagsToolbarNotes';
import type { TagsViewState } from '../tags-view-state';
import styles from '../tags.module.css';

interface TagsToolbarProps {
  view: TagsViewState;
  onChange: ChangeViewState<TagsViewState>;
  searchError: string | null;
  bulkSelect: ReactNode;
  /** Which columns are shown, and how to change that. */
  columns: ColumnChoice;
  risk: TagsRisk | null;
  repository: RepositoryName;
  /** Then a bar has the actions. */
  isSelecting: boolean;
  /** Takes the place of filters and settings while tags are selected; false if none are, and on a phone. */
  selectionBar: ReactNode;
  pager: ReactNode;
  /** Whether the tags of an image are one row. */
  isByImage: boolean;
  /** Whether the person may know what policies would do. */
  seesPolicies: boolean;
  /** Tags that are found. */
  rowCount: number;
}

const noTags: readonly never[] = [];

/** Selection, search, filters, settings and pages of the tags table. A change of what is listed goes back to page 1. */
export function TagsToolbar(props: TagsToolbarProps) {
  const { view, onChange, columns, searchError, bulkSelect, repository, isSelecting, selectionBar } = props;
  const { pager, rowCount, seesPolicies, isByImage, risk } = props;

  const isPhone = useIsPhone();
  const { features } = useRegistryConfig().config;
  const seesRisk = risk?.riskOf !== undefined;
  const choices = useMemo(() => filterChoices(features, seesPolicies, seesRisk), [features, seesPolicies, seesRisk]);
  const note = view.filters.some(isSeverityFilter)
    ? 'Only images whose scan is known so far, because they were on screen.'
    : risk?.note(view);
  const rest = (
    <>
      <FilterSheet activeCount={view.filters.length} closeText={`Show ${countOf(rowCount, 'tag')}`}>
        <ToolbarItem>
          <ChoiceMenu
            id="tags-filter-toggle"
            label="Filter"
            icon={<FilterIcon />}
            choices={choices}
            selected={view.filters}
            onSelect={(filter) => onChange({ filters: toggled(view.filters, filter), page: 1 })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <TagsSettings view={view} onChange={onChange} columns={columns} isByImage={isByImage} />
        </ToolbarItem>
      </FilterSheet>
      <SortMenu
        id="tags-sort"
        columns={columns.columns}
        sort={view.sort}
        onSort={(sort) => onChange({ sort, page: 1 })}
      />
      {!isSelecting && !isPhone && (
        <ToolbarItem>
          <TagActionsButton repository={repository} tags={noTags} isBulk isDisabled />
        </ToolbarItem>
      )}
      {!isPhone && (
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      )}
    </>
  );

  return (
    <StickyTop>
      <Toolbar className={bar.toolbar} inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className={bar.selection}>{bulkSelect}</ToolbarItem>
          <ToolbarItem className={classNames(bar.search, styles.search)}>
            <TagsSearch view={view} onChange={onChange} />
          </ToolbarItem>
          {isPhone ? (
            rest
          ) : (
            <div className={styles.rest}>
              <ToolbarGroup inert={selectionBar !== false}>{rest}</ToolbarGroup>
              {selectionBar}
            </div>
          )}
        </ToolbarContent>
        <TagsToolbarNotes view={view} onChange={onChange} searchError={searchError} note={note} />
      </Toolbar>
    </StickyTop>
  );
}
