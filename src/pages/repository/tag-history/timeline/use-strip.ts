import { useMemo } from 'react';
import {
  changedLanes,
  knownEnds,
  rowsSince,
  stripRange,
  timelineLanes,
  type TimelineLane,
} from '@/domain/history/timeline-lanes';
import { presentOf } from '@/domain/history/tag-lives';
import { distinctLooks, type DigestLook } from '@/domain/image/digest-look';
import { compileTextSearch } from '@/domain/text/text-search';
import { rangeOf, readPicked, type TimeRange } from '@/domain/time/time-range';
import { useNow } from '@/ui/use-now';
import type { HistoryViewProps } from '../history-view';

/** How each digest of the strip is drawn. */
export type DigestLooks = ReadonlyMap<string, DigestLook>;

/** What the strip shows. */
export interface Strip {
  /** Of the tags that match and changed within the range, the latest change first. */
  lanes: readonly TimelineLane[];
  range: TimeRange;
  looks: DigestLooks;
  /** The present by the rows, in milliseconds since 1970. */
  now: number;
}

/** Works out what the strip shows. A range that ends before it begins is not used. */
export function useStrip({ loaded, changes, view, at }: HistoryViewProps): Strip {
  const { rows } = loaded;
  const clock = useNow(rows);
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const picked = rangeOf(readPicked(view.from), readPicked(view.to)) ?? { from: -Infinity, to: Infinity };
  const { from, to } = stripRange(picked, now, at);
  const range = useMemo(() => ({ from, to }), [from, to]);
  const lanes = useMemo(() => {
    const { matches } = compileTextSearch({ text: view.search, isRegex: false });
    const matching = rowsSince(rows, range.from).filter(({ name }) => matches(name));
    return changedLanes(timelineLanes(matching, now, knownEnds(changes)), range);
  }, [rows, changes, view.search, now, range]);
  const looks = useMemo(
    () => distinctLooks(lanes.flatMap(({ segments }) => segments.map(({ digest }) => digest))),
    [lanes],
  );
  return { lanes, range, looks, now };
}
