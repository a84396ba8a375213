import { formatDateTimeLong } from '@/domain/time/dates';
import { describeExpiration } from '@/domain/expiration/expiration';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import typography from '@/ui/styles/typography.module.css';

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
      <span className={typography.subtle} data-tip={tip}>
        Held by another tag
        <span className="pf-v6-screen-reader">{`. ${tip}`}</span>
      </span>
    );
  }
  const { text, urgency } = describeExpiration(keptUntil, now);
  return (
    <span data-tip={exact} className={urgency === 'urgent' ? typography.bold : undefined}>
      {`${text} left`}
      <span className="pf-v6-screen-reader">{`, until ${exact}`}</span>
    </span>
  );
}
