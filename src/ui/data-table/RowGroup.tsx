import type { ReactNode, Ref } from 'react';

interface RowGroupProps {
  ref?: Ref<HTMLTableSectionElement>;
  children: ReactNode;
}

/** The lines that belong to one row of data: each row of a table has a body of its own. */
export function RowGroup({ ref, children }: RowGroupProps) {
  return (
    <tbody ref={ref} className="pf-v6-c-table__tbody">
      {children}
    </tbody>
  );
}
