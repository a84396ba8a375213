import type { HTMLAttributes, Ref } from 'react';
import styles from './data-table.module.css';

interface RowProps extends HTMLAttributes<HTMLTableRowElement> {
  ref?: Ref<HTMLTableRowElement>;
  isSelected?: boolean;
  /** On a phone it is a plain line where the others are cards. */
  isLine?: boolean;
}

/** A body row in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function Row({ className = '', isSelected = false, isLine = false, ...rest }: RowProps) {
  const own = `${isSelected ? styles.selected : ''} ${isLine ? styles.line : ''}`;
  return <tr className={`pf-v6-c-table__tr ${own} ${className}`} {...rest} />;
}
