import type { HTMLAttributes, Ref } from 'react';
import { classNames } from '../styles/class-names';
import styles from './data-table.module.css';

interface RowProps extends HTMLAttributes<HTMLTableRowElement> {
  ref?: Ref<HTMLTableRowElement>;
  isSelected?: boolean;
  /** On a phone it is a plain line; the others are cards. */
  isLine?: boolean;
}

/** A body row in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function Row({ className, isSelected = false, isLine = false, ...rest }: RowProps) {
  const classes = classNames('pf-v6-c-table__tr', isSelected && styles.selected, isLine && styles.line, className);
  return <tr className={classes} {...rest} />;
}
