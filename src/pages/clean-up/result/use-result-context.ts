import { useMemo } from 'react';
import { toggled } from '@/domain/text/toggled';
import type { ChangeViewState } from '@/routing/view-state';
import { useStable } from '@/ui/use-stable';
import { mostByHand, type CleanUpViewState } from '../clean-up-view-state';
import type { ResultContext } from './result-columns';

interface ResultContextInput extends Pick<ResultContext, 'repository' | 'rules' | 'now' | 'added'> {
  byHand: readonly string[];
  changeView: ChangeViewState<CleanUpViewState>;
}

/** What the cells of the list are told; it keeps its identity while they would show the same. */
export function useResultContext(input: ResultContextInput): ResultContext {
  const { repository, rules, now, added, byHand, changeView } = input;
  const onToggle = useStable((name: string) => changeView({ byHand: toggled(byHand, name) }));
  const isFull = byHand.length >= mostByHand;
  return useMemo(
    () => ({
      repository,
      rules,
      now,
      whyNotTakeOut: isFull
        ? `At most ${mostByHand} tags can be taken out by hand; add a rule that keeps others`
        : undefined,
      added,
      onToggle,
    }),
    [repository, rules, now, isFull, added, onToggle],
  );
}
