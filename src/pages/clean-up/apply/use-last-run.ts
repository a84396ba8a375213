import { useMemo, useState } from 'react';
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
import { useWriteContext } from '@/queries/registry/registry.queries';

const storageKey = 'clean-up-runs';

function kept(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return ''; // storage may be forbidden; then there was no run
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(storageKey, text);
  } catch {
    // see kept
  }
}

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
  const [text, setText] = useState(kept);
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
      const next = withRun(kept(), key, runOf(going, Date.now()));
      keep(next);
      setText(next);
    },
  };
}
