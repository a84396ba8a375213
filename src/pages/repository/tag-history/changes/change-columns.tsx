import { restoreTargetOf, whyNotRestore, type RestoreTarget } from '@/domain/history/restore-rules';
import type { HistoryChange } from '@/domain/history/tag-history';
import type { ToldText } from '@/domain/history/who/who-text';
import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import {
  whyNotOfferWrite,
  type WriteContext,
  whyNotPermanentDeletion,
  seesAdministration,
} from '@/domain/repository/repository-rules';
import type { Tag } from '@/domain/tags/tag';
import { Timestamp } from '@/features/timestamp/Timestamp';
import type { Column } from '@/ui/data-table/columns';
import { PermanentlyDeleteCell } from '../restore/PermanentlyDeleteCell';
import { RestoreButton } from '../restore/RestoreButton';
import { ChangeSentence } from './ChangeSentence';
import { CompareLink } from './CompareLink';

/** What the cells in a change's row are given. */
export interface ChangeLine {
  repository: RepositoryName;
  settings: RepositorySettings | undefined;
  writing: WriteContext;
  change: HistoryChange;
  /** What the log says about it; undefined if that is not known. */
  told?: ToldText | undefined;
  /** The tag as it is now; null if there is none of that name. */
  liveTag: Tag | null;
  /** What `restorableDigests` found in the loaded history. */
  heldDigests: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  onRestore(target: RestoreTarget): void;
  onDelete(target: RestoreTarget): void;
}

export type ChangeColumn = Column<ChangeLine>;

/** What the person may do about a change. */
interface Rights {
  canWrite: boolean;
  canDelete: boolean;
  seesNames: boolean;
}

// The labels of the cells are those of Quay's own table.

/** What the names of people take (rem). The digests on the buttons leave it to them. */
const namesRoom = 24;

/** On a phone the sentence is all there is of a change: when it was and the ways back are in it. */
const changeColumn = (rights: Rights): ChangeColumn => ({
  key: 'tag-change',
  // Names come later. With room for them no row breaks anew.
  ...(rights.seesNames && { claims: namesRoom }),
  header: 'Tag change',
  cellLabel: 'tag-change',
  isSortable: true,
  phone: { line: 1, at: 'line' },
  cell: (line, { isPhone }) => (
    <ChangeSentence
      repository={line.repository}
      change={line.change}
      told={line.told}
      isAlive={line.liveTag !== null}
      isShort={isPhone}
      hasLogLine={rights.seesNames}
    >
      <CompareLink repository={line.repository} change={line.change} />
      {isPhone && (
        <>
          {/* Below the line of what the log says there is nothing to part it from. */}
          {!rights.seesNames && ' · '}
          <Timestamp at={line.change.at} now={line.now} isRelativeOnly />
          {rights.canWrite && ' '}
          {rights.canWrite && <RevertCell {...line} isShort />}
          {rights.canDelete && ' '}
          {rights.canDelete && <PermanentlyDeleteCell {...line} isShort />}
        </>
      )}
    </ChangeSentence>
  ),
});

const modifiedColumn = ({ seesNames }: Rights): ChangeColumn => ({
  key: 'date-modified',
  header: 'Modified date/time',
  cellLabel: 'date-modified',
  isSortable: true,
  width: '14rem',
  narrow: { below: seesNames ? 80 - namesRoom : 80, width: '11rem' },
  cell: ({ change, now }) => <Timestamp at={change.at} now={now} />,
});

const revertColumn: ChangeColumn = {
  key: 'restore-tag',
  header: 'Revert',
  cellLabel: 'restore-tag',
  width: '17rem',
  narrow: { below: 80, width: '6rem' },
  cell: (line, { isNarrow }) => <RevertCell {...line} isShort={isNarrow} />,
};

const deleteColumn: ChangeColumn = {
  key: 'permanently-delete-tag',
  header: 'Permanently delete',
  cellLabel: 'permanently-delete-tag',
  width: '15.5rem',
  narrow: { below: 80, width: '8.5rem' },
  cell: (line, { isNarrow }) => <PermanentlyDeleteCell {...line} isShort={isNarrow} />,
};

/**
 * The columns of the list of changes. The ways back are for those who may write; while that is not known yet the columns
 * keep their places.
 */
export function changeColumns(
  settings: RepositorySettings | undefined,
  context: WriteContext,
): readonly ChangeColumn[] {
  const canWrite = whyNotOfferWrite(settings, context) === undefined;
  const canDelete = canWrite && whyNotPermanentDeletion(context.registry, settings) === undefined;
  const rights = { canWrite, canDelete, seesNames: seesAdministration(settings) ?? canWrite };
  return [
    changeColumn(rights),
    modifiedColumn(rights),
    ...(canWrite ? [revertColumn] : []),
    ...(canDelete ? [deleteColumn] : []),
  ];
}

/** The way back from a change: "Revert" for a tag that was moved, "Restore" for one that was deleted or reverted. */
function RevertCell(props: ChangeLine & { isShort: boolean }) {
  const { settings, writing, change, liveTag, heldDigests, now, onRestore, isShort } = props;
  const target = restoreTargetOf(change);
  if (target === null) return null;
  return (
    <RestoreButton
      verb={change.kind === 'moved' ? 'Revert' : 'Restore'}
      tagName={target.tagName}
      digest={target.digest}
      isShort={isShort}
      reason={whyNotRestore({ ...target, settings, ...writing, liveTag, heldDigests, now })}
      onClick={() => onRestore(target)}
    />
  );
}
