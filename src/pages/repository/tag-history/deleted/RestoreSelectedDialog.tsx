import { useState } from 'react';
import { lostSignatures, type DeletedTag } from '@/domain/history/recently-deleted';
import { restoreTarget, type RestoreItem } from '@/domain/history/restore-rules';
import type { RepositoryName } from '@/domain/repository/repository';
import { digestText } from '../restore/digest-text';
import { RestoreListDialog, type RestoreLine } from '../restore/RestoreListDialog';

interface RestoreSelectedDialogProps {
  repository: RepositoryName;
  /** The tags that were chosen. */
  tags: readonly DeletedTag[];
  /** All deleted tags. */
  deleted: readonly DeletedTag[];
  onClose(): void;
}

/** Brings several deleted tags back. */
export function RestoreSelectedDialog({ repository, tags, deleted, onClose }: RestoreSelectedDialogProps) {
  // Restored tags leave the list of deleted tags meanwhile.
  const [wanted] = useState(() =>
    tags.map(({ row, deletedAt }) => ({ ...restoreTarget(row, deletedAt), before: null })),
  );
  const [signatures] = useState(() => lostSignatures(deleted, wanted));
  return (
    <RestoreListDialog
      repository={repository}
      title={tags.length === 1 ? 'Restore 1 tag' : `Restore ${tags.length} tags`}
      submitLabel="Restore"
      intro="Each tag will point again to the image that it had last. Expirations that were set by hand do not come back; an image's own label quay.expires-after counts anew."
      wanted={wanted}
      lineOf={lineOf}
      signatures={signatures}
      onClose={onClose}
    />
  );
}

function lineOf({ tagName, digest }: RestoreItem): RestoreLine {
  return { name: tagName, image: <code data-tip={digest}>{digestText(digest)}</code> };
}
