import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import { whyNotBulkChangeExpiration } from '@/domain/tag-action-rules';
import { planExpiration } from '@/domain/expiration-plan';
import { changeExpirationRun } from '@/queries/runs/change-expiration';
import { useDialogRun } from '@/queries/runs/use-run';
import { ActionDialog } from '../ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { TagChips } from '../TagChips';
import { useTagActionContext } from '../use-tag-action-context';
import { ExpirationFields } from './ExpirationFields';
import './expiration.css';

/** Sets or clears when tags expire, and says beforehand what the server will make of the wish. */
export function ExpirationDialog({ repository, targets, onClose }: TagDialogProps) {
  const context = useTagActionContext(repository);
  const run = useDialogRun(repository);
  const { now } = context;
  const [before] = useState(() => (targets.length === 1 ? (targets[0]?.endsAt ?? null) : null));
  const [wanted, setWanted] = useState(before);

  const { eligible, skipped, reason } = whyNotBulkChangeExpiration({ tags: targets, ...context });
  const plans = eligible.map((tag) => ({ tag, plan: planExpiration({ startedAt: tag.startedAt, wanted, now }) }));
  const taken = plans.filter(({ plan }) => plan.kind !== 'refused').map(({ tag }) => tag);
  const refused = plans.flatMap(({ tag, plan }) => (plan.kind === 'refused' ? [{ tag, reason: plan.reason }] : []));
  const cut = plans.flatMap(({ tag, plan }) => (plan.kind === 'clamped' ? [{ tag, reason: plan.reason }] : []));
  const isPast = wanted !== null && wanted <= now;
  const isUnchanged = targets.length === 1 && wanted === before;
  const isRunning = run.run !== undefined;

  return (
    <ActionDialog
      title="Change Tags Expiration"
      submitLabel="Change Expiration"
      isSubmitDisabled={taken.length === 0 || isPast || isUnchanged}
      isDirty={wanted !== before}
      size="medium"
      run={run}
      onSubmit={() => run.start((where) => changeExpirationRun(where, { tags: taken, expiresAt: wanted }))}
      onClose={onClose}
    >
      <TagChips label="Tags that will be updated" names={taken.map(({ name }) => name)} />
      {!isRunning && skipped.length > 0 && eligible.length > 0 && (
        <Alert
          isInline
          variant="warning"
          title="Immutable tags will be skipped"
          data-testid="immutable-tags-expiration-warning"
        >
          {`The following tags are immutable and will not have their expiration changed: ${skipped.map(({ tag }) => tag.name).join(', ')}`}
        </Alert>
      )}
      {!isRunning && eligible.length === 0 && (
        <Alert isInline variant="danger" title="All selected tags are immutable" data-testid="all-tags-immutable-error">
          {reason}
        </Alert>
      )}
      <ExpirationFields wanted={wanted} now={now} isPast={isPast} onChange={setWanted} />
      {!isRunning && !isPast && refused.length > 0 && (
        <TagReasons variant="danger" title="These tags cannot get this expiration" reasons={refused} />
      )}
      {!isRunning && cut.length > 0 && (
        <TagReasons variant="warning" title="The registry will change this date" reasons={cut} />
      )}
    </ActionDialog>
  );
}

interface TagReasonsProps {
  variant: 'danger' | 'warning';
  title: string;
  reasons: readonly { tag: { name: string }; reason: string }[];
}

/** How many tags are told one by one. */
const toldOneByOne = 5;

function TagReasons({ variant, title, reasons }: TagReasonsProps) {
  return (
    <Alert isInline variant={variant} title={title}>
      {reasons.slice(0, toldOneByOne).map(({ tag, reason }) => (
        <p key={tag.name}>
          <strong>{tag.name}</strong>: {reason}
        </p>
      ))}
      {reasons.length > toldOneByOne && <p>{`… and ${reasons.length - toldOneByOne} more tags.`}</p>}
    </Alert>
  );
}
