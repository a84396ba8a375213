import { useEffect, useState, type Dispatch } from 'react';
import { useLocation } from 'react-router-dom';
import type { SelectionAction } from '@/ui/paged-table/use-selection';

/** Selects the tags that were selected when the person left this page, if they have come back; see `useKeepSelected`. */
export function useKeptSelection(select: Dispatch<SelectionAction>): void {
  const [kept] = useState<unknown>(useLocation().state);
  // The table keeps the selection itself.
  useEffect(() => {
    if (Array.isArray(kept)) select({ type: 'add', keys: kept.map(String) });
  }, [select, kept]);
}
