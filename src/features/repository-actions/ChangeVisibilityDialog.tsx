import { useState } from 'react';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { Visibility } from '@/domain/repository/repository-action-rules';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { changeVisibilityJob } from '@/queries/jobs/change-repositories';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { planBulkAction, repositoryActions, type RepositoryBulkPlan } from './repository-action';
import { RepositoryTable } from './RepositoryTable';
import { SkippedRepositories } from './SkippedRepositories';
import { useRepositoryActionContext, useRepositoryTargets, type KnownRepository } from './use-repository-targets';

interface ChangeVisibilityDialogProps {
  visibility: Visibility;
  /** At least one. */
  repositories: readonly KnownRepository[];
  onClose(isBegun: boolean): void;
}

/** What the visibility means, in Quay's words. */
const meanings: Readonly<Record<Visibility, string>> = {
  public: 'to be public so they are visible to all users, and may be pulled by all users.',
  private: 'to be private so they are only visible to certain users, and only may be pulled by certain users.',
};

/** Makes repositories public or private. */
export function ChangeVisibilityDialog({ visibility, repositories, onClose }: ChangeVisibilityDialogProps) {
  const [first = { namespace: '', name: '' }] = repositories;
  const job = useJob(first);
  const context = useRepositoryActionContext();
  const targets = useRepositoryTargets(repositories);
  const action = repositoryActions.find(({ id }) => id === `make-${visibility}`);
  // Repositories that are changed would count as skipped from then on; the dialog keeps showing what the person agreed to.
  const [agreed, setAgreed] = useState<RepositoryBulkPlan | null>(null);
  const plan = agreed ?? (action === undefined ? null : planBulkAction(action, targets, context));
  const eligible = plan?.eligible ?? [];
  const [only] = eligible;
  const which = eligible.length === 1 && only !== undefined ? fullRepositoryName(only) : String(eligible.length);
  const change = (where: JobContext) => changeVisibilityJob(where, { repositories: eligible, visibility });

  return (
    <ActionDialog
      title={`Make repositories ${visibility}`}
      submitLabel={`Make ${visibility}`}
      isSubmitDisabled={eligible.length === 0}
      size="medium"
      job={job}
      plan={eligible.length > 0 ? change : null}
      onSubmit={() => {
        setAgreed(plan);
        job.start(change);
      }}
      onClose={() => onClose(job.current !== undefined)}
    >
      <p>{`Update ${which} repositories visibility ${meanings[visibility]}`}</p>
      <RepositoryTable repositories={eligible} />
      <SkippedRepositories skipped={plan?.skipped ?? []} />
    </ActionDialog>
  );
}
