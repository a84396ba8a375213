import ClockIcon from '@patternfly/react-icons/dist/esm/icons/clock-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { formatDateTimeLong } from '@/domain/time/dates';
import { describeExpiration } from '@/domain/expiration/expiration';

/** What is said of an expiration besides the time left; colour only repeats it. */
const urgencyWords = {
  urgent: 'expires within a week',
  soon: 'expires within a month',
  later: '',
  never: '',
  expired: '',
};

/** When a tag expires: time left, a sign for what is near, the exact moment on hover and for screen readers. */
export function ExpiresText({ endsAt, now }: { endsAt: number | null; now: number }) {
  const { text, urgency } = describeExpiration(endsAt, now);
  if (endsAt === null) return <span className="app-subtle">{text}</span>;
  const exact = formatDateTimeLong(endsAt);
  const Icon = urgency === 'later' ? ClockIcon : ExclamationTriangleIcon;
  return (
    <span className={`app-expires app-expires-${urgency}`} data-tip={exact}>
      <Icon aria-hidden /> {text}
      <span className="app-visually-hidden">{`, ${[urgencyWords[urgency], exact].filter(Boolean).join(', ')}`}</span>
    </span>
  );
}
