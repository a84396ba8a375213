import '@patternfly/react-styles/css/components/Table/table.css';
import '@patternfly/react-styles/css/components/Table/table-grid.css';
import type { TableHTMLAttributes } from 'react';
import { classNames } from '../styles/class-names';

interface TableProps extends TableHTMLAttributes<HTMLTableElement> {
  /** Turned into lists of names and values on phones. */
  isListOnPhones?: boolean;
  'data-testid'?: string | undefined;
}

/** A compact table in PatternFly's clothes. PatternFly's own comes with the code of trees, drag and drop, and editing. */
export function Table({ isListOnPhones = false, className, ...rest }: TableProps) {
  const grid = isListOnPhones && 'pf-m-grid-md';
  return <table className={classNames('pf-v6-c-table', 'pf-m-compact', grid, className)} {...rest} />;
}
