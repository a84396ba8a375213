import { useMemo } from 'react';
import {
  differencesTo,
  hashText,
  runOf,
  runOfKey,
  withRun,
  type LastRun,
  type RunDifferences,
} from '@/domain/clean-up/last-run';
import type { CleanUpResult } from '@/domain/clean-up/evaluate';
import type { CleanUpPlan } from '@/domain/clean-up/rule';
import { writePlan } from '@/domain/clean-up/rule-code';
import { personKey } from '@/domain/registry/registry';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { keptValue } from '@/queries/kept-value';
import { useWriteContext } from '@/queries/registry/registry.queries';

const kept = keptValue('clean-up-runs');

interface FollowedRun {
  /** What the same rules took when this person last applied them in this browser; null if they never did. */
  last: LastRun | null;
  /** Null if there is nothing to compare with. */
  differences: RunDifferences | null;
  /** They are being applied to these. */
  remember(going: readonly Tag[]): void;
}

/** The last run of a plan, and how the present result differs from it. */
export function useLastRun(repository: RepositoryName, plan: CleanUpPlan, result: CleanUpResult | null): FollowedRun {
  const { user } = useWriteContext();
  const key = hashText([personKey(user), fullRepositoryName(repository), ...writePlan(plan).toSorted()].join('\n'));
  const text = kept.useValue() ?? '';
  const last = useMemo(() => runOfKey(text, key), [text, key]);
  const differences = useMemo(
    () =>
      last === null || result === null
        ? null
        : differencesTo(
            last,
            result.going,
            result.judged.map(({ tag }) => tag),
          ),
    [last, result],
  );
  return {
    last,
    differences,
    remember(going) {
      kept.write(withRun(kept.read() ?? '', key, runOf(going, Date.now())));
    },
  };
}
