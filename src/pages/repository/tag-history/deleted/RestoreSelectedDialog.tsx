import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import type { RepositoryName } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { restoreTagsRun } from '@/queries/activities/restore-tags';
import { useDialogRun } from '@/queries/activities/use-run';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { digestText } from '../restore/digest-text';
import { SignatureChoice } from '../restore/SignatureChoice';

interface RestoreSelectedDialogProps {
  repository: RepositoryName;
  targets: readonly DeletedTag[];
  /** Signatures and the like that were lost along with the images, and were not chosen themselves. */
  signatures: readonly DeletedTag[];
  onClose(): void;
}

/** So many tags are listed until somebody asks for all. */
const shownAtFirst = 10;

/** Brings several deleted tags back; what becomes of each is told one by one. */
export function RestoreSelectedDialog({ repository, targets, signatures, onClose }: RestoreSelectedDialogProps) {
  const run = useDialogRun(repository);
  const [withSignatures, setWithSignatures] = useState(true);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? targets : targets.slice(0, shownAtFirst);
  const hasBegun = run.run !== undefined;

  const submit = () => {
    if (hasBegun && run.run?.state !== 'finished') return;
    run.start((where) =>
      restoreTagsRun(where, {
        items: [...targets, ...(withSignatures ? signatures : [])].map((tag) => ({
          tagName: tag.name,
          digest: tag.row.manifestDigest,
          before: null,
          isAlong: signatures.includes(tag),
        })),
      }),
    );
  };

  return (
    <ActionDialog
      title={targets.length === 1 ? 'Restore 1 tag' : `Restore ${targets.length} tags`}
      submitLabel="Restore"
      focusesCancel
      size="medium"
      run={run}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        Each tag will point again to the image that it had last. Expirations that were set by hand do not come back; an
        image&apos;s own label quay.expires-after counts anew.
      </p>
      <table className="pf-v6-c-table pf-m-compact" aria-label="Tags that will be restored">
        <RowGroup>
          {shown.map(({ name, row }) => (
            <Row key={name}>
              <Cell className="app-breakable">{name}</Cell>
              <Cell>
                <code data-tip={row.manifestDigest}>{digestText(row.manifestDigest)}</code>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </table>
      {shown.length < targets.length && (
        <Button variant="link" isInline onClick={() => setShowsAll(true)}>
          {`Show ${targets.length - shown.length} more`}
        </Button>
      )}
      <SignatureChoice
        signatures={signatures}
        isChosen={withSignatures}
        isDisabled={hasBegun}
        onChoose={setWithSignatures}
      />
    </ActionDialog>
  );
}
