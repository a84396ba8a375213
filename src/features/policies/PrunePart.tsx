import { Button } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { autoPruneEstimate, isDue, isLeftAlone } from '@/domain/policies/auto-prune-estimate';
import { policyPatternText, pruneRuleText, type AutoPrunePolicy } from '@/domain/policies/policy';
import { whyNotRemovePolicy } from '@/domain/policies/policy-rules';
import type { RepositorySettings } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import type { Tag } from '@/domain/tags/tag';
import { tagNameKey } from '@/domain/tags/tag-order';
import { countOf } from '@/domain/text/count-text';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useAutoPrunePolicies } from '@/queries/repositories/policies.queries';
import { useNow } from '@/ui/use-now';
import { EstimateTable } from './EstimateTable';
import { pruneViewState } from './policies-view-state';
import { PolicyItem } from './PolicyItem';
import { PolicyPart } from './PolicyPart';
import { pruneColumns, type PruneLine } from './prune-columns';
import { PruneRules } from './PruneRules';
import { RemovePolicyDialog } from './RemovePolicyDialog';
import { TagsLink } from './TagsLink';
import { useTagsToTry } from './use-tags-to-try';

/** The auto-prune policies that hold for a repository, and the tags that they would remove. */
export function PrunePart({ settings }: { settings: RepositorySettings }) {
  const known = useAutoPrunePolicies(settings, settings);
  const { policies } = known;
  const [removed, setRemoved] = useState<AutoPrunePolicy | null>(null);
  const reason = whyNotRemovePolicy(settings, useWriteContext());
  const tried = useTagsToTry(settings, policies.length > 0);
  const lines = usePruneLines(settings, tried.tags, policies);
  const due = lines.filter((line) => isDue(line, line.now));
  return (
    <>
      <PolicyPart
        kind="auto-prune"
        namespace={settings.namespace}
        known={known}
        isEstimate
        note={
          isLeftAlone(settings) && (
            <p>{`${repositoryStateText(settings.state).label}: auto-pruning leaves this repository alone.`}</p>
          )
        }
        renderPolicy={(policy) => (
          <PolicyItem
            key={policy.id}
            policy={policy}
            text={pruneRuleText(policy.rule)}
            action={
              policy.owner === 'repository' && (
                <Button
                  variant="link"
                  isInline
                  isAriaDisabled={reason !== undefined}
                  data-tip={reason}
                  aria-description={reason}
                  aria-label={`Remove the policy of ${policyPatternText(policy)}`}
                  onClick={() => reason === undefined && setRemoved(policy)}
                >
                  Remove
                </Button>
              )
            }
          />
        )}
        rules={<PruneRules settings={settings} />}
        tried={tried}
        summary={
          <>
            {summary(lines, tried.isComplete)}{' '}
            <TagsLink repository={settings} filter="pruned" lines={due}>
              {due.length < lines.length ? 'Show those due now' : 'Show these tags'}
            </TagsLink>
          </>
        }
        table={
          lines.length > 0 && (
            <EstimateTable
              label="Tags that would be pruned"
              lines={lines}
              columns={pruneColumns}
              viewState={pruneViewState}
            />
          )
        }
      />
      {removed !== null && (
        <RemovePolicyDialog repository={settings} policy={removed} onClose={() => setRemoved(null)} />
      )}
    </>
  );
}

function usePruneLines(
  repository: RepositorySettings,
  tags: readonly Tag[],
  policies: readonly AutoPrunePolicy[],
): readonly PruneLine[] {
  const now = useNow(tags);
  return useMemo(
    () =>
      autoPruneEstimate(tags, policies, now).map((estimate) => ({
        ...estimate,
        repository,
        now,
        nameKey: tagNameKey(estimate.tag.name),
      })),
    [repository, tags, policies, now],
  );
}

/** "3 tags would be pruned now, 2 may be, and 4 fall due later." */
function summary(lines: readonly PruneLine[], isComplete: boolean): string {
  const due = lines.filter((line) => isDue(line, line.now));
  const certain = due.filter(({ isCertain }) => isCertain).length;
  const later = lines.length - due.length;
  if (lines.length === 0) return isComplete ? 'No tag would be pruned.' : 'No tag read so far would be pruned.';
  const perhaps = due.length - certain;
  return `${countOf(certain, 'tag')} would be pruned now${perhaps > 0 ? `, ${perhaps} may be` : ''}${later > 0 ? `; ${later} fall${later === 1 ? 's' : ''} due later` : ''}.`;
}
