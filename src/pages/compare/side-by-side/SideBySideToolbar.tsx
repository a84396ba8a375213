import { Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { partOf } from '@/domain/text/count-text';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import { SearchBox } from '@/ui/search/SearchBox';
import toolbar from '@/ui/styles/toolbar.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useIsPhone } from '@/ui/viewport';
import type { SideBySideViewState } from './side-by-side-view-state';

interface SideBySideToolbarProps {
  /** Begins the ids of the fields. */
  idPrefix: string;
  /** What the rows are, in the plural. */
  nouns: readonly [one: string, many: string];
  view: SideBySideViewState;
  onChange: ChangeViewState<SideBySideViewState>;
  /** Clears search and filter; null while nothing is narrowed. */
  onClear: (() => void) | null;
  foundCount: number;
  rowCount: number;
  pager: ReactNode;
  /** More controls. */
  children?: ReactNode;
}

/** Search and filter of compared rows. */
export function SideBySideToolbar(props: SideBySideToolbarProps) {
  const { idPrefix, nouns, view, onChange, onClear, foundCount, rowCount, pager, children } = props;
  const isPhone = useIsPhone();
  return (
    <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem className={toolbar.shortSearch}>
          <SearchBox
            id={`${idPrefix}-search`}
            value={view.search}
            placeholder={`Filter ${nouns[1]}...`}
            onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        <ToolbarItem alignSelf="center">
          <Checkbox
            id={`${idPrefix}-differences`}
            label="Only differences"
            isChecked={view.isDifferencesOnly}
            onChange={(_event, isDifferencesOnly) => onChange({ isDifferencesOnly, page: 1 })}
          />
        </ToolbarItem>
        {children}
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem alignSelf="center">
            <span className={typography.subtle}>{onClear !== null && partOf(foundCount, rowCount, ...nouns)}</span>
            {onClear !== null && foundCount > 0 && <ClearFiltersButton label="Clear filters" onClear={onClear} />}
          </ToolbarItem>
          {!isPhone && <ToolbarItem variant="pagination">{pager}</ToolbarItem>}
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
