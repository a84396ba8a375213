import { formatDateTimeLong } from '@/domain/time/dates';
import { describeExpiration } from '@/domain/expiration/expiration';
import type { DeletedTag } from '@/domain/history/recently-deleted';

interface TimeLeftProps {
  tag: DeletedTag;
  /** Milliseconds since 1970. */
  now: number;
}

/** For how long a deleted tag can still be restored. */
export function TimeLeft({ tag: { keptUntil, isHeld }, now }: TimeLeftProps) {
  const exact = formatDateTimeLong(keptUntil);
  if (isHeld) {
    const tip =
      keptUntil > now
        ? `The time machine keeps this until ${exact}. Another tag leads to the image, which stays for as long as that one does.`
        : 'Another tag leads to the image, which stays for as long as that one does.';
    return (
      <span className="app-subtle" data-tip={tip}>
        Held by another tag
        <span className="app-visually-hidden">{`. ${tip}`}</span>
      </span>
    );
  }
  const { text, urgency } = describeExpiration(keptUntil, now);
  return (
    <span data-tip={exact} className={urgency === 'urgent' ? 'app-deleted-urgent' : undefined}>
      {`${text} left`}
      <span className="app-visually-hidden">{`, until ${exact}`}</span>
    </span>
  );
}
