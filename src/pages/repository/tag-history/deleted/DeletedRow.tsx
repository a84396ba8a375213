import { memo, type ReactNode } from 'react';
import { formatBytes } from '@/domain/text/byte-size';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { CopyButton } from '@/ui/copy/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { digestText } from '../restore/digest-text';
import { RestoreButton } from '../restore/RestoreButton';
import type { DeletedColumnKey } from './deleted-columns';
import { TimeLeft } from './TimeLeft';

interface DeletedRowProps {
  tag: DeletedTag;
  columns: readonly Column<DeletedColumnKey>[];
  isSelected: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Should keep its identity between renders. */
  onToggle(name: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onRestore(tag: DeletedTag): void;
}

/** One deleted tag. */
export const DeletedRow = memo(function DeletedRow(props: DeletedRowProps) {
  return (
    <RowGroup>
      <Row className={props.isSelected ? 'app-row-selected' : undefined}>
        {props.columns.map(({ key, header, isHeaderHidden }) => (
          <Cell key={key} dataLabel={isHeaderHidden === true ? undefined : header} className={`app-col-${key}`}>
            {cell(key, props)}
          </Cell>
        ))}
      </Row>
    </RowGroup>
  );
});

function cell(key: DeletedColumnKey, { tag, isSelected, now, onToggle, onRestore }: DeletedRowProps): ReactNode {
  const { name, row, deletedAt, isEarlierEntry } = tag;
  switch (key) {
    case 'select':
      return <RowCheckbox name={name} isSelected={isSelected} onToggle={(isRange) => onToggle(name, isRange)} />;
    case 'name':
      return (
        <>
          <strong className="app-breakable">{name}</strong>
          {isEarlierEntry && <small className="app-subtle"> its last image was permanently deleted</small>}
        </>
      );
    case 'digest':
      return (
        <span className="app-restore-digest">
          <code data-tip={row.manifestDigest}>{digestText(row.manifestDigest)}</code>
          <CopyButton isQuiet text={row.manifestDigest} label={`Copy digest of ${name}`} />
        </span>
      );
    case 'size':
      return sizeText(tag);
    case 'deleted':
      return <Timestamp at={deletedAt} now={now} />;
    case 'left':
      return <TimeLeft tag={tag} now={now} />;
    case 'restore':
      return (
        <RestoreButton
          verb="Restore"
          tagName={name}
          digest={row.manifestDigest}
          reason={undefined}
          onClick={() => onRestore(tag)}
        />
      );
  }
}

function sizeText({ row: { isIndex, sizeBytes, index } }: DeletedTag): ReactNode {
  if (!isIndex) return sizeBytes === null || sizeBytes === 0 ? 'Unknown' : formatBytes(sizeBytes);
  const count = index?.childCount ?? 0;
  if (count === 0) return 'Unknown';
  return <span className="app-subtle">{count === 1 ? '1 manifest' : `${count} manifests`}</span>;
}
