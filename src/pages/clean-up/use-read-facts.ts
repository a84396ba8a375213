import { useDeferredValue, useMemo } from 'react';
import type { ReadFacts } from '@/domain/clean-up/compile-rule';
import type { CleanUpResult } from '@/domain/clean-up/evaluate';
import type { RepositoryName } from '@/domain/repository/repository';
import { namedReading, type NamedReading } from '@/features/reading/named-reading';
import { useManyReading } from '@/queries/many/use-many-reading';
import { useRegistryConfig } from '@/queries/registry/registry.queries';

/** Reads what rules ask for, a request for each tag or image, and gives it as far as it is there. */
export function useReadFacts(
  repository: RepositoryName,
  asks: CleanUpResult['asks'],
): { facts: ReadFacts; readings: readonly NamedReading[] } {
  const { config } = useRegistryConfig();
  const names = asks.pulls.length > 0 && config.features.imagePullStatistics ? asks.pulls : null;
  const digests = asks.labels.length > 0 ? asks.labels : null;
  const { reading: newestPulls, ...pullsActions } = useManyReading('pulls', repository, names, '');
  const { reading: newestLabels, ...labelsActions } = useManyReading('labels', repository, digests, '');
  const pulls = useDeferredValue(newestPulls);
  const labels = useDeferredValue(newestLabels);
  const facts = useMemo<ReadFacts>(
    () => ({
      pulledAtOf(tagName) {
        const counts = pulls.valueOf(tagName);
        if (counts === undefined) return undefined;
        const { tagLastPulledAt: byTag, manifestLastPulledAt: byDigest } = counts;
        return byTag === null || byDigest === null ? (byTag ?? byDigest) : Math.max(byTag, byDigest);
      },
      labelsOf: labels.valueOf,
    }),
    [pulls, labels],
  );
  // What the rules do may lag behind the newest answers; the reading is not finished then.
  const ofPulls = { ...newestPulls, isReading: newestPulls.isReading || pulls.isReading };
  const ofLabels = { ...newestLabels, isReading: newestLabels.isReading || labels.isReading };
  return {
    facts,
    readings: [
      ...(names === null ? [] : [namedReading('Pull counts', 'tag', ofPulls, pullsActions)]),
      ...(digests === null ? [] : [namedReading('Labels', 'image', ofLabels, labelsActions)]),
    ],
  };
}
