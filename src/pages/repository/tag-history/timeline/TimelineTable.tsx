import { useMemo, type ReactNode } from 'react';
import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { isSegmentOver, type TimelineLane, type TimelineSegment } from '@/domain/history/timeline-lanes';
import { shortTagName } from '@/domain/image/signatures';
import type { ChangeViewState } from '@/routing/view-state';
import { CopyButton } from '@/ui/copy/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import { DataTable } from '@/ui/data-table/DataTable';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { Pager } from '@/ui/Pager';
import { digestLookClass } from './digest-look-class';
import { lineColumns, type LineColumnKey } from './line-columns';
import { beginText, endText, lastedText, untilText } from './segment-text';
import { isLineSortKey, type TimelineState } from './timeline-state';

interface TimelineTableProps {
  lanes: readonly TimelineLane[];
  view: TimelineState;
  onChange: ChangeViewState<TimelineState>;
}

/** What the picture shows, in words. */
export function TimelineTable({ lanes, view, onChange }: TimelineTableProps) {
  const { sort, direction, perPage } = view;
  const sorted = useMemo(() => sortSegments(lanes, sort, direction), [lanes, sort, direction]);
  const page = Math.min(view.page, Math.max(1, Math.ceil(sorted.length / perPage)));
  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Timeline"
      variant={variant}
      itemCount={sorted.length}
      page={page}
      perPage={perPage}
      onChange={(nextPage, nextPerPage) => onChange({ page: nextPage, perPage: nextPerPage })}
    />
  );
  return (
    <>
      <div className="app-line-table-pager">{pager('top')}</div>
      <DataTable
        label="Timeline as a table"
        className="app-line-table"
        columns={lineColumns}
        sort={{ by: sort, direction }}
        isSortKey={isLineSortKey}
        onSort={(next) => onChange({ sort: next.by, direction: next.direction, page: 1 })}
        state={{ kind: 'rows', rows: sorted.slice((page - 1) * perPage, page * perPage) }}
        renderRow={(segment) => (
          <RowGroup key={segment.key}>
            <Row>
              {lineColumns.map(({ key, header }) => (
                <Cell key={key} dataLabel={header} className={`app-col-${key}`}>
                  {cell(key, segment)}
                </Cell>
              ))}
            </Row>
          </RowGroup>
        )}
      />
      {sorted.length > perPage && pager('bottom')}
    </>
  );
}

function cell(key: LineColumnKey, segment: TimelineSegment): ReactNode {
  const { tagName, digest, from, to } = segment;
  switch (key) {
    case 'name':
      return <span className="app-breakable">{shortTagName(tagName)}</span>;
    case 'digest':
      return (
        <span className="app-line-digest">
          <span className={`app-line-swatch ${digestLookClass(digest)}`} aria-hidden="true" />
          <code data-tip={digest}>{shortDigest(digest)}</code>
          <CopyButton isQuiet text={digest} label={`Copy digest of ${tagName}`} />
        </span>
      );
    case 'from':
      return (
        <span data-tip={beginText(segment)}>
          {formatDateTime(from)}
          {segment.row.isReversion && <small className="app-subtle"> restored</small>}
        </span>
      );
    case 'until':
      return <span data-tip={isSegmentOver(segment) ? formatDateTimeLong(to) : undefined}>{untilText(segment)}</span>;
    case 'lasted':
      return lastedText(segment);
    case 'end':
      return endText(segment);
  }
}

/** Lanes come by name, oldest first within each; the sort keeps that among equal ones. */
function sortSegments(
  lanes: readonly TimelineLane[],
  sort: TimelineState['sort'],
  direction: TimelineState['direction'],
): TimelineSegment[] {
  if (sort === 'name') return (direction === 'asc' ? lanes : lanes.toReversed()).flatMap(({ segments }) => segments);
  const value = ({ from, to }: TimelineSegment) => (sort === 'from' ? from : to - from);
  const sign = direction === 'asc' ? 1 : -1;
  return lanes.flatMap(({ segments }) => segments).toSorted((a, b) => sign * (value(a) - value(b)));
}
