import { useState } from 'react';
import { planBulkChangeExpiration } from '@/domain/tags/actions/change-expiration';
import { isAhead } from '@/domain/expiration/expiration';
import { planExpirations } from '@/domain/expiration/expirations-plan';
import { changeExpirationJob } from '@/queries/jobs/change-expiration';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { countOf } from '@/domain/text/count-text';
import type { TagDialogProps } from '../tag-action';
import { TagChips } from '../TagChips';
import { useTagActionContext } from '../use-tag-action-context';
import { finishDay, isReadable, pickedDraft } from './expiration-draft';
import { ExpirationEffects } from './ExpirationEffects';
import { ExpirationFields } from './ExpirationFields';
import { SkippedTags } from './SkippedTags';

interface ExpirationDialogProps extends TagDialogProps {
  /** The fields begin with "Never" instead of what the tag has. */
  beginsWithNever?: boolean;
}

/** Sets or clears when tags expire, and says beforehand what the server will make of it. */
export function ExpirationDialog(props: ExpirationDialogProps) {
  const {
    repository,
    targets,
    beginsWithNever = false,
    isSoonerOnly = false,
    amendJob = (job) => job,
    onClose,
  } = props;
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const { now } = context;
  // For one tag the fields begin with its expiration. Many tags have none in common, so nothing is chosen; nor is what is not offered.
  const isOne = targets.length === 1 && !isSoonerOnly;
  const [before] = useState(() => (isOne ? (targets[0]?.endsAt ?? null) : undefined));
  const begun = beginsWithNever ? null : before;
  const [draft, setDraft] = useState(() => pickedDraft(begun));
  const wanted = draft.at ?? null;

  const { eligible, skipped, reason } = planBulkChangeExpiration({ tags: targets, ...context });
  const effects = planExpirations(eligible, { wanted, now, isSoonerOnly });
  const { taken } = effects;
  const isPast = wanted !== null && !isAhead(wanted, now);
  const isChosen = draft.at !== undefined && isReadable(draft) && !isPast;
  const canSubmit = isChosen && taken.some(({ endsAt }) => endsAt !== draft.at);
  const updated = isPast || draft.at === undefined ? eligible : taken;
  const tagsText = countOf(updated.length === 0 ? targets.length : updated.length, 'tag');
  const hasBegun = job.current !== undefined;
  // A single tag that failed may be tried again with another date; of many, those that failed.
  const isForm = !hasBegun || (job.current?.state === 'finished' && targets.length === 1);
  const plan = (where: JobContext) => amendJob(changeExpirationJob(where, { tags: taken, expiresAt: wanted }), where);
  const submit = () => job.start(plan);

  return (
    <ActionDialog
      title={targets.length === 1 ? 'Change Tags Expiration' : `Change Tags Expiration: ${tagsText}`}
      submitLabel={targets.length === 1 ? 'Change Expiration' : `Change Expiration of ${tagsText}`}
      isSubmitDisabled={!canSubmit}
      isDirty={draft.at !== begun || draft.typedDay !== null}
      size="medium"
      job={job}
      plan={canSubmit ? plan : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TagChips label="Tags that will be updated" names={updated.map(({ name }) => name)} />
      {isForm && <SkippedTags skipped={skipped} areAll={eligible.length === 0} reason={reason} />}
      <ExpirationFields
        draft={draft}
        now={now}
        isPast={isPast}
        mayBeNever={!isSoonerOnly}
        // Where "Never" is not offered, what is empty is not chosen.
        onChange={(next) => setDraft(isSoonerOnly && next.at === null ? { ...next, at: undefined } : next)}
        onEnter={() => {
          if (isForm && canSubmit) submit();
          else setDraft(finishDay(draft, now));
        }}
      />
      {isForm && !isPast && (
        <ExpirationEffects
          effects={effects}
          isNever={wanted === null}
          isChosen={isChosen}
          isWarning={canSubmit && targets.length > 1}
        />
      )}
    </ActionDialog>
  );
}
