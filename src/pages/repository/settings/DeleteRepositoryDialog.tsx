import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { fullRepositoryName, type Repository } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import { RepositoryTable } from '@/features/repository-actions/RepositoryTable';
import { countItems } from '@/queries/activities/activity';
import { deleteRepositoriesRun } from '@/queries/activities/change-repositories';
import { useDialogRun } from '@/queries/activities/use-run';
import { paths } from '@/routing/paths';

interface DeleteRepositoryDialogProps {
  repository: Repository;
  onClose(): void;
}

const fieldId = 'repo-delete-name';

/** Asks for the repository's full name; afterwards there is nothing left to look at here. */
export function DeleteRepositoryDialog({ repository: given, onClose }: DeleteRepositoryDialogProps) {
  // What is deleted leaves the cache; what is shown stays what the person agreed to.
  const [repository] = useState(given);
  const fullName = fullRepositoryName(repository);
  const run = useDialogRun(repository);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const isReady = typed === fullName;
  const isDeleted = run.run !== undefined && countItems(run.run).done > 0;
  const submit = () => {
    if (!isReady || (run.run !== undefined && run.run.state !== 'finished')) return;
    run.start((where) => deleteRepositoriesRun(where, { repositories: [repository] }));
  };
  const close = useCallback(() => {
    onClose();
    if (isDeleted) void navigate(paths.repositories());
  }, [onClose, isDeleted, navigate]);
  return (
    <ActionDialog
      title="Delete Repository?"
      submitLabel="Delete"
      isDanger
      isSubmitDisabled={!isReady}
      focusedFieldId={fieldId}
      run={run}
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
