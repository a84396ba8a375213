import { Button, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { SearchBox } from '@/ui/SearchBox';
import bar from '@/ui/styles/toolbar.module.css';

interface DeletedToolbarProps {
  search: string;
  onSearch(text: string, isTyping: boolean): void;
  /** Null for people who may not write. */
  bulkSelect: ReactNode;
  selectedCount: number;
  onRestoreSelected(): void;
  pager: ReactNode;
}

/** Selection, search and pages of the deleted tags. */
export function DeletedToolbar(props: DeletedToolbarProps) {
  const { search, onSearch, bulkSelect, selectedCount, onRestoreSelected, pager } = props;
  return (
    <Toolbar className={bar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        {bulkSelect !== null && <ToolbarItem className={bar.selection}>{bulkSelect}</ToolbarItem>}
        <ToolbarItem className={bar.search}>
          <SearchBox
            id="deleted-tags-search-input"
            value={search}
            placeholder="Search by tag name..."
            onSearch={onSearch}
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
              Restore selected
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
