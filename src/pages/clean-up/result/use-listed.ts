import { useMemo, useState } from 'react';
import type { JudgedTag } from '@/domain/clean-up/evaluate';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { useStable } from '@/ui/use-stable';
import type { CleanUpViewState } from '../clean-up-view-state';
import type { ResultContext } from './result-columns';
import { listJudged, type HeldRows } from './result-rows';

interface Listed {
  /** In order; tags that are taken out by hand stay where they were until the rules or what is listed change. */
  rows: readonly JudgedTag[];
  /** Takes a tag out by hand, or puts it back. Keeps its identity. */
  onToggle(tagName: string): void;
}

/** The rows of the list: no row moves away under the pointer or the focus that changed it. */
export function useListed(
  judged: readonly JudgedTag[],
  rules: readonly CleanUpRule[],
  { search, shown, isNewOnly, sort }: Pick<CleanUpViewState, 'search' | 'shown' | 'isNewOnly' | 'sort'>,
  { added, onToggle: toggle }: Pick<ResultContext, 'added' | 'onToggle'>,
): Listed {
  // A text, because what is read from an address is another object each time.
  const order = JSON.stringify([search, shown, isNewOnly, sort, rules]);
  const [held, setHeld] = useState<(HeldRows & { order: string }) | null>(null);
  if (held !== null && held.order !== order) setHeld(null);
  const rows = useMemo(
    () => listJudged(judged, held, { search, shown, rules, isNewOnly, added, sort }),
    [judged, held, search, shown, rules, isNewOnly, added, sort],
  );
  const onToggle = useStable((tagName: string) => {
    if (held === null) setHeld({ order, judged, added });
    toggle(tagName);
  });
  return { rows, onToggle };
}
