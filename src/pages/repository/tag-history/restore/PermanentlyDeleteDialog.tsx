import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import { expireHistoryJob } from '@/queries/jobs/expire-history';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { CopyButton } from '@/ui/copy/CopyButton';
import typography from '@/ui/styles/typography.module.css';
import { digestText } from './digest-text';

interface PermanentlyDeleteDialogProps {
  repository: RepositoryName;
  /** The entry whose image is to go for good. */
  row: Tag;
  onClose(): void;
}

/** Has to be typed before something is deleted for good. */
const confirmation = 'confirm';

const fieldId = 'confirm-history-deletion';

/** Takes what a tag pointed to out of the time machine. */
export function PermanentlyDeleteDialog({ repository, row, onClose }: PermanentlyDeleteDialogProps) {
  const { name, manifestDigest } = row;
  const job = useJob(repository);
  const [typed, setTyped] = useState('');
  const isReady = typed === confirmation;

  const plan = (where: JobContext) => expireHistoryJob(where, row);

  const submit = () => {
    if (!isReady || job.isBusy) return;
    job.start(plan);
  };

  return (
    <ActionDialog
      title="Permanently Delete Tag"
      submitLabel="Permanently delete tag"
      isDanger
      focusesCancel
      isSubmitDisabled={!isReady}
      job={job}
      plan={plan}
      onSubmit={submit}
      onClose={onClose}
    >
      <Alert
        component="p"
        isInline
        variant="warning"
        title="The tag deleted cannot be restored within the time machine window and references to the tag will be removed from tag history. Any alive tags with the same name and digest will not be affected."
      />
      <p>
        {'Are you sure you want to permanently delete tag '}
        <strong className={typography.breakable}>{name}</strong>
        {' @ '}
        <span className={typography.digest}>
          <code data-tip={manifestDigest}>{digestText(manifestDigest)}</code>
          <CopyButton text={manifestDigest} label="Copy digest" />
        </span>
        ? This cannot be undone.
      </p>
      <TypedConfirmation
        id={fieldId}
        label={`Confirm deletion by typing "${confirmation}" below:`}
        value={typed}
        onChange={setTyped}
        onSubmit={submit}
      />
    </ActionDialog>
  );
}
