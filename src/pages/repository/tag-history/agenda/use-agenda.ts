import { useMemo } from 'react';
import { agendaGroups, type AgendaGroup } from '@/domain/agenda/agenda-groups';
import { agendaItems, type AgendaItem, type AgendaKind } from '@/domain/agenda/agenda-items';
import { agendaGroupTitle } from '@/domain/agenda/agenda-text';
import type { PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import { compileTextSearch } from '@/domain/text/search/text-search';
import type { HistoryViewProps } from '../history-view';

/** What will happen, as far as it is known. */
interface Agenda {
  all: readonly AgendaItem[];
  /** What search and filter let through. */
  found: readonly AgendaItem[];
  /** @param before the item above it on the page */
  linesAround(item: AgendaItem, before: AgendaItem | undefined): LinesAround;
}

/** What stands above an item and below it; undefined for nothing. */
export interface LinesAround {
  /** The days that begin with this item; none if the item before is of the same days. */
  title: string | undefined;
  /** Days without anything above it and, for the last item, below it. */
  emptyAbove: string | undefined;
  emptyBelow: string | undefined;
}

interface AgendaViewInput extends Pick<HistoryViewProps, 'changes' | 'loaded' | 'settings'> {
  estimates: readonly PruneEstimate[];
  kinds: readonly AgendaKind[];
  search: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The agenda that the rows of a history make. */
export function useAgenda({ changes, loaded, settings, estimates, kinds, search, now }: AgendaViewInput): Agenda {
  const { rows } = loaded;
  const all = useMemo(
    () => agendaItems({ changes, rows, settings, estimates, now }),
    [changes, rows, settings, estimates, now],
  );
  const found = useMemo(() => {
    const { matches } = compileTextSearch({ text: search, isRegex: false });
    return all.filter(({ kind, tagName }) => (kinds.length === 0 || kinds.includes(kind)) && matches(tagName));
  }, [all, kinds, search]);
  // Of days without what was looked for nobody asked.
  const emptyWords = found.length < all.length ? undefined : loaded.isComplete ? 'nothing' : 'nothing so far';
  const linesAround = useMemo(() => linesOf(agendaGroups(found, now), now, emptyWords), [found, now, emptyWords]);
  return { all, found, linesAround };
}

function linesOf(
  groups: readonly AgendaGroup<AgendaItem>[],
  now: number,
  emptyWords: string | undefined,
): Agenda['linesAround'] {
  const placeOf = new Map<AgendaItem, number>();
  groups.forEach(({ items }, place) => items.forEach((item) => placeOf.set(item, place)));
  const emptyText = (place: number) => {
    const group = groups[place];
    return group?.kind === 'nothing' && emptyWords !== undefined
      ? `${agendaGroupTitle(group, now)}: ${emptyWords}`
      : undefined;
  };
  return (item, before) => {
    const place = placeOf.get(item) ?? -1;
    const group = groups[place];
    const isFirst = before === undefined || placeOf.get(before) !== place;
    return {
      title: group !== undefined && isFirst ? agendaGroupTitle(group, now) : undefined,
      emptyAbove: group?.items[0] === item ? emptyText(place - 1) : undefined,
      // Between groups an empty one stands above the next; only the last has none.
      emptyBelow: place === groups.length - 2 && group?.items.at(-1) === item ? emptyText(place + 1) : undefined,
    };
  };
}
