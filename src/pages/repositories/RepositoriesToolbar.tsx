import { Checkbox, HelperText, HelperTextItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { numberFormat } from '@/domain/intl-formatters';
import type { ChangeViewState } from '@/routing/view-state';
import { SearchBox } from '@/ui/SearchBox';
import type { RepositoriesViewState } from './repositories-view-state';

export const repositorySearchId = 'repositorylist-search-input';

interface RepositoriesToolbarProps {
  view: RepositoriesViewState;
  onChange: ChangeViewState<RepositoriesViewState>;
  searchError: string | null;
  /** How many have arrived while more are coming; null once nothing is under way. */
  loadedCount: number | null;
  pager: ReactNode;
}

/** Search, loading progress and pages, in one line above the table. */
export function RepositoriesToolbar({ view, onChange, searchError, loadedCount, pager }: RepositoriesToolbarProps) {
  const isRegex = view.mode === 'regex';
  // Refining a search is not a step that Back should take; beginning one is.
  const search = (text: string) => onChange({ search: text, page: 1 }, { replace: view.search !== '' });
  return (
    <Toolbar className="app-repositories-toolbar">
      <ToolbarContent alignItems="center">
        <ToolbarItem className="app-repositories-search">
          <SearchBox
            id={repositorySearchId}
            value={view.search}
            placeholder={isRegex ? 'Search by name expression...' : 'Search by name...'}
            onSearch={search}
          />
          <HelperText isLiveRegion>
            {searchError !== null && <HelperTextItem variant="error">{searchError}</HelperTextItem>}
          </HelperText>
        </ToolbarItem>
        <ToolbarItem>
          <Checkbox
            id="filter-input-regex-checker"
            label="Use regular expressions"
            isChecked={isRegex}
            onChange={(_event, isChecked) => onChange({ mode: isChecked ? 'regex' : 'plain', page: 1 })}
          />
        </ToolbarItem>
        <ToolbarItem className="app-repositories-progress">
          <span role="status">
            {loadedCount !== null && loadedCount > 0 && progressText(loadedCount, view.search !== '')}
          </span>
        </ToolbarItem>
        {pager && <ToolbarItem align={{ default: 'alignEnd' }}>{pager}</ToolbarItem>}
      </ToolbarContent>
    </Toolbar>
  );
}

function progressText(loadedCount: number, isSearching: boolean): string {
  const loaded = `${numberFormat().format(loadedCount)} ${loadedCount === 1 ? 'repository' : 'repositories'} loaded…`;
  return `${loaded} ${isSearching ? 'Search and order cover' : 'The order covers'} only these so far.`;
}
