import { useState } from 'react';
import { formatDateTime } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { listNames } from '@/domain/text/name-list';
import { lostSignatures, recentlyDeleted } from '@/domain/history/recently-deleted';
import type { RestorePlan } from '@/domain/history/restore-plan';
import type { RestoreItem } from '@/domain/history/restore-rules';
import { shortTagName } from '@/domain/image/signatures';
import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { RestoreListDialog, type RestoreLine } from '../restore/RestoreListDialog';

interface RestoreToMomentDialogProps {
  repository: RepositoryName;
  settings: RepositorySettings | undefined;
  /** The moment, in milliseconds since 1970. */
  at: number;
  /** What will be done, as it was when the dialog was asked for. */
  plan: RestorePlan;
  rows: readonly Tag[];
  /** How many of today's tags did not exist at that moment. */
  newCount: number;
  /** Milliseconds since 1970. */
  now: number;
  onClose(): void;
}

/** Takes several tags back to what they were at a moment, and says which stay as they are. */
export function RestoreToMomentDialog(props: RestoreToMomentDialogProps) {
  const { repository, settings, at, plan, rows, newCount, now, onClose } = props;
  const { restores, unchanged, skipped } = plan;
  const [signatures] = useState(() =>
    lostSignatures(settings === undefined ? [] : recentlyDeleted({ rows, settings, now }), restores),
  );
  return (
    <RestoreListDialog
      repository={repository}
      title={`Restore to ${formatDateTime(at)}`}
      submitLabel={restores.length === 1 ? 'Restore 1 tag' : `Restore ${restores.length} tags`}
      intro={
        restores.length === 0
          ? 'None of the selected tags needs to be restored or can be.'
          : "Each of these tags will point to the image that it had then. Expirations that were set by hand do not come back; an image's own label quay.expires-after counts anew."
      }
      wanted={restores}
      lineOf={lineOf}
      signatures={signatures}
      onClose={onClose}
    >
      {unchanged.length > 0 && (
        <p className={typography.breakable}>{`Skipped, because they are as they were: ${listNames(unchanged, 5)}.`}</p>
      )}
      {skipped.length > 0 && (
        <>
          <p>Skipped, because they cannot be restored:</p>
          <ul className={layout.bullets} aria-label="Tags that cannot be restored">
            {skipped.map(({ tagName, reason }) => (
              <li key={tagName} className={typography.breakable}>
                <strong>{shortTagName(tagName)}</strong>
                {`: ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {newCount > 0 && (
        <p>
          {newCount === 1
            ? '1 tag that was made since stays as it is.'
            : `${newCount} tags that were made since stay as they are.`}
        </p>
      )}
    </RestoreListDialog>
  );
}

/** From where to where: "sha256:… → sha256:…". */
function lineOf({ tagName, digest, before }: RestoreItem): RestoreLine {
  return {
    name: shortTagName(tagName),
    image: (
      <>
        {before === null ? (
          'Not there now'
        ) : (
          <code data-tip={before.manifestDigest}>{shortDigest(before.manifestDigest)}</code>
        )}
        {' → '}
        <code data-tip={digest}>{shortDigest(digest)}</code>
      </>
    ),
  };
}
