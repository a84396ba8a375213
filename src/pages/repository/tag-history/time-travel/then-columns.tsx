import { shortDigest } from '@/domain/image/digest';
import { shortTagName } from '@/domain/image/signatures';
import type { TagThen } from '@/domain/history/tags-at';
import type { RepositoryName } from '@/domain/repository/repository';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { RestoreButton } from '../restore/RestoreButton';
import { RowSize } from '../RowSize';
import type { ThenTag } from './then-rows';
import { ThenState } from './ThenState';
import typography from '@/ui/styles/typography.module.css';

/** The line of a tag as it was, as its cells need it. */
export interface ThenLine {
  repository: RepositoryName;
  line: ThenTag;
  isSelected: boolean;
  /** Why the tag cannot go back; undefined if it can. */
  whyNot: string | undefined;
  /** Should keep its identity between renders. */
  onToggle(name: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onRestore(tag: TagThen): void;
}

export type ThenColumn = Column<ThenLine, ThenTag>;

const selectColumn: ThenColumn = {
  key: 'select',
  header: 'Select',
  isHeaderHidden: true,
  width: '2.5rem',
  cell: ({ line: { name }, isSelected, onToggle }) => (
    <RowCheckbox name={name} isSelected={isSelected} onToggle={(isRange) => onToggle(name, isRange)} />
  ),
};

const nameColumn: ThenColumn = {
  key: 'name',
  header: 'Tag',
  compare: (a, b, sign) => sign * compareNames(a, b),
  cell: ({ repository, line: { name, past } }) =>
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

/** Tags that were made since have no digest of then. */
const digestColumn = (isNewSince: boolean): ThenColumn => ({
  key: 'digest',
  header: isNewSince ? 'Manifest now' : 'Manifest then',
  width: '12rem',
  dropBelow: 68,
  cell: ({ line: { name, shown } }) => (
    <span className={typography.digest}>
      <code data-tip={shown.manifestDigest}>{shortDigest(shown.manifestDigest)}</code>
      <CopyButton isQuiet text={shown.manifestDigest} label={`Copy digest of ${name}`} />
    </span>
  ),
});

const sizeColumn: ThenColumn = {
  key: 'size',
  header: 'Size',
  compare: (a, b, sign) => sign * ((a.shown.sizeBytes ?? 0) - (b.shown.sizeBytes ?? 0)),
  width: '8rem',
  dropBelow: 62,
  cell: ({ line: { shown } }) => <RowSize row={shown} />,
};

const stateOrder = { gone: 0, moved: 1, same: 2 } as const;

const stateColumn: ThenColumn = {
  key: 'state',
  header: 'Compared with now',
  compare: (a, b, sign) => sign * (rankOf(a) - rankOf(b)),
  width: '20rem',
  narrow: { below: 75, width: '13rem' },
  cell: ({ line }) => <ThenState line={line} />,
};

const restoreColumn: ThenColumn = {
  key: 'restore',
  header: 'Restore',
  width: '17rem',
  narrow: { below: 75, width: '12rem' },
  cell: ({ line: { name, past, shown }, whyNot, onRestore }) =>
    past === null || past.state === 'same' ? null : (
      <RestoreButton
        verb="Restore"
        tagName={name}
        digest={shown.manifestDigest}
        reason={whyNot}
        onClick={() => onRestore(past)}
      />
    ),
};

function rankOf({ past }: ThenTag): number {
  return past === null ? 3 : stateOrder[past.state];
}

/** What decides among equals. */
export function compareNames(a: ThenTag, b: ThenTag): number {
  return compareTagNameKeys(tagNameKey(a.name), tagNameKey(b.name));
}

interface ThenColumnsInput {
  /** Who may not write sees no way to restore. */
  canWrite: boolean;
  isNewSince: boolean;
}

/** The columns of the tags as they were. */
export function thenColumns({ canWrite, isNewSince }: ThenColumnsInput): readonly ThenColumn[] {
  const facts = [nameColumn, digestColumn(isNewSince), sizeColumn, stateColumn];
  return canWrite && !isNewSince ? [selectColumn, ...facts, restoreColumn] : facts;
}
