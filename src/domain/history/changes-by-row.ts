import { historyRowKey } from './history-row-key';
import type { HistoryChange } from './tag-history';

/** The changes by which an entry began and ended, or will end; undefined if there is none. */
export interface ChangesOfRow {
  began?: HistoryChange;
  ended?: HistoryChange;
}

/** The changes of each entry, by its `historyRowKey`. A move ends one entry and begins another. */
export function changesByRow(changes: readonly HistoryChange[]): ReadonlyMap<string, ChangesOfRow> {
  const byRow = new Map<string, ChangesOfRow>();
  const add = (key: string, one: ChangesOfRow) => byRow.set(key, { ...byRow.get(key), ...one });
  for (const change of changes) {
    const { kind, row, previousRow } = change;
    const isBeginning = kind === 'created' || kind === 'recreated' || kind === 'moved' || kind === 'reverted';
    add(historyRowKey(row), isBeginning ? { began: change } : { ended: change });
    if (previousRow !== null) add(historyRowKey(previousRow), { ended: change });
  }
  return byRow;
}
