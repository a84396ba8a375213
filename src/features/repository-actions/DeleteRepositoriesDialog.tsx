import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import { fullRepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import { keysIn, type JobContext } from '@/queries/jobs/job';
import { deleteRepositoriesJob } from '@/queries/jobs/change-repositories';
import { useJob } from '@/queries/jobs/use-job';
import { deletion, planBulkAction, type RepositoryBulkPlan } from './repository-action';
import { RepositoryTable } from './RepositoryTable';
import { SkippedRepositories } from './SkippedRepositories';
import { useRepositoryActionContext, useRepositoryTargets, type KnownRepository } from './use-repository-targets';

interface DeleteRepositoriesDialogProps {
  /** At least one. */
  repositories: readonly KnownRepository[];
  /** `deleted`: null if the person called it off, and nothing was begun. */
  onClose(deleted: readonly KnownRepository[] | null): void;
}

/** Has to be typed before something is deleted for good. */
const confirmation = 'confirm';

export function DeleteRepositoriesDialog({ repositories, onClose }: DeleteRepositoriesDialogProps) {
  const [first = { namespace: '', name: '' }] = repositories;
  const job = useJob(first);
  const context = useRepositoryActionContext();
  const targets = useRepositoryTargets(repositories);
  const [typed, setTyped] = useState('');
  const current = planBulkAction(deletion, targets, context);
  // Deleted repositories leave the lists; the dialog keeps showing what the person agreed to.
  const [agreed, setAgreed] = useState<RepositoryBulkPlan | null>(null);
  const plan = agreed ?? current;
  const eligible = plan.eligible;
  const [only = first] = eligible;
  const which =
    eligible.length === 1
      ? `${fullRepositoryName(only)} is`
      : `${countOf(eligible.length, 'repository', 'repositories')} are`;
  const isReady = eligible.length > 0 && typed === confirmation;

  const removal = (where: JobContext) => deleteRepositoriesJob(where, { repositories: eligible });
  const submit = () => {
    if (!isReady || job.isBusy) return;
    setAgreed(plan);
    job.start(removal);
  };
  const close = () => {
    if (job.current === undefined) return onClose(null);
    const deleted = keysIn(job.current, 'done');
    return onClose(repositories.filter((repository) => deleted.includes(fullRepositoryName(repository))));
  };

  return (
    <ActionDialog
      title="Permanently delete repositories?"
      submitLabel="Delete"
      isDanger
      isSubmitDisabled={!isReady}
      focusedFieldId="confirm-repository-deletion"
      size="medium"
      job={job}
      plan={eligible.length > 0 ? removal : null}
      onSubmit={submit}
      onClose={close}
    >
      <Alert isInline variant="danger" title={`${which} deleted for good.`} component="p">
        All their tags and images go, also those that the time machine keeps. Pulls of them fail from then on.
      </Alert>
      <RepositoryTable repositories={eligible} />
      <SkippedRepositories skipped={plan.skipped} />
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
