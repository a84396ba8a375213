import {
  Checkbox,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { countOf } from '@/domain/text/count-text';
import { numberFormat } from '@/domain/time/intl-formatters';
import type { ChangeViewState } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { RegexToggle } from '@/ui/search/RegexToggle';
import { SearchBox } from '@/ui/search/SearchBox';
import { classNames } from '@/ui/styles/class-names';
import bar from '@/ui/styles/toolbar.module.css';
import { useIsPhone } from '@/ui/viewport';
import typography from '@/ui/styles/typography.module.css';
import type { RepositoriesViewState } from './repositories-view-state';
import type { RepositoryColumn } from './repository-columns';
import styles from './repositories.module.css';

interface RepositoriesToolbarProps {
  view: RepositoriesViewState;
  onChange: ChangeViewState<RepositoriesViewState>;
  searchError: string | null;
  /** How many have arrived while more are coming; null once nothing is under way. */
  loadedCount: number | null;
  pager: ReactNode;
  columns: readonly RepositoryColumn[];
  /** Which the rows are in. */
  sort: Sort;
  onSort(sort: Sort): void;
  /** Repositories that are found. */
  rowCount: number;
  /** The person is signed in: otherwise there are no stars, and no repositories to act on. */
  hasPerson: boolean;
  selection: ReactNode;
  actions: ReactNode;
  create: ReactNode;
}

/** Search, loading progress and pages above the table. A change of what is listed goes back to page 1. */
export function RepositoriesToolbar(props: RepositoriesToolbarProps) {
  const {
    view,
    onChange,
    searchError,
    loadedCount,
    pager,
    hasPerson,
    selection,
    actions,
    create,
    columns,
    sort,
    onSort,
    rowCount,
  } = props;
  const isPhone = useIsPhone();
  return (
    <Toolbar className={bar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent alignItems="center">
        {hasPerson && <ToolbarItem className={styles.selection}>{selection}</ToolbarItem>}
        <ToolbarItem className={bar.search}>
          <InputGroup>
            <InputGroupItem isFill>
              <SearchBox
                id="repositorylist-search-input"
                value={view.search}
                placeholder={view.isRegex ? 'Search by name expression...' : 'Search by name...'}
                onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
              />
            </InputGroupItem>
            <InputGroupItem>
              <RegexToggle isOn={view.isRegex} onToggle={() => onChange({ isRegex: !view.isRegex, page: 1 })} />
            </InputGroupItem>
          </InputGroup>
        </ToolbarItem>
        {hasPerson && (
          <FilterSheet
            activeCount={view.isStarredOnly ? 1 : 0}
            closeText={`Show ${countOf(rowCount, 'repository', 'repositories')}`}
          >
            <ToolbarItem>
              <Checkbox
                id="starred-only"
                label="Starred"
                isChecked={view.isStarredOnly}
                onChange={(_event, isStarredOnly) => onChange({ isStarredOnly, page: 1 })}
              />
            </ToolbarItem>
          </FilterSheet>
        )}
        <SortMenu id="repositories-sort" columns={columns} sort={sort} onSort={onSort} />
        {hasPerson && actions && <ToolbarItem>{actions}</ToolbarItem>}
        {create && <ToolbarItem>{create}</ToolbarItem>}
        <ToolbarItem className={classNames(styles.progress, typography.cut, typography.small, typography.subtle)}>
          <span role="status">
            {loadedCount !== null && loadedCount > 0 && progressText(loadedCount, view.search !== '')}
          </span>
        </ToolbarItem>
        {pager && !isPhone && (
          <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
            {pager}
          </ToolbarItem>
        )}
      </ToolbarContent>
      {searchError !== null && (
        <HelperText>
          <HelperTextItem variant="error">{`${searchError} All repositories are shown.`}</HelperTextItem>
        </HelperText>
      )}
    </Toolbar>
  );
}

function progressText(loadedCount: number, isSearching: boolean): string {
  const loaded = `${numberFormat().format(loadedCount)} ${loadedCount === 1 ? 'repository' : 'repositories'} loaded…`;
  return `${loaded} ${isSearching ? 'Searched and sorted' : 'Sorted'} within these so far.`;
}
