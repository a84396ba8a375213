import { useReducer } from 'react';

export interface Selection {
  keys: ReadonlySet<string>;
  /** Where a range with Shift starts. */
  anchor: string | null;
}

/** A row that can be selected, and what it belongs to. */
export interface SelectableRow {
  key: string;
  group: string;
}

export type SelectionAction =
  /** One row; with `isRange` all rows between it and the row before get the same state. */
  | { type: 'toggle'; key: string; isRange: boolean }
  | { type: 'add' | 'remove'; keys: readonly string[] }
  /** All rows of a group, on every page. */
  | { type: 'add-group'; group: string }
  | { type: 'clear' };

const nothing: Selection = { keys: new Set(), anchor: null };

/**
 * The next selection. `order` is the order of the rows on screen, over all pages: a range means what lies between
 * two rows as the person sees them.
 */
export function reduceSelection(
  selection: Selection,
  action: SelectionAction,
  order: readonly SelectableRow[],
): Selection {
  switch (action.type) {
    case 'clear':
      return nothing;
    case 'add':
      return { ...selection, keys: new Set([...selection.keys, ...action.keys]) };
    case 'remove': {
      const removed = new Set(action.keys);
      return { ...selection, keys: new Set([...selection.keys].filter((key) => !removed.has(key))) };
    }
    case 'add-group': {
      const members = order.filter(({ group }) => group === action.group).map(({ key }) => key);
      return { ...selection, keys: new Set([...selection.keys, ...members]) };
    }
    case 'toggle': {
      const isAdding = !selection.keys.has(action.key);
      const keys = new Set(selection.keys);
      for (const key of action.isRange ? rangeBetween(order, selection.anchor, action.key) : [action.key]) {
        if (isAdding) keys.add(key);
        else keys.delete(key);
      }
      return { keys, anchor: action.key };
    }
  }
}

function rangeBetween(order: readonly SelectableRow[], anchor: string | null, key: string): readonly string[] {
  const from = order.findIndex((row) => row.key === anchor);
  const to = order.findIndex((row) => row.key === key);
  if (from === -1 || to === -1) return [key];
  return order.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.key);
}

/** Selected rows by key. The dispatch function never changes, so that rows can be memoised. */
export function useSelection(order: readonly SelectableRow[]) {
  return useReducer(
    (selection: Selection, action: SelectionAction) => reduceSelection(selection, action, order),
    nothing,
  );
}
