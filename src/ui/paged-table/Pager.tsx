import { Pagination } from '@patternfly/react-core';
import { memo, type ReactElement } from 'react';
import { useOnceDrawn } from '../effects/use-once-drawn';
import { useStable } from '../use-stable';
import { perPageOptions } from './per-page-options';

/** The rows of a page by their places among all, from 1. */
export interface PageRange {
  first: number;
  last: number;
  /** Rows in all. */
  count: number;
}

interface PagerProps {
  /** Rows in all, as far as they are known. */
  itemCount: number;
  page: number;
  perPage: number;
  /** What is said of the page if its rows are not `perPage` items, for example because some are folded into one. */
  range?: PageRange;
  onChange(page: number, perPage: number): void;
  variant: 'top' | 'bottom';
  /** What is paged, for example "Tags". */
  label: string;
}

const options = perPageOptions.map((value) => ({ title: String(value), value }));

/** Page and page size, the same above and below a table. */
export function Pager({ range, onChange, ...rest }: PagerProps) {
  return <MemoPager {...rest} {...range} onChange={useStable(onChange)} />;
}

/** Memoised: PatternFly's pager sets up its menu anew whenever it is drawn, and a page has two. */
const MemoPager = memo(function PagerOf(props: Omit<PagerProps, 'range'> & Partial<PageRange>) {
  const { itemCount, page, perPage, first, last, count, onChange, variant, label } = props;
  const onceDrawn = useOnceDrawn();
  // On the first and the last page the pressed button becomes disabled and would lose the focus.
  const keepFocus = (button: HTMLElement) => {
    if (button.matches(':disabled')) button.closest('nav')?.querySelector<HTMLElement>('button:enabled')?.focus();
  };
  return (
    <Pagination
      itemCount={itemCount}
      page={page}
      perPage={perPage}
      perPageOptions={options}
      onSetPage={(event, next) => {
        const { currentTarget } = event;
        if (currentTarget instanceof HTMLButtonElement) onceDrawn(() => keepFocus(currentTarget));
        onChange(next, perPage);
      }}
      onPerPageSelect={(_event, next) => onChange(1, next)}
      variant={variant}
      isCompact={variant === 'top'}
      widgetId={`${label.toLowerCase()}-${variant}-pagination`}
      toggleTemplate={
        first === undefined || last === undefined || count === undefined
          ? undefined
          : () => rangeText({ first, last, count })
      }
      titles={{ paginationAriaLabel: `${label}, ${variant} pagination` }}
      data-testid={`pager-${variant}`}
    />
  );
});

/** "1 - 20 of 45", as PatternFly writes it. */
function rangeText({ first, last, count }: PageRange): ReactElement {
  return (
    <>
      <b>
        {first} - {last}
      </b>{' '}
      of <b>{count}</b>
    </>
  );
}
