import type { ReactNode } from 'react';

/** The lines that belong to one row of data: each row of a table has a body of its own. */
export function RowGroup({ children }: { children: ReactNode }) {
  return <tbody className="pf-v6-c-table__tbody">{children}</tbody>;
}
