import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { autoPruneEstimate, isDue } from '@/domain/policies/auto-prune-estimate';
import { isSamePolicy, pruneRuleText, type NewAutoPrunePolicy } from '@/domain/policies/policy';
import { whyNotMakePolicy } from '@/domain/policies/policy-rules';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { makePolicyJob } from '@/queries/jobs/change-policies';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { policyQueries } from '@/queries/repositories/policies.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { useNow } from '@/ui/use-now';
import { PolicyTags } from './PolicyTags';
import { PruneRules } from './PruneRules';

interface MakePolicyDialogProps {
  settings: RepositorySettings;
  policy: NewAutoPrunePolicy;
  /** All tags that are loaded, to tell what the policy would take. */
  tags: readonly Tag[];
  /** Whether there are no others. */
  isListComplete: boolean;
  /** The plan has rules that keep tags: no policy knows them. */
  hasKeepingRules: boolean;
  onClose(): void;
}

/** Makes an auto-prune policy: from then on the registry removes tags of itself. */
export function MakePolicyDialog(props: MakePolicyDialogProps) {
  const { settings, policy, tags, isListComplete, hasKeepingRules, onClose } = props;
  const job = useJob(settings);
  const reason = whyNotMakePolicy(settings, useWriteContext());
  const now = useNow(tags);
  const due = useMemo(() => {
    const tried = { ...policy, id: '', owner: 'repository' as const };
    return autoPruneEstimate(tags, [tried], now).filter((estimate) => isDue(estimate, now)).length;
  }, [tags, policy, now]);
  const { data: known, isLoading } = useQuery(policyQueries.autoPrune(settings));
  // Once it is sent, the policy that it makes is the same.
  const same = job.current === undefined && known?.entries.find((one) => isSamePolicy(one, policy));
  const make = (where: JobContext) => makePolicyJob(where, { policy });
  return (
    <ActionDialog
      title="Make this an auto-prune policy?"
      submitLabel="Make policy"
      isDanger
      focusesCancel
      isSubmitDisabled={reason !== undefined || isLoading || Boolean(same)}
      job={job}
      plan={reason === undefined ? make : null}
      onSubmit={() => job.start(make)}
      onClose={onClose}
    >
      <p>
        {pruneRuleText(policy.rule)}: <PolicyTags {...policy} />
      </p>
      <p>
        The registry then removes tags of itself, now and from now on. Of the tags that{' '}
        {isListComplete ? 'are there' : 'were loaded, which are not all'}, <strong>{countOf(due, 'tag')}</strong> would
        be pruned at once (estimate).
      </p>
      {hasKeepingRules && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title="The rules of this plan that keep tags are not part of the policy"
        />
      )}
      <PruneRules settings={settings} />
      {same && (
        <Alert
          component="p"
          isInline
          variant="warning"
          title="This repository has this policy already"
          actionLinks={<AppLink to={paths.policy(settings, same.id)}>Show the policy</AppLink>}
        />
      )}
      {reason !== undefined && <Alert component="p" isInline variant="warning" title={reason} />}
    </ActionDialog>
  );
}
