import type { HTMLAttributes, Ref } from 'react';

interface RowProps extends HTMLAttributes<HTMLTableRowElement> {
  ref?: Ref<HTMLTableRowElement>;
}

/** A body row in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function Row({ className = '', ...rest }: RowProps) {
  return <tr className={`pf-v6-c-table__tr ${className}`} {...rest} />;
}
