import {
  Checkbox,
  Label,
  LabelGroup,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import type { ReactNode } from 'react';
import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds, historyKindLabel } from '@/domain/history/tag-history-text';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { SearchBox } from '@/ui/SearchBox';
import { classNames } from '@/ui/styles/class-names';
import bar from '@/ui/styles/toolbar.module.css';
import styles from '@/pages/repository/tag-history/tag-history.module.css';
import type { ChangesViewState } from './changes-view-state';
import { DateRange } from './DateRange';

interface HistoryToolbarProps {
  view: ChangesViewState;
  onChange: ChangeViewState<ChangesViewState>;
  exportMenu: ReactNode;
  pager: ReactNode;
}

const kindChoices = historyChangeKinds.map((value) => ({ value, label: historyKindLabel(value) }));

/** Search, dates, kinds of changes and pages. A change of what is listed goes back to page 1. */
export function HistoryToolbar({ view, onChange, exportMenu, pager }: HistoryToolbarProps) {
  const toggleKind = (kind: HistoryChangeKind) => {
    const isChosen = view.kinds.includes(kind);
    const kinds = isChosen ? view.kinds.filter((other) => other !== kind) : [...view.kinds, kind];
    // Choosing the kind "will expire" also shows what is to come.
    const showsFuture = view.showsFuture || (kind === 'will-expire' && !isChosen);
    onChange({ kinds, showsFuture, page: 1 });
  };
  return (
    <Toolbar className={classNames(bar.toolbar, bar.spaced, styles.toolbar)} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem className={bar.shortSearch}>
          <SearchBox
            id="taghistory-search-input"
            value={view.search}
            placeholder="Search by tag name..."
            onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <ChoiceMenu
            id="history-kinds-toggle"
            label="Change types"
            icon={<FilterIcon />}
            choices={kindChoices}
            selected={view.kinds}
            onSelect={toggleKind}
          />
        </ToolbarItem>
        <ToolbarItem alignSelf="center">
          <Checkbox
            id="show-future-checkbox"
            label="Show future"
            isChecked={view.showsFuture}
            onChange={(_event, showsFuture) => onChange({ showsFuture, page: 1 })}
          />
        </ToolbarItem>
        <ToolbarItem>{exportMenu}</ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
      <ToolbarContent>
        <DateRange view={view} onChange={onChange} />
        {view.kinds.length > 0 && (
          <LabelGroup
            categoryName="Change types"
            numLabels={10}
            isClosable
            closeBtnAriaLabel="Clear all change types"
            onClick={() => onChange({ kinds: [], page: 1 })}
          >
            {view.kinds.map((kind) => (
              <Label
                key={kind}
                variant="outline"
                closeBtnAriaLabel={`Remove change type ${historyKindLabel(kind)}`}
                onClose={() => toggleKind(kind)}
              >
                {historyKindLabel(kind)}
              </Label>
            ))}
          </LabelGroup>
        )}
      </ToolbarContent>
    </Toolbar>
  );
}
