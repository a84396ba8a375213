import { Alert } from '@patternfly/react-core';
import { endOfSoon } from '@/domain/agenda/agenda-groups';
import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { formatNumber } from '@/domain/time/intl-formatters';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface AgendaNotesProps {
  /** All that are known. */
  items: readonly AgendaItem[];
  /** False while older history is missing. */
  isComplete: boolean;
  /** Whether it is known how long deleted tags can be restored. */
  isTimeMachineKnown: boolean;
  /** Why the person can do nothing about it; undefined if they can. */
  whyReadOnly: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** How much will happen and how soon, and what may be missing from it. */
export function AgendaNotes({ items, isComplete, isTimeMachineKnown, whyReadOnly, now }: AgendaNotesProps) {
  if (items.length === 0) return null;
  const laterFrom = endOfSoon(now);
  const soon = items.filter(({ at }) => at < laterFrom);
  const later = items.filter(({ at }) => at >= laterFrom);
  return (
    <>
      <p className={classNames(layout.below, typography.subtle)}>
        {`Today and the next 7 days: ${countText(soon)}. Later: ${countText(later)}.`}
        {!isTimeMachineKnown && ' How long deleted tags can be restored is not known yet.'}
        {!isComplete && (
          <strong>{' Older history is not loaded yet. Tags that were made long ago may be missing.'}</strong>
        )}
      </p>
      {whyReadOnly !== undefined && (
        <Alert
          component="p"
          isInline
          isPlain
          variant="info"
          className={layout.below}
          title={`Nothing can be changed by you here. ${whyReadOnly}`}
        />
      )}
    </>
  );
}

/** "2 tags expire, 1 can no longer be restored" */
function countText(items: readonly AgendaItem[]): string {
  const expiring = items.filter(({ kind }) => kind === 'expires').length;
  const lost = items.length - expiring;
  const parts = [
    ...(expiring === 0 ? [] : [expiring === 1 ? '1 tag expires' : `${formatNumber(expiring)} tags expire`]),
    ...(lost === 0 ? [] : [`${formatNumber(lost)} can no longer be restored`]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
