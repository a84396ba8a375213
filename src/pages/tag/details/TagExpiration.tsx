import { Icon } from '@patternfly/react-core';
import ClockIcon from '@patternfly/react-icons/dist/esm/icons/clock-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { describeExpiration } from '@/domain/expiration/expiration';
import { Timestamp } from '@/features/timestamp/Timestamp';
import typography from '@/ui/styles/typography.module.css';

/** When the tag ends, with the time that is left; what is near has a warning sign, not just a color. */
export function TagExpiration({ endsAt, now }: { endsAt: number | null; now: number }) {
  const { text, urgency } = describeExpiration(endsAt, now);
  if (endsAt === null) return text;
  const isNear = urgency === 'urgent' || urgency === 'soon';
  const Sign = isNear ? ExclamationTriangleIcon : ClockIcon;
  return (
    <>
      <Timestamp at={endsAt} />{' '}
      <small className={isNear ? undefined : typography.subtle}>
        <Icon status={isNear ? 'warning' : undefined}>
          <Sign aria-hidden />
        </Icon>{' '}
        {urgency === 'expired' ? text : `${text} left`}
      </small>
    </>
  );
}
