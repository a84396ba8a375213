import { formatDateTimeLong } from '@/domain/time/dates';
import type { Tag } from '@/domain/tags/tag';
import { whyNotChangeExpiration, type TagActionContext } from '@/domain/tags/tag-action-rules';
import { ExpiresText } from './ExpiresText';

interface ExpiresCellProps {
  tag: Tag;
  context: TagActionContext;
  onChange(tag: Tag): void;
}

/** When a tag expires; for those who may change that, the way to do so. */
export function ExpiresCell({ tag, context, onChange }: ExpiresCellProps) {
  const { endsAt, isImmutable } = tag;
  const text = <ExpiresText endsAt={endsAt} now={context.now} />;
  const reason = whyNotChangeExpiration({ tag, ...context });
  if (reason !== undefined) {
    const cannotExpire = isImmutable === true && endsAt === null && !context.registry.features.immutableTagsCanExpire;
    if (endsAt !== null) return text;
    return <span data-tip={cannotExpire ? 'Immutable tags cannot have expiration' : reason}>{text}</span>;
  }
  return (
    <button
      type="button"
      className="app-expires-button"
      data-tip={endsAt === null ? 'Change expiration' : formatDateTimeLong(endsAt)}
      onClick={() => onChange(tag)}
    >
      <span className="app-visually-hidden">{`Change expiration of ${tag.name}: `}</span>
      {text}
    </button>
  );
}
