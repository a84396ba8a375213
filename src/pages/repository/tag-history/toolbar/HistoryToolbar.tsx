import { Button, Checkbox, Skeleton, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import { useState, type ReactNode } from 'react';
import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds, historyKindLabel } from '@/domain/history/tag-history-text';
import { toggled } from '@/domain/text/toggled';
import { writeInstant } from '@/domain/time/instant-text';
import { historyListTitles } from '@/routing/paths';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { SearchBox } from '@/ui/search/SearchBox';
import layout from '@/ui/styles/layout.module.css';
import bar from '@/ui/styles/toolbar.module.css';
import { shownList, type HistoryViewState } from '../history-view-state';

const fromTheTop = { list: 'changes', page: 1 } as const;

interface HistoryToolbarProps {
  view: HistoryViewState;
  onChange: ChangeViewState<HistoryViewState>;
  /** The moment that is looked at, in milliseconds since 1970; null for the present. */
  at: number | null;
  /** Milliseconds since 1970. */
  now: number;
  exportMenu: ReactNode;
}

const HistoryDates = lazyPart(async () => (await import('./HistoryDates')).HistoryDates);
const KindLabels = lazyPart(async () => (await import('./KindLabels')).KindLabels);

/** What is listed instead of the changes. */
const otherLists = ['deleted', 'agenda'] as const;

const datesToCome = <Skeleton height="2.25rem" />;

const kindChoices = historyChangeKinds.map((value) => ({ value, label: historyKindLabel(value) }));

/** What is looked for, among what, and when. A change of what is listed goes back to page 1. */
export function HistoryToolbar({ view, onChange, at, now, exportMenu }: HistoryToolbarProps) {
  const list = shownList(view);
  // What is not picked is folded away: its fields have many stops of the Tab key, and take a line from the list.
  const [areDatesOpen, setAreDatesOpen] = useState(view.from !== '' || view.to !== '');
  const hasDates = areDatesOpen && list !== 'agenda';
  const hasKinds = list === 'changes' && view.kinds.length > 0;
  const toggleKind = (kind: HistoryChangeKind) => {
    const kinds = toggled(view.kinds, kind);
    // Choosing the kind "will expire" also shows what is to come.
    const showsFuture = view.showsFuture || (kind === 'will-expire' && kinds.includes(kind));
    onChange({ kinds, showsFuture, page: 1 });
  };
  const pick = (moment: number | null, isTyping = false) =>
    onChange({ at: moment === null ? '' : writeInstant(moment), ...fromTheTop }, { isTyping: isTyping && at !== null });
  return (
    <Toolbar className={bar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem className={bar.shortSearch}>
          <SearchBox
            id="taghistory-search-input"
            value={view.search}
            placeholder="Search by tag name..."
            onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        {otherLists.map((other) => (
          <ToolbarItem key={other} alignSelf="center">
            <Checkbox
              id={`history-${other}-checkbox`}
              label={historyListTitles[other]}
              isChecked={list === other}
              onChange={(_event, isChecked) => onChange({ list: isChecked ? other : 'changes', at: '', page: 1 })}
            />
          </ToolbarItem>
        ))}
        {list === 'changes' && (
          <ToolbarItem alignSelf="center">
            <Checkbox
              id="show-future-checkbox"
              label="Show future"
              isChecked={view.showsFuture}
              onChange={(_event, showsFuture) => onChange({ showsFuture, page: 1 })}
            />
          </ToolbarItem>
        )}
        {list === 'changes' && (
          <>
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
            <ToolbarItem>{exportMenu}</ToolbarItem>
          </>
        )}
        {list !== 'agenda' && (
          <ToolbarItem alignSelf="center" className={layout.row}>
            <Button variant="link" isInline aria-expanded={areDatesOpen} onClick={() => setAreDatesOpen(!areDatesOpen)}>
              {areDatesOpen || (view.from === '' && view.to === '') ? 'Dates' : 'Dates (set)'}
            </Button>
            {at !== null && (
              <Button variant="link" isInline onClick={() => pick(null)}>
                Back to now
              </Button>
            )}
          </ToolbarItem>
        )}
      </ToolbarContent>
      {(hasDates || hasKinds) && (
        <ToolbarContent>
          {hasDates && <HistoryDates {...{ view, onChange, at, now }} onPick={pick} fallback={datesToCome} />}
          {hasKinds && <KindLabels kinds={view.kinds} onToggle={toggleKind} onChange={onChange} />}
        </ToolbarContent>
      )}
    </Toolbar>
  );
}
