import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { fullRepositoryName, type RepositorySettings } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import { RepositoryTable } from '@/features/repository-actions/RepositoryTable';
import { countSteps, type JobContext } from '@/queries/jobs/job';
import { deleteRepositoriesJob } from '@/queries/jobs/change-repositories';
import { useJob } from '@/queries/jobs/use-job';
import { paths } from '@/routing/paths';

interface DeleteRepositoryDialogProps {
  settings: RepositorySettings;
  onClose(): void;
}

const fieldId = 'repo-delete-name';

/** Asks for the repository's full name; afterwards there is nothing left to look at here. */
export function DeleteRepositoryDialog({ settings: given, onClose }: DeleteRepositoryDialogProps) {
  // A deleted repository leaves the cache; the dialog keeps showing what the person agreed to.
  const [repository] = useState(given);
  const fullName = fullRepositoryName(repository);
  const job = useJob(repository);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const isReady = typed === fullName;
  const isDeleted = job.current !== undefined && countSteps(job.current).done > 0;
  const removal = (where: JobContext) => deleteRepositoriesJob(where, { repositories: [repository] });
  const submit = () => {
    if (!isReady || job.isBusy) return;
    job.start(removal);
  };
  const close = () => {
    onClose();
    if (isDeleted) void navigate(paths.repositories());
  };
  return (
    <ActionDialog
      title="Delete Repository?"
      submitLabel="Delete"
      isDanger
      isSubmitDisabled={!isReady}
      focusedFieldId={fieldId}
      job={job}
      plan={removal}
      onSubmit={submit}
      onClose={close}
    >
      <p>
        You are requesting to delete the repository <strong>{fullName}</strong>. This action is non-reversible.
      </p>
      <RepositoryTable repositories={[repository]} />
      <TypedConfirmation
        id={fieldId}
        label={`You must type ${fullName} below to confirm deletion:`}
        placeholder="Enter repository here"
        value={typed}
        onChange={setTyped}
        onSubmit={submit}
      />
    </ActionDialog>
  );
}
