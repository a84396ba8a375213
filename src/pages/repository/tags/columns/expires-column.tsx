import ClockIcon from '@patternfly/react-icons/dist/esm/icons/clock-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { formatDateTimeLong } from '@/domain/time/dates';
import type { Tag } from '@/domain/tags/tag';
import { whyNotChangeExpiration, cannotChangeExpiration } from '@/domain/tags/actions/change-expiration';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { describeExpiration } from '@/domain/expiration/expiration';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { tagComparisons } from '@/domain/tags/tag-order';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { TagColumn } from './tag-column';

export const expiresColumn: TagColumn = {
  key: 'expires',
  header: 'Expires',
  compare: tagComparisons.expires,
  width: 'clamp(7rem, 10vw - 2rem, 10rem)',
  dropBelow: 52,
  isShownAtFirst: true,
  phone: { line: 4, at: 'end', isNamed: true },
  cell: ({ tag, context, actions }) => <ExpiresCell tag={tag} context={context} onChange={actions.changeExpiration} />,
};

interface ExpiresCellProps {
  tag: Tag;
  context: TagActionContext;
  onChange(tag: Tag): void;
}

/** When a tag expires; for those who may change that, the way to do so. */
function ExpiresCell({ tag, context, onChange }: ExpiresCellProps) {
  const { endsAt } = tag;
  const text = <ExpiresText endsAt={endsAt} now={context.now} />;
  const reason = whyNotChangeExpiration({ tag, ...context });
  if (reason !== undefined) {
    if (endsAt !== null) return text;
    return (
      <span data-tip={reason === cannotChangeExpiration ? 'Immutable tags cannot have expiration' : reason}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={classNames(layout.textButton, layout.dotted, layout.target)}
      data-tip={endsAt === null ? 'Change expiration' : formatDateTimeLong(endsAt)}
      onClick={() => onChange(tag)}
    >
      <span className="pf-v6-screen-reader">{`Change expiration of ${tag.name}: `}</span>
      {text}
    </button>
  );
}

/** What is said of an expiration besides the time left; color only repeats it. */
const urgencyWords = {
  urgent: 'expires within a week, ',
  soon: 'expires within a month, ',
  later: '',
  never: '',
  expired: '',
};

/** Of the sign alone. */
const urgencyClasses = {
  urgent: typography.failure,
  soon: typography.warning,
  later: typography.success,
  never: undefined,
  expired: typography.failure,
};

/** The sign is for what is near; the exact moment is there on hover and for screen readers. */
function ExpiresText({ endsAt, now }: { endsAt: number | null; now: number }) {
  const { text, urgency } = describeExpiration(endsAt, now);
  if (endsAt === null) return <span className={typography.subtle}>{text}</span>;
  const Icon = urgency === 'later' ? ClockIcon : ExclamationTriangleIcon;
  return (
    <Timestamp
      at={endsAt}
      className={classNames(layout.inline, urgency === 'urgent' && typography.bold)}
      lead={urgencyWords[urgency]}
    >
      <Icon className={urgencyClasses[urgency]} aria-hidden /> {text}
    </Timestamp>
  );
}
