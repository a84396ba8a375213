import { useMemo, useState } from 'react';
import {
  changedLanes,
  knownEnds,
  rowsSince,
  stripRange,
  timelineLanes,
  type TimelineLane,
} from '@/domain/history/timeline/timeline-lanes';
import { joinShort, type DrawnLane } from '@/domain/history/timeline/joined-segments';
import { presentOf } from '@/domain/history/tag-lives';
import { distinctLooks, type DigestLook } from '@/domain/image/digest-look';
import { compileTextSearch } from '@/domain/text/search/text-search';
import { rangeOf, readPicked, type TimeRange } from '@/domain/time/time-range';
import { useNow } from '@/ui/use-now';
import type { HistoryViewProps } from '../history-view';

/** How each digest of the strip is drawn. */
export type DigestLooks = ReadonlyMap<string, DigestLook>;

export interface Strip {
  /** Of the tags that match and changed within the range, the latest change first. */
  lanes: readonly TimelineLane[];
  /** The lanes as they are drawn: short segments joined. */
  drawn: readonly DrawnLane[];
  range: TimeRange;
  looks: DigestLooks;
  /** The present by the rows, in milliseconds since 1970. */
  now: number;
}

/** Works out what the strip shows. A range that ends before it begins is not used. */
export function useStrip({ loaded, changes, view, at }: HistoryViewProps): Strip {
  const { rows } = loaded;
  const minute = useNow();
  const picked = rangeOf(readPicked(view.from), readPicked(view.to)) ?? { from: -Infinity, to: Infinity };
  const { from, to } = stripRange(picked, minute, at);
  const range = useMemo(() => ({ from, to }), [from, to]);
  const { search } = view;
  const matching = useMemo(() => {
    const { matches } = compileTextSearch({ text: search, isRegex: false });
    return rowsSince(rows, from).filter(({ name }) => matches(name));
  }, [rows, from, search]);
  // A long history arrives in hundreds of pages, of which only the first ones are of the last month: the rest draws nothing anew.
  const recent = useKept(matching);
  const ends = useMemo(() => knownEnds(changes), [changes]);
  const keptEnds = useKept([...ends].flat());
  const clock = useNow(useKept<unknown>([...recent, ...keptEnds]));
  const now = useMemo(() => presentOf(recent, clock), [recent, clock]);
  const lanes = useMemo(
    () => changedLanes(timelineLanes(recent, now, ends), range),
    // oxlint-disable-next-line react/exhaustive-deps -- the ends are another map with each page, and mostly the same ones
    [recent, now, keptEnds, range],
  );
  const drawn = useMemo(() => joinShort(lanes, range), [lanes, range]);
  const looks = useMemo(() => {
    const single = drawn.flatMap(({ segments }) => segments.filter(({ count }) => count === 1));
    return distinctLooks(single.map(({ digest }) => digest));
  }, [drawn]);
  return { lanes, drawn, range, looks, now };
}

/** The same list as before if it has the same members. */
function useKept<Item>(list: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(list);
  const isSame = kept === list || (kept.length === list.length && kept.every((item, at) => Object.is(item, list[at])));
  if (!isSame) setKept(list);
  return isSame ? kept : list;
}
