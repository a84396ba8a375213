import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import { fullRepositoryName } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import { keysIn } from '@/queries/activities/activity';
import { deleteRepositoriesRun } from '@/queries/activities/change-repositories';
import { useDialogRun } from '@/queries/activities/use-run';
import { planAction, repositoryActions, type RepositoryPlan } from './repository-action';
import { RepositoryTable } from './RepositoryTable';
import { SkippedRepositories } from './SkippedRepositories';
import { useRepositoryActionContext, useRepositoryTargets, type KnownRepository } from './use-repository-targets';

interface DeleteRepositoriesDialogProps {
  /** At least one. */
  repositories: readonly KnownRepository[];
  onClose(deleted: readonly KnownRepository[]): void;
}

/** Has to be typed before something is deleted for good. */
const confirmation = 'confirm';

/** Deletes repositories with all that is in them. */
export function DeleteRepositoriesDialog({ repositories, onClose }: DeleteRepositoriesDialogProps) {
  const [first = { namespace: '', name: '' }] = repositories;
  const run = useDialogRun(first);
  const context = useRepositoryActionContext();
  const targets = useRepositoryTargets(repositories);
  const [typed, setTyped] = useState('');
  const [action] = repositoryActions;
  const current = action === undefined ? null : planAction(action, targets, context);
  // What is deleted leaves the lists; what is shown stays what the person agreed to.
  const [agreed, setAgreed] = useState<RepositoryPlan | null>(null);
  const plan = agreed ?? current;
  const eligible = plan?.eligible ?? [];
  const isReady = eligible.length > 0 && typed === confirmation;

  const submit = () => {
    if (!isReady || (run.run !== undefined && run.run.state !== 'finished')) return;
    setAgreed(plan);
    run.start((where) => deleteRepositoriesRun(where, { repositories: eligible }));
  };
  const close = () => {
    const deleted = run.run === undefined ? [] : keysIn(run.run, 'done');
    onClose(repositories.filter((repository) => deleted.includes(fullRepositoryName(repository))));
  };

  return (
    <ActionDialog
      title="Permanently delete repositories?"
      submitLabel="Delete"
      isDanger
      isSubmitDisabled={!isReady}
      focusedFieldId="confirm-repository-deletion"
      size="medium"
      run={run}
      onSubmit={submit}
      onClose={close}
    >
      <Alert
        isInline
        variant="danger"
        title="This action deletes all repositories and cannot be recovered."
        component="p"
      >
        All their tags and images go, also those that the time machine keeps. Pulls of them fail from then on.
      </Alert>
      <RepositoryTable repositories={eligible} />
      <SkippedRepositories skipped={plan?.skipped ?? []} />
      <TypedConfirmation
        id="confirm-repository-deletion"
        label={`Confirm deletion by typing "${confirmation}" below:`}
        value={typed}
        onChange={setTyped}
        onSubmit={submit}
      />
    </ActionDialog>
  );
}
