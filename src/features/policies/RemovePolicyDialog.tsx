import { pruneRuleText, type AutoPrunePolicy } from '@/domain/policies/policy';
import type { RepositoryName } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { removePolicyJob } from '@/queries/jobs/change-policies';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { PolicyTags } from './PolicyTags';

interface RemovePolicyDialogProps {
  repository: RepositoryName;
  policy: AutoPrunePolicy;
  onClose(): void;
}

export function RemovePolicyDialog({ repository, policy, onClose }: RemovePolicyDialogProps) {
  const job = useJob(repository);
  const remove = (where: JobContext) => removePolicyJob(where, { policy });
  return (
    <ActionDialog
      title="Remove this auto-prune policy?"
      submitLabel="Remove policy"
      isDanger
      focusesCancel
      job={job}
      plan={remove}
      onSubmit={() => job.start(remove)}
      onClose={onClose}
    >
      <p>
        {pruneRuleText(policy.rule)}: <PolicyTags {...policy} />
      </p>
      <p>Tags that were pruned already stay removed.</p>
    </ActionDialog>
  );
}
