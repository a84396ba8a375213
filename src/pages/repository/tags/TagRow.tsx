import { memo } from 'react';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useOnScreen } from '@/ui/use-on-screen';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { FittedTagColumn, TagLine } from './columns/tag-column';
import { ExpandedDetails } from './ExpandedDetails';

const PlatformRows = lazyPart(async () => (await import('./platforms/PlatformRows')).PlatformRows);

interface TagRowProps extends Omit<TagLine, 'isOnScreen'> {
  columns: readonly FittedTagColumn[];
}

/** One tag: its line, and what belongs below it. */
export const TagRow = memo(function TagRow({ columns, ...props }: TagRowProps) {
  const { repository, tag, isSelected, isOpen, isExpanded, tracks, signature } = props;
  const [ref, isOnScreen] = useOnScreen();
  const line = { ...props, isOnScreen };
  return (
    <RowGroup ref={ref}>
      <Row isSelected={isSelected}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
      {isExpanded && (
        <ExpandedDetails
          repository={repository}
          tag={tag}
          columns={columns}
          signature={signature}
          isWanted={isOnScreen}
        />
      )}
      {isOpen && (
        <PlatformRows repository={repository} tag={tag} columns={columns} tracks={tracks} isWanted={isOnScreen} />
      )}
    </RowGroup>
  );
}, isSameRow);

function isShallowEqual<Props extends object>(before: Props, after: Props): boolean {
  const values = Object.values(after);
  return Object.values(before).every((value, position) => Object.is(value, values[position]));
}

/** While a long list arrives its lines and signatures are worked out anew with each batch, and mostly come out the same. */
function isSameRow(before: TagRowProps, after: TagRowProps): boolean {
  const { tracks: tracksBefore, signature: signatureBefore, ...restBefore } = before;
  const { tracks, signature, ...rest } = after;
  return (
    isShallowEqual(restBefore, rest) &&
    JSON.stringify(signatureBefore) === JSON.stringify(signature) &&
    JSON.stringify(tracksBefore) === JSON.stringify(tracks)
  );
}
