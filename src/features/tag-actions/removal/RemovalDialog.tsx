import { Alert, Checkbox } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { planRemoval, type RemovalPlan } from '@/domain/tags/removal-impact';
import { removeTagsJob } from '@/queries/jobs/remove-tags';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import type { TagDialogProps } from '../tag-action';
import { useTagActionContext } from '../use-tag-action-context';
import { RemovalImpact } from './RemovalImpact';
import { leftBehindLabel, tagNames } from './removal-sentences';

interface RemovalDialogProps extends TagDialogProps {
  isPermanent: boolean;
}

/** What was on screen when the person agreed. */
interface Agreement {
  plan: RemovalPlan;
  loadedCount: number;
  isCertain: boolean;
}

/** Has to be typed before something is deleted for good. */
const confirmation = 'confirm';

/** Removes tags; the impact is shown before anything happens. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { repository, targets, allTags, isListComplete, isPermanent, onClose } = props;
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const [typed, setTyped] = useState('');
  const [takesLeftBehind, setTakesLeftBehind] = useState(false);
  const { settings, now } = context;
  const current = useMemo(() => {
    // The list may have learnt of changes since the tags were chosen.
    const listed = new Map(allTags.map((tag) => [tag.name, tag]));
    const toRemove = targets.map((tag) => listed.get(tag.name) ?? tag);
    return planRemoval({ toRemove, allTags, isListComplete, settings, isPermanent, now });
  }, [targets, allTags, isListComplete, settings, isPermanent, now]);
  // From then on the job itself changes the list; the dialog keeps showing what the person agreed to.
  const [agreed, setAgreed] = useState<Agreement | null>(null);
  const { plan, loadedCount, isCertain } = agreed ?? {
    plan: current,
    loadedCount: allTags.length,
    isCertain: isListComplete,
  };
  const removable = plan.leftBehind.filter((tag) => tag.isImmutable !== true);
  const isReady = plan.going.length > 0 && (!isPermanent || typed === confirmation);

  const submit = () => {
    if (!isReady || job.isBusy) return;
    setAgreed({ plan, loadedCount, isCertain });
    job.start((where) =>
      removeTagsJob(where, {
        tags: plan.going,
        siblings: isCertain ? plan.siblings : null,
        leftBehind: takesLeftBehind ? removable : [],
        isPermanent,
        canBringBack: plan.restorableUntil !== null,
      }),
    );
  };

  return (
    <ActionDialog
      title={isPermanent ? 'Permanently delete the following tag(s)?' : 'Delete the following tag(s)?'}
      submitLabel="Delete"
      isDanger
      focusesCancel
      isSubmitDisabled={!isReady}
      size="medium"
      job={job}
      onSubmit={submit}
      onClose={onClose}
    >
      {isPermanent && (
        <Alert isInline variant="danger" title="This cannot be undone">
          Tags deleted cannot be restored within the time machine window and will be immediately eligible for garbage
          collection.
        </Alert>
      )}
      <RemovalImpact
        repository={repository}
        plan={plan}
        loadedCount={loadedCount}
        isListComplete={isCertain}
        isPermanent={isPermanent}
      />
      {removable.length > 0 && (
        <Checkbox
          id="delete-left-behind"
          label={leftBehindLabel(removable.length, isPermanent)}
          description={`The registry leaves behind: ${tagNames(removable.map(({ name }) => name))}`}
          isChecked={takesLeftBehind}
          isDisabled={job.isBusy}
          onChange={(_event, isChecked) => setTakesLeftBehind(isChecked)}
        />
      )}
      {isPermanent && (
        <TypedConfirmation
          id="confirm-deletion"
          label={`Confirm deletion by typing "${confirmation}" below:`}
          value={typed}
          onChange={setTyped}
          onSubmit={submit}
        />
      )}
    </ActionDialog>
  );
}
