import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import type { Tag } from '@/domain/tags/tag';
import { planBulkChangeExpiration } from '@/domain/tags/tag-action-rules';
import { planExpiration, type ExpirationPlan } from '@/domain/expiration/expiration-plan';
import { formatDateTime } from '@/domain/time/dates';
import { changeExpirationJob } from '@/queries/jobs/change-expiration';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import type { TagDialogProps } from '../tag-action';
import { TagChips } from '../TagChips';
import { useTagActionContext } from '../use-tag-action-context';
import { finishDay, isReadable, pickedDraft } from './expiration-draft';
import { ExpirationFields } from './ExpirationFields';
import { TagReasons } from './TagReasons';

interface ExpirationDialogProps extends TagDialogProps {
  /** The fields begin with "Never" instead of what the tag has. */
  beginsWithNever?: boolean;
}

/** Sets or clears when tags expire, and says beforehand what the server will make of it. */
export function ExpirationDialog(props: ExpirationDialogProps) {
  const { repository, targets, beginsWithNever = false, amendJob = (job) => job, onClose } = props;
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const { now } = context;
  // For one tag the fields begin with its expiration. Many tags have none in common, so nothing is chosen.
  const [before] = useState(() => (targets.length === 1 ? (targets[0]?.endsAt ?? null) : undefined));
  const begun = beginsWithNever ? null : before;
  const [draft, setDraft] = useState(() => pickedDraft(begun));
  const wanted = draft.at ?? null;

  const { eligible, skipped, reason } = planBulkChangeExpiration({ tags: targets, ...context });
  const plans = eligible.map((tag) => ({ tag, plan: planExpiration({ startedAt: tag.startedAt, wanted, now }) }));
  const taken = plans.filter(({ plan }) => plan.kind !== 'refused').map(({ tag }) => tag);
  const refused = plans.flatMap(({ tag, plan }) => (plan.kind === 'refused' ? [{ tag, reason: plan.reason }] : []));
  const cut = plans.flatMap(({ tag, plan }) => (plan.kind === 'clamped' ? [{ tag, reason: plan.reason }] : []));
  const prolonged = targets.length === 1 ? [] : prolongedBy(plans);
  const immutable = skipped.filter(({ tag }) => tag.isImmutable === true);
  const others = skipped.filter(({ tag }) => tag.isImmutable !== true);
  const isPast = wanted !== null && wanted <= now;
  const isChange = draft.at !== undefined && isReadable(draft) && taken.some(({ endsAt }) => endsAt !== draft.at);
  const canSubmit = isChange && !isPast;
  const updated = isPast ? eligible : taken;
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
      {isForm && eligible.length > 0 && immutable.length > 0 && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title="Immutable tags will be skipped"
          data-testid="immutable-tags-expiration-warning"
        >
          {`The following tags are immutable and will not have their expiration changed: ${listNames(immutable.map(({ tag }) => tag.name))}`}
        </Alert>
      )}
      {isForm && eligible.length > 0 && others.length > 0 && (
        <TagReasons variant="warning" title="Some tags will be skipped" reasons={others} />
      )}
      {isForm && eligible.length === 0 && (
        <Alert
          component="p"
          isInline
          variant="danger"
          title={others.length === 0 ? 'All selected tags are immutable' : 'The expiration cannot be changed'}
          data-testid={others.length === 0 ? 'all-tags-immutable-error' : undefined}
        >
          {reason}
        </Alert>
      )}
      <ExpirationFields
        draft={draft}
        now={now}
        isPast={isPast}
        onChange={setDraft}
        onEnter={() => {
          if (isForm && canSubmit) submit();
          else setDraft(finishDay(draft, now));
        }}
      />
      {isForm && !isPast && refused.length > 0 && (
        <TagReasons
          variant="danger"
          title={
            taken.length === 0
              ? 'This expiration is not possible'
              : 'This expiration is not possible for some tags, which will be skipped'
          }
          reasons={refused}
        />
      )}
      {isForm && cut.length > 0 && (
        <TagReasons variant="warning" title="The registry will change this date" reasons={cut} />
      )}
      {isForm && canSubmit && prolonged.length > 0 && (
        <TagReasons
          variant="warning"
          title={`${countOf(prolonged.length, 'tag')} would ${wanted === null ? 'no longer expire' : 'expire later than now'}`}
          reasons={prolonged}
        />
      )}
    </ActionDialog>
  );
}

/** The tags that would live longer than they do by themselves: who sets a date to many may not see that some end sooner. */
function prolongedBy(plans: readonly { tag: Tag; plan: ExpirationPlan }[]) {
  return plans.flatMap(({ tag, plan }) => {
    if (plan.kind === 'refused' || tag.endsAt === null) return [];
    const isLater = plan.kind === 'never' || plan.at > tag.endsAt;
    return isLater ? [{ tag, reason: `expires ${formatDateTime(tag.endsAt)} as it is.` }] : [];
  });
}
