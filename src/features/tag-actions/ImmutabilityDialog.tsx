import { Alert } from '@patternfly/react-core';
import {
  planBulkMakeImmutable,
  planBulkRemoveImmutability,
  needsClearing,
  whyNotSetImmutability,
} from '@/domain/tags/actions/immutability';
import { changeImmutabilityJob } from '@/queries/jobs/change-immutability';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import type { TagDialogProps } from './tag-action';
import { TagChips } from './TagChips';
import { useTagActionContext } from './use-tag-action-context';

interface ImmutabilityDialogProps extends TagDialogProps {
  isImmutable: boolean;
}

/** Protects tags, or lifts the protection. Tags for which that is not possible are named and skipped. */
export function ImmutabilityDialog({ repository, targets, isImmutable, onClose }: ImmutabilityDialogProps) {
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const plan = isImmutable
    ? planBulkMakeImmutable({ tags: targets, ...context })
    : planBulkRemoveImmutability({ tags: targets, ...context });
  // Once the job has begun, the dialog keeps the tags of its beginning: tags that are done are not eligible any more.
  const eligible =
    job.current === undefined
      ? plan.eligible
      : targets.filter(({ name }) => job.current?.steps.some(({ key }) => key === name));
  // If another person was quicker, nothing is left to be done: the question keeps its number and says why.
  const count = eligible.length === 0 ? targets.length : eligible.length;
  const tagsText = countOf(count, 'tag');
  const expiring = plan.skipped.filter(({ reason }) => reason === needsClearing);
  const others = plan.skipped.filter((skipped) => !expiring.includes(skipped));
  const change = (where: JobContext) =>
    changeImmutabilityJob(where, {
      tags: eligible,
      isImmutable,
      canUndo: whyNotSetImmutability(!isImmutable, context) === undefined,
    });

  return (
    <ActionDialog
      title={isImmutable ? `Make ${tagsText} immutable?` : `Remove immutability from ${tagsText}?`}
      submitLabel={submitLabel(count, isImmutable)}
      focusesCancel
      isSubmitDisabled={eligible.length === 0}
      job={job}
      plan={eligible.length > 0 ? change : null}
      onSubmit={() => job.start(change)}
      onClose={onClose}
    >
      <p>
        {isImmutable
          ? `Making ${count === 1 ? 'a tag' : 'tags'} immutable prevents ${count === 1 ? 'it' : 'them'} from being modified or deleted. Admin permission will be required to remove immutability.`
          : `Removing immutability will allow ${count === 1 ? 'this tag' : 'these tags'} to be modified or deleted.`}
      </p>
      <TagChips label={count === 1 ? 'Tag' : 'Tags'} names={eligible.map(({ name }) => name)} />
      {job.current === undefined && plan.reason !== undefined && (
        <Alert component="p" isInline variant="danger" title={plan.reason} />
      )}
      {job.current === undefined && eligible.length > 0 && expiring.length > 0 && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title="Tags with expiration will be skipped"
          data-testid="expiring-tags-immutability-warning"
        >
          {`The following tags have expiration dates and cannot be made immutable. Clear their expiration first: ${listNames(expiring.map(({ tag }) => tag.name))}`}
        </Alert>
      )}
      {job.current === undefined && eligible.length > 0 && others.length > 0 && (
        <Alert component="p" isInline variant="info" title="Some tags will be skipped">
          {[...new Set(others.map(({ reason }) => reason))].map((reason) => (
            <p key={reason}>
              {`${reason}: ${listNames(others.filter((one) => one.reason === reason).map(({ tag }) => tag.name))}`}
            </p>
          ))}
        </Alert>
      )}
    </ActionDialog>
  );
}

function submitLabel(count: number, isImmutable: boolean): string {
  if (count === 1) return isImmutable ? 'Make immutable' : 'Remove immutability';
  return isImmutable ? `Make ${countOf(count, 'tag')} immutable` : `Remove immutability from ${countOf(count, 'tag')}`;
}
