import type { AgendaItem, AgendaKind } from '@/domain/agenda/agenda-items';
import { expiresThisWeek } from '@/domain/expiration/expiration';
import { subjectOf } from '@/domain/image/signatures';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import typography from '@/ui/styles/typography.module.css';
import type { HistoryViewProps } from '../history-view';

interface AgendaSumsProps extends Pick<HistoryViewProps, 'settings' | 'loaded'> {
  /** All that are known. */
  items: readonly AgendaItem[];
  /** Milliseconds since 1970. */
  now: number;
}

/** How much will happen and how soon, and whether that is all. */
export function AgendaSums({ items, settings, loaded, now }: AgendaSumsProps) {
  if (items.length === 0) return null;
  // As the heading's tile counts them; the days below are those of the calendar.
  const isSoon = ({ at }: AgendaItem) => at <= now || expiresThisWeek(at, now);
  const soon = items.filter(isSoon);
  const later = items.filter((item) => !isSoon(item));
  return (
    <p className={typography.subtle}>
      {`Within 7 × 24 hours: ${countText(soon)}. Later: ${countText(later)}.`}
      {settings === undefined && ' How long deleted tags can be restored is not known yet.'}
      {!loaded.isComplete && (
        <strong>{' Older history is not loaded yet. Tags that were made long ago may be missing.'}</strong>
      )}
    </p>
  );
}

/** "2 tags and 1 signature expire, 1 may be auto-pruned (estimate), 1 can no longer be restored" */
function countText(items: readonly AgendaItem[]): string {
  const count = (kind: AgendaKind) => items.filter((item) => item.kind === kind).length;
  const [expiring, pruned, lost] = [count('expires'), count('pruned'), count('lost')];
  // The heading's tile counts no signatures, as the table does not list them.
  const signatures = items.filter(({ kind, row }) => kind === 'expires' && subjectOf(row) !== null).length;
  const tags = expiring - signatures;
  const expiringText = [
    ...(tags === 0 ? [] : [countOf(tags, 'tag')]),
    ...(signatures === 0 ? [] : [countOf(signatures, 'signature')]),
  ].join(' and ');
  const parts = [
    ...(expiring === 0 ? [] : [`${expiringText} ${expiring === 1 ? 'expires' : 'expire'}`]),
    ...(pruned === 0 ? [] : [`${formatNumber(pruned)} may be auto-pruned (estimate)`]),
    ...(lost === 0 ? [] : [`${formatNumber(lost)} can no longer be restored`]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
