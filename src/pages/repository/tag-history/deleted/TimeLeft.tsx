import { formatDateTimeLong } from '@/domain/time/dates';
import { describeExpiration } from '@/domain/expiration/expiration';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import { Timestamp } from '@/features/timestamp/Timestamp';
import typography from '@/ui/styles/typography.module.css';

interface TimeLeftProps {
  tag: DeletedTag;
  /** Milliseconds since 1970. */
  now: number;
}

/** For how long a deleted tag can still be restored. */
export function TimeLeft({ tag: { keptUntil, isHeld }, now }: TimeLeftProps) {
  if (isHeld) {
    const tip =
      keptUntil > now
        ? `The time machine keeps this until ${formatDateTimeLong(keptUntil)}. Another tag leads to the image, which stays for as long as that one does.`
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
    <Timestamp at={keptUntil} className={urgency === 'urgent' ? typography.bold : undefined} lead="until ">
      {`${text} left`}
    </Timestamp>
  );
}
