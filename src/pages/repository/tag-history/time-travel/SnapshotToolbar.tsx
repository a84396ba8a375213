import { Button, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { SearchBox } from '@/ui/SearchBox';
import bar from '@/ui/styles/toolbar.module.css';
import { snapshotFilters, type SnapshotFilter } from './time-travel-view-state';

interface SnapshotToolbarProps {
  search: string;
  filter: SnapshotFilter;
  counts: Record<SnapshotFilter, number>;
  onSearch(text: string, isTyping: boolean): void;
  onFilter(filter: SnapshotFilter): void;
  /** Null if nothing can be selected. */
  bulkSelect: ReactNode;
  selectedCount: number;
  onRestoreSelected(): void;
  pager: ReactNode;
}

const filterLabels: Record<SnapshotFilter, string> = {
  all: 'Tags at that time',
  changed: 'Different now',
  same: 'Same as now',
  moved: 'Moved since',
  gone: 'Gone since',
  new: 'Not there then',
};

/** Selection, search, what has become of the tags, and pages. */
export function SnapshotToolbar(props: SnapshotToolbarProps) {
  const { search, filter, counts, onSearch, onFilter, bulkSelect, selectedCount, onRestoreSelected, pager } = props;
  return (
    <Toolbar className={bar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        {bulkSelect !== null && <ToolbarItem className={bar.selection}>{bulkSelect}</ToolbarItem>}
        <ToolbarItem className={bar.shortSearch}>
          <SearchBox id="then-search-input" value={search} placeholder="Search by tag name..." onSearch={onSearch} />
        </ToolbarItem>
        <ToolbarItem>
          <ChoiceMenu
            id="then-state-select"
            label="Compared with now"
            choices={snapshotFilters.map((value) => ({ value, label: `${filterLabels[value]} (${counts[value]})` }))}
            selected={filter}
            onSelect={onFilter}
          />
        </ToolbarItem>
        {bulkSelect !== null && (
          <ToolbarItem>
            <Button
              variant="secondary"
              isAriaDisabled={selectedCount === 0}
              data-tip={selectedCount === 0 ? 'Select tags first' : undefined}
              onClick={onRestoreSelected}
            >
              Restore selected to this moment
            </Button>
          </ToolbarItem>
        )}
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
