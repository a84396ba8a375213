import { Skeleton } from '@patternfly/react-core';
import type { PlannedCalls } from '@/domain/api-calls/shell-script';
import { lazyPart } from '@/ui/lazy/lazy-part';

const ApiCallPanel = lazyPart(async () => (await import('./ApiCallPanel')).ApiCallPanel);

interface LazyApiCallPanelProps {
  calls: PlannedCalls | null;
  /** It cannot be shown: its code is missing. */
  onMissing(): void;
}

/** What is sent to the registry, in code that comes when it is asked for. */
export function LazyApiCallPanel({ calls, onMissing }: LazyApiCallPanelProps) {
  return (
    <ApiCallPanel
      calls={calls}
      fallback={<Skeleton height="8rem" screenreaderText="Loading API call" />}
      onMissing={onMissing}
    />
  );
}
