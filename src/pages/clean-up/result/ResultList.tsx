import { Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { memo, useMemo } from 'react';
import { outcomes, type JudgedTag } from '@/domain/clean-up/evaluate';
import { outcomeTitles } from '@/domain/clean-up/rule-text';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { countOf, noneMatches } from '@/domain/text/count-text';
import { toggled } from '@/domain/text/toggled';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { TableState } from '@/ui/data-table/DataTable';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { listState } from '@/ui/paged-table/list-state';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { PillToggles } from '@/ui/PillToggles';
import { SearchBox } from '@/ui/search/SearchBox';
import layout from '@/ui/styles/layout.module.css';
import toolbar from '@/ui/styles/toolbar.module.css';
import { useIsPhone } from '@/ui/viewport';
import { unfilteredResult, type CleanUpViewState } from '../clean-up-view-state';
import { resultColumns, type ResultContext } from './result-columns';
import { countOutcomes } from './result-rows';
import { useListed } from './use-listed';

interface ResultListProps {
  /** Null while tags are on the way. */
  judged: readonly JudgedTag[] | null;
  rules: readonly CleanUpRule[];
  /** What the address keeps of the list. */
  view: Omit<CleanUpViewState, 'plan' | 'byHand' | 'effect'>;
  onChange: ChangeViewState<CleanUpViewState>;
  /** Should keep its identity between renders. */
  context: ResultContext;
}

const nothing: readonly JudgedTag[] = [];

/** Every tag with what becomes of it and why. Memoised: rules change with each key, and the list follows later. */
export const ResultList = memo(function ResultListOf({ judged, rules, view, onChange, context }: ResultListProps) {
  const isPhone = useIsPhone();
  const all = judged ?? nothing;
  const { search, shown, isNewOnly, sort } = view;
  const { added } = context;
  const counts = useMemo(() => countOutcomes(all), [all]);
  const { rows, onToggle } = useListed(all, rules, view, context);
  const allColumns = useMemo(() => resultColumns({ ...context, onToggle }), [context, onToggle]);
  const columns = useFittedColumns(allColumns);
  const table = usePagedTable({ label: 'Tags', rows, view, changeView: onChange });
  const isFiltered = search !== '' || shown.length > 0 || isNewOnly;
  return (
    <section aria-label="Tags" className={layout.below}>
      <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className={toolbar.shortSearch}>
            <SearchBox
              id="clean-up-search"
              value={search}
              placeholder="Search tags and reasons..."
              onSearch={(next, isTyping) => onChange({ search: next, page: 1 }, { replace: true, isTyping })}
            />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">
            <PillToggles
              label="Filter by outcome"
              pills={outcomes.map((value) => ({
                value,
                count: judged === null ? '…' : formatNumber(counts[value]),
                label: outcomeTitles[value],
                tip: `${shown.includes(value) ? 'Do not filter by' : 'Show only'} “${outcomeTitles[value]}”`,
              }))}
              selected={shown}
              onToggle={(value) => onChange({ shown: toggled(shown, value), page: 1 })}
            />
          </ToolbarItem>
          {added !== null && (
            <ToolbarItem alignSelf="center">
              <Checkbox
                id="clean-up-new"
                label="Only new since the last run"
                isChecked={isNewOnly}
                onChange={(_event, next) => onChange({ isNewOnly: next, page: 1 })}
              />
            </ToolbarItem>
          )}
          <SortMenu id="clean-up-sort" columns={allColumns} sort={sort} onSort={table.changeSort} />
          <ToolbarGroup align={{ default: 'alignEnd' }}>
            {isFiltered && rows.length > 0 && (
              <ToolbarItem>
                <ClearFiltersButton onClear={() => onChange(unfilteredResult)} />
              </ToolbarItem>
            )}
            {!isPhone && rows.length > 0 && <ToolbarItem variant="pagination">{table.pager('top')}</ToolbarItem>}
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        label="Tags"
        rowsName="tags"
        columns={columns}
        skeletonRows={view.perPage}
        found={isFiltered ? `${countOf(rows.length, 'tag')} found` : ''}
        state={tableState(judged, table.pageRows, () => onChange(unfilteredResult))}
        renderRow={(one: JudgedTag) => <ItemRow key={one.tag.name} columns={columns} item={one} />}
      />
    </section>
  );
});

function tableState(
  judged: readonly JudgedTag[] | null,
  pageRows: readonly JudgedTag[],
  onClear: () => void,
): TableState<JudgedTag> {
  if (judged === null) return { kind: 'loading' };
  return listState(pageRows, judged.length, {
    nothing: { title: 'No tags', text: 'There is nothing to clean up in this repository.' },
    noMatch: {
      title: 'No tags found',
      text: `${noneMatches(judged.length, 'tag', 'tags')} the search and filters.`,
    },
    onClear,
  });
}
