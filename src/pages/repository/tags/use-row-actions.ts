import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { toggledSet } from '@/domain/text/toggled';
import type { SelectionAction } from '@/ui/paged-table/use-selection';
import type { TagRowActions } from './columns/tag-column';
import type { OpeningActions } from './use-opened-parts';

interface RowActions {
  /** Tags and, of rows by image, digests. */
  openRows: ReadonlySet<string>;
  setOpenRows: Dispatch<SetStateAction<ReadonlySet<string>>>;
  /** The same object as long as its parts are: with another one every row would be drawn again. */
  actions: TagRowActions;
}

/** Which rows are open, and what a row can ask of the table. */
export function useRowActions(opening: OpeningActions, select: Dispatch<SelectionAction>): RowActions {
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const actions = useMemo<TagRowActions>(
    () => ({
      ...opening,
      toggleSelected: (key, isRange) => select({ type: 'toggle', key, isRange }),
      selectDigest: (group) => select({ type: 'add-group', group }),
      toggleOpen: (name) => setOpenRows((open) => toggledSet(open, name)),
    }),
    [opening, select],
  );
  return { openRows, setOpenRows, actions };
}
