import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { changesByRow } from '@/domain/history/changes-by-row';
import { historyRowKey } from '@/domain/history/history-row-key';
import type { ToldText } from '@/domain/history/who/who-text';
import type { Tag } from '@/domain/tags/tag';
import type { HistoryViewProps } from '../history-view';
import type { ToldChanges } from './told-changes';
import { WhoLine } from './WhoLine';

/** What the log says of how an entry began and ended; undefined if it says nothing. */
export interface ToldRow {
  began: ToldText | undefined;
  ended: ToldText | undefined;
}

interface ToldRows {
  /** Finds it out, and says what keeps it from that. */
  line: ReactNode;
  of(row: Tag): ToldRow;
}

type Moment = 'began' | 'ended';

/**
 * What the log says about the entries on a page.
 *
 * @param rows should keep their identity between renders
 * @param moments what is shown of them; should keep its identity between renders
 */
export function useToldRows(
  { settings, changes }: Pick<HistoryViewProps, 'settings' | 'changes'>,
  rows: readonly Tag[],
  moments: readonly Moment[],
): ToldRows {
  const [told, setTold] = useState<ToldChanges | null>(null);
  const byRow = useMemo(() => changesByRow(changes), [changes]);
  const shown = useMemo(
    () => rows.flatMap((row) => moments.flatMap((moment) => byRow.get(historyRowKey(row))?.[moment] ?? [])),
    [rows, moments, byRow],
  );
  const of = useCallback(
    (row: Tag): ToldRow => {
      const { began, ended } = byRow.get(historyRowKey(row)) ?? {};
      return { began: told?.texts.get(began?.key ?? ''), ended: told?.texts.get(ended?.key ?? '') };
    },
    [byRow, told],
  );
  return { line: <WhoLine settings={settings} changes={changes} pageRows={shown} onTold={setTold} />, of };
}
