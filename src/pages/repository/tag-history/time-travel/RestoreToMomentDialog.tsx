import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { formatDateTime } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { listNames } from '@/domain/text/name-list';
import { lostSignatures, recentlyDeleted } from '@/domain/history/recently-deleted';
import type { Repository, RepositoryName } from '@/domain/repository/repository';
import type { RestorePlan } from '@/domain/history/restore-plan';
import type { Tag } from '@/domain/tags/tag';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { shortTagName } from '@/domain/image/signatures';
import { restoreTagsRun } from '@/queries/activities/restore-tags';
import { useDialogRun } from '@/queries/activities/use-run';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { SignatureChoice } from '../restore/SignatureChoice';

interface RestoreToMomentDialogProps {
  repository: RepositoryName;
  details: Repository | undefined;
  /** The moment, in milliseconds since 1970. */
  at: number;
  /** What will be done, as it was when the dialog was asked for. */
  plan: RestorePlan;
  rows: readonly Tag[];
  /** How many tags of now were not there then. */
  newCount: number;
  /** Milliseconds since 1970. */
  now: number;
  onClose(): void;
}

/** So many tags are listed until somebody asks for all. */
const shownAtFirst = 10;

/** Takes several tags back to what they were at a moment. The plan comes first; what becomes of each is told one by one. */
export function RestoreToMomentDialog(props: RestoreToMomentDialogProps) {
  const { repository, details, at, plan, rows, newCount, now, onClose } = props;
  const { restores, unchanged, skipped } = plan;
  const run = useDialogRun(repository);
  const [showsAll, setShowsAll] = useState(false);
  const [withSignatures, setWithSignatures] = useState(true);
  const [signatures] = useState(() => {
    const deleted = details === undefined ? [] : recentlyDeleted({ rows, repository: details, now });
    return lostSignatures(
      deleted,
      restores.map(({ tagName, digest }) => ({ name: tagName, digest })),
    );
  });
  const shown = showsAll ? restores : restores.slice(0, shownAtFirst);
  const hasBegun = run.run !== undefined;

  const submit = () => {
    if (restores.length === 0 || (hasBegun && run.run?.state !== 'finished')) return;
    const along = signatures.map(({ name, row }) => ({
      tagName: name,
      digest: row.manifestDigest,
      before: null,
      isAlong: true,
    }));
    run.start((where) => restoreTagsRun(where, { items: [...restores, ...(withSignatures ? along : [])] }));
  };

  return (
    <ActionDialog
      title={`Restore to ${formatDateTime(at)}`}
      submitLabel={restores.length === 1 ? 'Restore 1 tag' : `Restore ${restores.length} tags`}
      isSubmitDisabled={restores.length === 0}
      focusesCancel
      size="medium"
      run={run}
      onSubmit={submit}
      onClose={onClose}
    >
      {restores.length === 0 ? (
        <p>None of the selected tags needs to be restored or can be.</p>
      ) : (
        <p>
          Each of these tags will point to the image that it had then. Expirations that were set by hand do not come
          back; an image&apos;s own label quay.expires-after counts anew.
        </p>
      )}
      {restores.length > 0 && (
        <table className="pf-v6-c-table pf-m-compact" aria-label="Tags that will be restored">
          <RowGroup>
            {shown.map(({ tagName, digest, before }) => (
              <Row key={tagName}>
                <Cell className="app-breakable">{shortTagName(tagName)}</Cell>
                <Cell>
                  {before === null ? (
                    'Not there now'
                  ) : (
                    <code data-tip={before.manifestDigest}>{shortDigest(before.manifestDigest)}</code>
                  )}
                  {' → '}
                  <code data-tip={digest}>{shortDigest(digest)}</code>
                </Cell>
              </Row>
            ))}
          </RowGroup>
        </table>
      )}
      {shown.length < restores.length && (
        <Button variant="link" isInline onClick={() => setShowsAll(true)}>
          {`Show ${restores.length - shown.length} more`}
        </Button>
      )}
      <SignatureChoice
        signatures={signatures}
        isChosen={withSignatures}
        isDisabled={hasBegun}
        onChoose={setWithSignatures}
      />
      {unchanged.length > 0 && (
        <p className="app-breakable">{`Skipped, because they are as they were: ${listNames(unchanged, 5)}.`}</p>
      )}
      {skipped.length > 0 && (
        <>
          <p>Skipped, because they cannot be restored:</p>
          <ul className="app-then-skipped" aria-label="Tags that cannot be restored">
            {skipped.map(({ tagName, reason }) => (
              <li key={tagName} className="app-breakable">
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
    </ActionDialog>
  );
}
