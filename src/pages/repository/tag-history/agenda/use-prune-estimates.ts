import { useMemo } from 'react';
import { autoPruneEstimate, type PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import type { AutoPrunePolicy } from '@/domain/policies/policy';
import { useShortWait } from '@/ui/use-short-wait';
import { useAutoPrunePolicies, type KnownPolicies } from '@/queries/repositories/policies.queries';
import { liveTags } from '../changes/live-tags';
import type { HistoryViewProps } from '../history-view';

interface PruneEstimates {
  estimates: readonly PruneEstimate[];
  known: KnownPolicies<AutoPrunePolicy>;
  /** Whether the agenda should wait for what its lines are made of, so that they do not move. */
  isAwaited: boolean;
}

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
  const isWaiting = useShortWait();
  return { estimates, known, isAwaited: isWaiting && (settings === undefined || known.isPending) };
}
