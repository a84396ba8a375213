import { Alert, Checkbox } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { planRemoval, type RemovalPlan } from '@/domain/tags/actions/removal-impact';
import { removeTagsJob } from '@/queries/jobs/remove-tags';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TypedConfirmation } from '@/features/action-dialog/TypedConfirmation';
import type { TagDialogProps } from '../tag-action';
import { useTagActionContext } from '../use-tag-action-context';
import { RemovalImpact } from './RemovalImpact';
import { leftBehindLabel, removedText, tagNames } from './removal-sentences';

interface RemovalDialogProps extends TagDialogProps {
  isPermanent: boolean;
}

/** What was on screen when the person agreed. */
interface Agreement {
  plan: RemovalPlan;
  loadedCount: number;
  isCertain: boolean;
}

/** Has to be typed before something is deleted for good, and before very many tags are removed. */
const confirmation = 'confirm';

/** The most tags that are removed without anything being typed; an undo of more takes its time. */
const mostUntyped = 100;

/** Removes tags; the impact is shown before anything happens. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { repository, targets, allTags, isListComplete, isPermanent, amendJob = (job) => job, onClose } = props;
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
  const leftBehind = takesLeftBehind ? plan.leftBehind : [];
  const isTyped = isPermanent || plan.going.length + leftBehind.length > mostUntyped;
  const isReady = plan.going.length > 0 && (!isTyped || typed === confirmation);
  const verb = isPermanent ? 'Permanently delete' : 'Remove';
  const going = [...plan.going, ...leftBehind];
  // If all of them have become immutable meanwhile, the question keeps its number and says why.
  const what = removedText(going.length === 0 ? targets : going);

  const removal = (where: JobContext) => {
    const canBringBack = plan.restorableUntil !== null;
    return amendJob(removeTagsJob(where, { tags: plan.going, leftBehind, isPermanent, canBringBack }), where);
  };

  const submit = () => {
    if (!isReady || job.isBusy) return;
    setAgreed({ plan, loadedCount, isCertain });
    job.start(removal);
  };

  return (
    <ActionDialog
      title={`${verb} ${what.question}?`}
      submitLabel={`${verb} ${what.button}`}
      isDanger
      focusesCancel
      isSubmitDisabled={!isReady}
      size="medium"
      job={job}
      plan={plan.going.length > 0 ? removal : null}
      onSubmit={submit}
      onClose={onClose}
    >
      {isPermanent && <NoWayBack />}
      <RemovalImpact
        repository={repository}
        plan={plan}
        loadedCount={loadedCount}
        isListComplete={isCertain}
        isPermanent={isPermanent}
      />
      <LeftBehindChoice
        tags={plan.leftBehind}
        isPermanent={isPermanent}
        isChecked={takesLeftBehind}
        isDisabled={job.isBusy}
        onChange={setTakesLeftBehind}
      />
      {isTyped && (
        <TypedConfirmation
          id="confirm-deletion"
          label={`Confirm ${isPermanent ? 'deletion' : 'removal'} by typing "${confirmation}" below:`}
          value={typed}
          onChange={setTyped}
          onSubmit={submit}
        />
      )}
    </ActionDialog>
  );
}

function NoWayBack() {
  return (
    <Alert component="p" isInline variant="danger" title="This cannot be undone">
      Tags deleted cannot be restored within the time machine window and will be immediately eligible for garbage
      collection.
    </Alert>
  );
}

interface LeftBehindChoiceProps {
  tags: RemovalPlan['leftBehind'];
  isPermanent: boolean;
  isChecked: boolean;
  isDisabled: boolean;
  onChange(isChecked: boolean): void;
}

/** Whether signatures and the like that the registry would leave behind go along. */
function LeftBehindChoice({ tags, isPermanent, isChecked, isDisabled, onChange }: LeftBehindChoiceProps) {
  if (tags.length === 0) return null;
  return (
    <Checkbox
      id="remove-left-behind"
      label={leftBehindLabel(tags.length, isPermanent)}
      description={`The registry leaves behind: ${tagNames(tags.map(({ name }) => name))}`}
      isChecked={isChecked}
      isDisabled={isDisabled}
      onChange={(_event, next) => onChange(next)}
    />
  );
}
