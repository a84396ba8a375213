import { memo, useMemo, type ReactNode } from 'react';
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
export const TagRow = memo(function TagRow(props: TagRowProps) {
  const { columns, repository, tag, isSelected, isOpen, isExpanded, tracks, signature } = props;
  const [ref, isOnScreen] = useOnScreen();
  return (
    <RowGroup ref={ref}>
      <Row isSelected={isSelected}>{useCells(props, isOnScreen)}</Row>
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

/** When a row comes on screen, only those of its cells are drawn anew that ask the registry then. */
function useCells(props: TagRowProps, isOnScreen: boolean): ReactNode {
  const { columns, tag } = props;
  // The properties are the same object for as long as the table does not draw the row anew.
  const offScreen = useMemo(() => {
    const line = { ...props, isOnScreen: false };
    return props.columns.map(({ cell, fit }) => cell(line, fit));
  }, [props]);
  const line = { ...props, isOnScreen };
  return cellsOf(columns, ({ cell, fit, asksFor }, position) =>
    isOnScreen && asksFor?.(tag) === true ? cell(line, fit) : offScreen[position],
  );
}

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
