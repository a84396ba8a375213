import type { ReactNode } from 'react';
import { Row } from './Row';
import { Table } from './Table';

interface PlainTableProps {
  label?: string;
  /** The cells of its head. Left out, the rows explain themselves. */
  head?: ReactNode;
  className?: string;
  /** Groups of rows. */
  children: ReactNode;
}

/** The few rows of a dialog: they are not sorted, have no state of their own, and stay a table on phones. */
export function PlainTable({ label, head, className, children }: PlainTableProps) {
  return (
    <Table aria-label={label} className={className}>
      {head !== undefined && (
        <thead className="pf-v6-c-table__thead">
          <Row>{head}</Row>
        </thead>
      )}
      {children}
    </Table>
  );
}
