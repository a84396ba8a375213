import { Pagination } from '@patternfly/react-core';

export const perPageOptions = [10, 20, 50, 100] as const;

interface PagerProps {
  /** Rows in all, as far as they are known. */
  itemCount: number;
  page: number;
  perPage: number;
  onChange(page: number, perPage: number): void;
  variant: 'top' | 'bottom';
  /** What is paged, for example "Tags". */
  label: string;
}

/** Page and page size, the same above and below a table. */
export function Pager({ itemCount, page, perPage, onChange, variant, label }: PagerProps) {
  return (
    <Pagination
      itemCount={itemCount}
      page={page}
      perPage={perPage}
      perPageOptions={perPageOptions.map((value) => ({ title: String(value), value }))}
      onSetPage={(_event, next) => onChange(next, perPage)}
      onPerPageSelect={(_event, next) => onChange(1, next)}
      variant={variant}
      isCompact={variant === 'top'}
      widgetId={`${label.toLowerCase()}-${variant}-pagination`}
      titles={{ paginationAriaLabel: `${label}, ${variant} pagination` }}
      className={`app-pager app-pager-${variant}`}
    />
  );
}
