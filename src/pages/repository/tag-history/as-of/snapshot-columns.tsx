import { shortDigest } from '@/domain/image/digest';
import { shortTagName } from '@/domain/image/signatures';
import type { SnapshotTag } from '@/domain/history/tags-at';
import type { ToldText } from '@/domain/history/who/who-text';
import type { RepositoryName } from '@/domain/repository/repository';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { compareKnown } from '@/domain/text/compare';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { RestoreButton } from '../restore/RestoreButton';
import { RowSize } from '../RowSize';
import { selectLineColumn } from '../select-column';
import type { SnapshotItem } from './snapshot-items';
import { ComparedWithNow } from './ComparedWithNow';

/** What the cells of one tag as it was are given. */
export interface SnapshotLine {
  repository: RepositoryName;
  item: SnapshotItem;
  /** What the log says about how it came to be what it is now; undefined if that is not known. */
  told: ToldText | undefined;
  isSelected: boolean;
  /** Why the tag cannot go back; undefined if it can. */
  whyNot: string | undefined;
  /** Should keep its identity between renders. */
  onToggle(name: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onRestore(tag: SnapshotTag): void;
}

export type SnapshotColumn = Column<SnapshotLine, SnapshotItem>;

const boxColumn = selectLineColumn<SnapshotLine, SnapshotItem>(({ item }) => ({ key: item.name }));

const nameColumn: SnapshotColumn = {
  key: 'name',
  header: 'Tag',
  compare: (a, b, sign) => sign * compareNames(a, b),
  phone: { line: 1, at: 'fill' },
  cell: ({ repository, item: { name, past } }) =>
    past !== null && past.liveTag === null ? (
      <strong className={typography.breakable} data-tip="This tag is not there any more">
        {shortTagName(name)}
      </strong>
    ) : (
      <AppLink className={typography.breakable} to={paths.tag(repository, name)}>
        {shortTagName(name)}
      </AppLink>
    ),
};

/** Tags that were made since had no digest at that moment. */
const digestColumn = (isNewSince: boolean): SnapshotColumn => ({
  key: 'digest',
  header: isNewSince ? 'Manifest now' : 'Manifest at that time',
  width: '12rem',
  dropBelow: 68,
  phone: { line: 3, at: 'wide' },
  cell: ({ item: { name, shown } }) => (
    <span className={typography.digest}>
      <code data-tip={shown.manifestDigest}>{shortDigest(shown.manifestDigest)}</code>
      <CopyButton isQuiet text={shown.manifestDigest} label={`Copy digest of ${name}`} />
    </span>
  ),
});

const sizeColumn: SnapshotColumn = {
  key: 'size',
  header: 'Size',
  compare: (a, b, sign) => compareKnown(a.shown.sizeBytes, b.shown.sizeBytes, sign),
  width: '8rem',
  dropBelow: 62,
  phone: { line: 1, at: 'end' },
  cell: ({ item: { shown } }) => <RowSize row={shown} />,
};

const stateOrder = { gone: 0, moved: 1, same: 2 } as const;

const stateColumn: SnapshotColumn = {
  key: 'state',
  header: 'Compared with now',
  compare: (a, b, sign) => sign * (rankOf(a) - rankOf(b)),
  width: '20rem',
  narrow: { below: 75, width: '13rem' },
  phone: { line: 2, at: 'wide' },
  cell: ({ item, told }) => <ComparedWithNow item={item} told={told} />,
};

const restoreColumn: SnapshotColumn = {
  key: 'restore',
  header: 'Restore',
  width: '17rem',
  narrow: { below: 75, width: '6rem' },
  phone: { line: 4, at: 'wide' },
  cell: ({ item: { name, past, shown }, whyNot, onRestore }, { isNarrow }) =>
    past === null || past.state === 'same' ? null : (
      <RestoreButton
        verb="Restore"
        tagName={name}
        digest={shown.manifestDigest}
        isShort={isNarrow}
        reason={whyNot}
        onClick={() => onRestore(past)}
      />
    ),
};

function rankOf({ past }: SnapshotItem): number {
  return past === null ? 3 : stateOrder[past.state];
}

/** What decides among equals. */
export function compareNames(a: SnapshotItem, b: SnapshotItem): number {
  return compareTagNameKeys(tagNameKey(a.name), tagNameKey(b.name));
}

interface SnapshotColumnsInput {
  /** People who may not write see no way to restore. */
  canWrite: boolean;
  isNewSince: boolean;
}

export function snapshotColumns({ canWrite, isNewSince }: SnapshotColumnsInput): readonly SnapshotColumn[] {
  const facts = [nameColumn, digestColumn(isNewSince), sizeColumn, stateColumn];
  return canWrite && !isNewSince ? [boxColumn, ...facts, restoreColumn] : facts;
}
