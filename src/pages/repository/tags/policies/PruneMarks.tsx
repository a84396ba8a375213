import CutIcon from '@patternfly/react-icons/dist/esm/icons/cut-icon';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { autoPruneEstimate, isDue, type PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import { policyPatternText, pruneRuleText } from '@/domain/policies/policy';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { useAutoPrunePolicies } from '@/queries/repositories/policies.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useTell } from '@/ui/effects/use-tell';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';

interface PruneMarksProps {
  repository: RepositoryName;
  /** All of them: a policy by number looks at every tag. */
  tags: readonly Tag[];
  /** Gets the marks by the tags' names. Should keep its identity between renders. */
  onMarks(marks: ReadonlyMap<string, ReactNode>): void;
}

/** Marks the tags that auto-pruning would take the next time. It shows nothing itself, and is fetched after the rows. */
export function PruneMarks({ repository, tags, onMarks }: PruneMarksProps) {
  const { data: settings } = useQuery(repositoryQueries.settings(repository));
  const { policies, isPending } = useAutoPrunePolicies(repository, settings);
  const now = useNow(tags);
  const marks = useMemo(() => {
    if (isPending) return null;
    const due = autoPruneEstimate(tags, policies, now).filter((estimate) => isDue(estimate, now));
    return new Map(due.map((estimate) => [estimate.tag.name, markOf(estimate)]));
  }, [tags, policies, isPending, now]);
  useTell(marks, onMarks);
  return null;
}

function markOf({ policy, isCertain }: PruneEstimate): ReactNode {
  const label = isCertain ? 'Would be pruned' : 'May be pruned';
  const tip = `${label} (estimate). ${pruneRuleText(policy.rule)}: ${policyPatternText(policy)}`;
  return (
    <span role="img" aria-label={label} data-tip={tip} className={typography.danger}>
      <CutIcon />
    </span>
  );
}
