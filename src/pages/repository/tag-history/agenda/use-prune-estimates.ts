import { useEffect, useMemo, useState } from 'react';
import { autoPruneEstimate, type PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import type { AutoPrunePolicy } from '@/domain/policies/policy';
import { useAutoPrunePolicies, type KnownPolicies } from '@/queries/repositories/policies.queries';
import { liveTags } from '../changes/live-tags';
import type { HistoryViewProps } from '../history-view';

interface PruneEstimates {
  estimates: readonly PruneEstimate[];
  known: KnownPolicies<AutoPrunePolicy>;
  /** Whether the agenda should wait for what its lines are made of. */
  isAwaited: boolean;
}

/** Milliseconds for which the agenda waits for policies, so that its lines do not move; they are mostly here before it. */
const longestWait = 1_500;

const none: readonly PruneEstimate[] = [];

/** What auto-pruning would take of the tags that are loaded. Of one tag alone it cannot be known: the others count, too. */
export function usePruneEstimates(
  { repository, settings, loaded, view }: HistoryViewProps,
  now: number,
): PruneEstimates {
  const known = useAutoPrunePolicies(repository, settings);
  // Another list each time, of the same policies.
  const policies = JSON.stringify(known.policies);
  const { rows } = loaded;
  const isOfAll = view.tagName === '';
  const estimates = useMemo(
    () =>
      isOfAll && known.policies.length > 0
        ? autoPruneEstimate([...liveTags(rows, now).values()], known.policies, now)
        : none,
    // oxlint-disable-next-line react/exhaustive-deps -- the text says whether the policies are others
    [rows, now, policies, isOfAll],
  );
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  return { estimates, known, isAwaited: !isOver && (settings === undefined || known.isPending) };
}
