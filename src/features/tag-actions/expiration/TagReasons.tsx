import { Alert } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';

interface TagReasonsProps {
  variant: 'danger' | 'warning';
  title: string;
  reasons: readonly { tag: { name: string }; reason: string }[];
}

/** The most tags that are named one by one. */
const toldOneByOne = 5;

/** What an expiration means for some tags, by name. */
export function TagReasons({ variant, title, reasons }: TagReasonsProps) {
  return (
    <Alert component="p" isInline variant={variant} title={title}>
      {reasons.slice(0, toldOneByOne).map(({ tag, reason }) => (
        <p key={tag.name}>
          <strong>{tag.name}</strong>: {reason}
        </p>
      ))}
      {reasons.length > toldOneByOne && <p>{`… and ${formatNumber(reasons.length - toldOneByOne)} more.`}</p>}
    </Alert>
  );
}
