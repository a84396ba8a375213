import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Tag } from '@/domain/tags/tag';
import { keptValue } from '@/queries/kept-value';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { ExpandAllButton } from '../../platforms/ExpandAllButton';
import {
  choiceOf,
  inOrder,
  readChoices,
  withChoice,
  withToggled,
  writeChoices,
  type KeptChoices,
} from './column-choice';
import type { TagColumn } from '../tag-column';
import { tagColumns } from '../tag-columns';

const kept = keptValue('tags.columns');

/** Ways to show rows that a person can put on, kept beside their columns. */
export type RowStyle = 'byimage' | 'compact';

/** What the person has chosen of the table, and how to change that. */
export interface ColumnChoice {
  /** Which columns they see. Keeps its identity while the choice does not change. */
  isShown(column: TagColumn): boolean;
  has(style: RowStyle): boolean;
  /** Shows or hides a column, or puts a way to show rows on or off. */
  toggle(key: string): void;
  /** All columns, in their order. */
  columns: readonly TagColumn[];
  /** @param keys empty for the order of the start */
  arrange(keys: readonly string[]): void;
}

/**
 * The person's choice of columns and of how rows are shown, kept in this browser.
 *
 * @param all in their first order; should keep its identity
 */
export function useColumnChoice(all: readonly TagColumn[] = tagColumns): ColumnChoice {
  const text = kept.useValue() ?? '';
  const choices = useMemo(() => readChoices(text), [text]);
  const { data: user } = useQuery(userQueries.current());
  const person = user?.isAnonymous === true ? '' : user?.username;
  const { keys: toggledKeys, order } = choiceOf(choices, person);
  const ordered = useMemo(() => inOrder(all, order), [all, order]);
  const keep = (next: KeptChoices) => kept.write(writeChoices(next));
  const isShown = useCallback(
    ({ key, isShownAtFirst }: TagColumn) =>
      isShownAtFirst === undefined || isShownAtFirst !== toggledKeys.includes(key),
    [toggledKeys],
  );
  return {
    isShown,
    has: (style) => toggledKeys.includes(style),
    toggle: (key) => keep(withToggled(choices, person, key)),
    columns: ordered,
    arrange: (keys) => keep(withChoice(choices, person, () => ({ order: keys }))),
  };
}

interface TagColumnsInput {
  pageRows: readonly Tag[];
  laneCount: number;
  /** The column of labels, whatever was chosen. */
  showsLabels: boolean;
  choice: Pick<ColumnChoice, 'isShown' | 'columns'>;
  openRows: ReadonlySet<string>;
  setOpenRows(names: ReadonlySet<string>): void;
}

/** The columns of the page, with a button in the head that opens all platforms. They keep their identity while nothing changes. */
export function useTagColumns(input: TagColumnsInput): readonly TagColumn[] {
  const { pageRows, laneCount, showsLabels, choice, openRows, setOpenRows } = input;
  const { isShown, columns: all } = choice;
  const { config, isPending: isConfigPending } = useRegistryConfig();
  const columns = useMemo(() => {
    // Until the settings are known the columns that depend on them keep their place, so that no row moves when they come.
    const features = isConfigPending ? { securityScanner: true, imagePullStatistics: true } : config.features;
    const needs = { features, laneCount };
    return all
      .filter(
        (column) => (isShown(column) || (showsLabels && column.key === 'labels')) && (column.isThere?.(needs) ?? true),
      )
      .map((column) => (column.widthFor === undefined ? column : { ...column, width: column.widthFor(needs) }));
  }, [config.features, isConfigPending, laneCount, showsLabels, isShown, all]);

  const indexNames = pageRows.filter(({ isIndex }) => isIndex).map(({ name }) => name);
  const allIndexes = indexNames.join(' '); // one text, so that the head is not drawn again for equal rows; names have no spaces
  const areAllOpen = indexNames.length > 0 && indexNames.every((name) => openRows.has(name));
  return useMemo(() => {
    const expandAll = (
      <ExpandAllButton
        areAllOpen={areAllOpen}
        onToggle={() => setOpenRows(areAllOpen ? new Set() : new Set(allIndexes.split(' ')))}
      />
    );
    return columns.map((column) =>
      column.key === 'expand' && allIndexes !== '' ? { ...column, headerContent: expandAll } : column,
    );
  }, [columns, allIndexes, areAllOpen, setOpenRows]);
}
