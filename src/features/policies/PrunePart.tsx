import { Button, Label } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { autoPruneEstimate, isDue, isLeftAlone } from '@/domain/policies/auto-prune-estimate';
import { policyPatternText, pruneRuleText, type AutoPrunePolicy } from '@/domain/policies/policy';
import { whyNotRemovePolicy } from '@/domain/policies/policy-rules';
import type { RepositorySettings } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import { tagNameKey } from '@/domain/tags/tag-order';
import { countOf } from '@/domain/text/count-text';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useAutoPrunePolicies } from '@/queries/repositories/policies.queries';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';
import { EstimateTable } from './EstimateTable';
import { pruneViewState } from './policies-view-state';
import { PolicyItem } from './PolicyItem';
import { PolicyProblems } from './PolicyProblems';
import { pruneColumns, type PruneLine } from './prune-columns';
import { PruneRules } from './PruneRules';
import { RemovePolicyDialog } from './RemovePolicyDialog';
import { TagsRead } from './TagsRead';
import { useTagsToTry } from './use-tags-to-try';

/** The auto-prune policies that hold for a repository, and the tags that they would remove. */
export function PrunePart({ settings }: { settings: RepositorySettings }) {
  const known = useAutoPrunePolicies(settings, settings);
  const { policies } = known;
  const [removed, setRemoved] = useState<AutoPrunePolicy | null>(null);
  const canRemove = whyNotRemovePolicy(settings, useWriteContext()) === undefined;
  const loaded = useTagsToTry(settings, policies.length > 0);
  const lines = usePruneLines(settings, loaded.tags, policies);
  return (
    <section className={layout.stack} aria-labelledby="prune-title">
      <div className={layout.row}>
        <h2 className={typography.partTitle} id="prune-title">
          Auto-prune policies
        </h2>
        {policies.length > 0 && <Label color="orange">Estimate</Label>}
      </div>
      {isLeftAlone(settings) && (
        <p>{`${repositoryStateText(settings.state).label}: auto-pruning leaves this repository alone.`}</p>
      )}
      <PolicyProblems name="auto-prune policies" namespace={settings.namespace} known={known} />
      {known.isPending && <p className={typography.subtle}>Loading auto-prune policies…</p>}
      {known.isOn && !known.isPending && known.failure === null && policies.length === 0 && (
        <p>No auto-prune policy is known to hold for this repository.</p>
      )}
      {removed !== null && (
        <RemovePolicyDialog repository={settings} policy={removed} onClose={() => setRemoved(null)} />
      )}
      {policies.length > 0 && (
        <>
          <ul className={layout.stack} aria-label="Auto-prune policies">
            {policies.map((policy) => (
              <PolicyItem
                key={policy.id}
                policy={policy}
                text={pruneRuleText(policy.rule)}
                action={
                  policy.owner === 'repository' &&
                  canRemove && (
                    <Button
                      variant="link"
                      isInline
                      aria-label={`Remove the policy of ${policyPatternText(policy)}`}
                      onClick={() => setRemoved(policy)}
                    >
                      Remove
                    </Button>
                  )
                }
              />
            ))}
          </ul>
          <PruneRules settings={settings} />
          <TagsRead {...loaded} />
          <p>{summary(lines, loaded.isComplete)}</p>
          {lines.length > 0 && (
            <EstimateTable
              label="Tags that would be pruned"
              lines={lines}
              columns={pruneColumns}
              viewState={pruneViewState}
            />
          )}
        </>
      )}
    </section>
  );
}

function usePruneLines(
  repository: RepositorySettings,
  tags: Parameters<typeof autoPruneEstimate>[0],
  policies: Parameters<typeof autoPruneEstimate>[1],
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
