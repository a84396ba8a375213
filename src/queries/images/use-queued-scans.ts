import { focusManager, useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { ScanSummary } from '@/domain/scan/scan';
import { queuedCheckDelay } from '@/domain/scan/scan-patience';
import { isScanSummaryKey } from './manifests.queries';

/** Milliseconds between two checks for scans that are due. */
const tick = 5000;

/**
 * Asks again about the queued scans that are shown, ever more slowly. One timer for all of them: table rows off the screen
 * have no observer and are left alone, and so is everything while the window is hidden.
 */
export function useQueuedScans(repository: RepositoryName): void {
  const client = useQueryClient();
  // A timer is outside of React.
  useEffect(() => {
    const timer = setInterval(() => {
      if (focusManager.isFocused()) checkQueued(client, repository);
    }, tick);
    return () => clearInterval(timer);
  }, [client, repository]);
}

function checkQueued(client: QueryClient, repository: RepositoryName): void {
  const now = Date.now();
  void client.refetchQueries(
    {
      type: 'active',
      predicate: (query) =>
        isScanSummaryKey(repository, query.queryKey) && query.state.fetchStatus === 'idle' && isScanDue(query, now),
    },
    { cancelRefetch: false },
  );
}

function isScanDue({ state }: Query, now: number): boolean {
  if (!isQueued(state.data)) return false;
  const checks = state.dataUpdateCount + state.errorUpdateCount;
  return now - Math.max(state.dataUpdatedAt, state.errorUpdatedAt) >= queuedCheckDelay(checks);
}

function isQueued(data: unknown): boolean {
  const queued: ScanSummary['status'] = 'queued';
  return typeof data === 'object' && data !== null && 'status' in data && data.status === queued;
}
