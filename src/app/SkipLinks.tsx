import { SkipToContent } from '@patternfly/react-core';
import type { MouseEvent } from 'react';
import { useTableOnPage } from '@/ui/data-table/table-on-page';
import { mainId } from './page-parts';

/** The first stops of the Tab key: past the masthead, and past everything above the page's table. */
export function SkipLinks() {
  const table = useTableOnPage();
  return (
    <>
      <SkipToContent href={`#${mainId}`} onClick={skip}>
        Skip to content
      </SkipToContent>
      {table !== null && (
        <SkipToContent href={`#${table.id}`} onClick={skip}>
          {`Skip to ${table.rowsName}`}
        </SkipToContent>
      )}
    </>
  );
}

/** Moves the focus and leaves the address alone, which belongs to the page. */
function skip(event: MouseEvent<HTMLElement>) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const target = document.getElementById(link?.hash.slice(1) ?? '');
  if (target === null) return;
  event.preventDefault();
  target.tabIndex = -1;
  target.focus();
}
