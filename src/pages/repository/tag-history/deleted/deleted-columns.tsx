import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { compareKnown, compareNumbers } from '@/domain/text/compare';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import type { ToldText } from '@/domain/history/who/who-text';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { digestText } from '../restore/digest-text';
import { RestoreButton } from '../restore/RestoreButton';
import { RowSize } from '../RowSize';
import { selectLineColumn } from '../select-column';
import { TimeLeft } from './TimeLeft';

/** What the cells in a deleted tag's row are given. */
export interface DeletedLine {
  tag: DeletedTag;
  /** What the log says about its end; undefined if that is not known. */
  told?: ToldText | undefined;
  isSelected: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Should keep its identity between renders. */
  onToggle(name: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onRestore(tag: DeletedTag): void;
}

export type DeletedColumn = Column<DeletedLine, DeletedTag>;

const boxColumn = selectLineColumn<DeletedLine, DeletedTag>(({ tag }) => ({ key: tag.name }));

const nameColumn: DeletedColumn = {
  key: 'name',
  header: 'Tag',
  compare: (a, b, sign) => sign * compareTagNameKeys(tagNameKey(a.name), tagNameKey(b.name)),
  phone: { line: 1, at: 'fill' },
  cell: ({ tag: { name, isEarlierEntry } }) => (
    <>
      <strong className={typography.breakable}>{name}</strong>
      {isEarlierEntry && <small className={typography.subtle}> its last image was permanently deleted</small>}
    </>
  ),
};

const digestColumn: DeletedColumn = {
  key: 'digest',
  header: 'Manifest',
  width: '12rem',
  dropBelow: 62,
  phone: { line: 2, at: 'wide' },
  cell: ({ tag: { name, row } }) => (
    <span className={typography.digest}>
      <code data-tip={row.manifestDigest}>{digestText(row.manifestDigest)}</code>
      <CopyButton isQuiet text={row.manifestDigest} label={`Copy digest of ${name}`} />
    </span>
  ),
};

const sizeColumn: DeletedColumn = {
  key: 'size',
  header: 'Size',
  compare: (a, b, sign) => compareKnown(a.row.sizeBytes, b.row.sizeBytes, sign),
  width: '8rem',
  dropBelow: 68,
  phone: { line: 1, at: 'end' },
  cell: ({ tag: { row } }) => <RowSize row={row} />,
};

const deletedColumn: DeletedColumn = {
  key: 'deleted',
  header: 'Deleted or expired',
  compare: (a, b, sign) => sign * (a.deletedAt - b.deletedAt),
  width: '15rem',
  narrow: { below: 75, width: '11rem' },
  phone: { line: 3, at: 'wide', isNamed: true },
  cell: ({ tag: { deletedAt }, told, now }) => (
    <>
      <Timestamp at={deletedAt} now={now} />
      {told !== undefined && (
        <div className={classNames(typography.small, typography.breakable)}>
          {told.isExpired ? `Expired. ${told.note}` : `Deleted${told.by}`}
        </div>
      )}
    </>
  ),
};

const leftColumn: DeletedColumn = {
  key: 'left',
  header: 'Time left',
  compare: (a, b, sign) => sign * compareNumbers(a.restorableUntil, b.restorableUntil),
  width: '11rem',
  narrow: { below: 75, width: '8rem' },
  phone: { line: 4, at: 'wide', isNamed: true },
  cell: ({ tag, now }) => <TimeLeft tag={tag} now={now} />,
};

const restoreColumn: DeletedColumn = {
  key: 'restore',
  header: 'Restore',
  width: '16rem',
  narrow: { below: 75, width: '6rem' },
  phone: { line: 5, at: 'wide' },
  cell: ({ tag, onRestore }, { isNarrow }) => (
    <RestoreButton
      verb="Restore"
      tagName={tag.name}
      digest={tag.row.manifestDigest}
      isShort={isNarrow}
      reason={undefined}
      onClick={() => onRestore(tag)}
    />
  ),
};

/** The columns of the deleted tags; people who may not write see no way to restore. */
export function deletedColumns(canWrite: boolean): readonly DeletedColumn[] {
  const facts = [nameColumn, digestColumn, sizeColumn, deletedColumn, leftColumn];
  return canWrite ? [boxColumn, ...facts, restoreColumn] : facts;
}
