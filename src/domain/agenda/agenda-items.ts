import { lastMoment } from '@/domain/expiration/expiration';
import { recentlyDeleted, type DeletedTag } from '@/domain/history/recently-deleted';
import type { HistoryChange } from '@/domain/history/tag-history';
import { subjectOf } from '@/domain/image/signatures';
import { isDue, type PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';

/** What will become of a tag: it expires, the registry prunes it by a policy, or what was deleted leaves the time machine for good. */
export const agendaKinds = ['expires', 'pruned', 'lost'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** One thing that will happen to a tag if nobody does anything. */
export interface AgendaItem {
  /** Unique, and the same when the moment changes. */
  key: string;
  kind: AgendaKind;
  tagName: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The row of the history that it is about. */
  row: Tag;
  /** The deleted tag that is lost; null if it is alive. */
  deleted: DeletedTag | null;
  /** By what it is estimated to be pruned; null for what is certain. */
  estimate: PruneEstimate | null;
}

interface AgendaInput {
  /** The changes that the rows show, future expirations included. */
  changes: readonly HistoryChange[];
  /** In any order. While a part is missing, items may be missing. */
  rows: readonly Tag[];
  /** Undefined while they are not known; then nothing is said of deleted tags. */
  settings: RepositorySettings | undefined;
  /** What `autoPruneEstimate` says; what is due already is taken to happen now. */
  estimates: readonly PruneEstimate[];
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * What will happen to the tags, the next first. What can be restored today and would never be lost is no part of it,
 * nor what is so late that people call it "never".
 */
export function agendaItems({ changes, rows, settings, estimates, now }: AgendaInput): AgendaItem[] {
  const expiring = changes.flatMap(({ kind, at, row }) =>
    kind === 'will-expire' && at > now ? [itemOf('expires', row, at)] : [],
  );
  const pruned = estimates.map((estimate) =>
    itemOf('pruned', estimate.tag, isDue(estimate, now) ? now : (estimate.dueAt ?? now), { estimate }),
  );
  const lost = settings === undefined ? [] : lostItems(rows, settings, now);
  return nextFirst([...expiring, ...pruned, ...lost].filter(({ at }) => at <= lastMoment));
}

function itemOf(
  kind: AgendaKind,
  row: Tag,
  at: number,
  more: Partial<Pick<AgendaItem, 'deleted' | 'estimate'>> = {},
): AgendaItem {
  return { key: `${kind} ${row.name}`, kind, tagName: row.name, at, row, deleted: null, estimate: null, ...more };
}

/** In order: by moment, then by what happens, then by name. */
function nextFirst(items: readonly AgendaItem[]): AgendaItem[] {
  return items
    .map((item) => ({ item, kind: agendaKinds.indexOf(item.kind), name: tagNameKey(item.tagName) }))
    .toSorted((a, b) => a.item.at - b.item.at || a.kind - b.kind || compareTagNameKeys(a.name, b.name))
    .map(({ item }) => item);
}

/**
 * Deleted tags by the moment from which they are not listed as restorable any more. Left out is what a person took out of the
 * time machine on purpose, of which only an earlier image is left, and signatures that a restore of their image brings along.
 */
function lostItems(rows: readonly Tag[], settings: RepositorySettings, now: number): AgendaItem[] {
  const deleted = recentlyDeleted({ rows, settings, now }).filter(({ isEarlierEntry }) => !isEarlierEntry);
  const images = new Set(deleted.map(({ row }) => row.manifestDigest));
  return deleted
    .filter((tag) => !images.has(subjectOf(tag) ?? ''))
    .map((tag) => itemOf('lost', tag.row, tag.restorableUntil, { deleted: tag }));
}
