import { useEffect, useSyncExternalStore } from 'react';

/** The table of a page, which a skip link leads to. */
export interface TableOnPage {
  /** Of its element. */
  id: string;
  /** What its rows are, in lower case: "tags". */
  rowsName: string;
}

let tables: readonly TableOnPage[] = [];
const listeners = new Set<() => void>();

function change(next: readonly TableOnPage[]) {
  tables = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the frame of the page that there is a table, while it is shown. Without a name of its rows it is no place to skip to. */
export function useBeingOnPage(id: string, rowsName: string | undefined): void {
  // The frame is outside of the page.
  useEffect(() => {
    if (rowsName === undefined) return undefined;
    const table = { id, rowsName };
    change([...tables, table]);
    return () => change(tables.filter((one) => one !== table));
  }, [id, rowsName]);
}

/** The first table that is shown; null if there is none. */
export function useTableOnPage(): TableOnPage | null {
  return useSyncExternalStore(subscribe, () => tables[0] ?? null);
}
