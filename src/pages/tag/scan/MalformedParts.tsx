import { Alert } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { MalformedEntry } from '@/domain/tags/tag';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import styles from './scan.module.css';

const shownAtMost = 10;

/** Says which parts of a report could not be understood: what is shown below is not all there is. */
export function MalformedParts({ parts }: { parts: readonly MalformedEntry[] }) {
  if (parts.length === 0) return null;
  const count = parts.length === 1 ? 'One part' : `${formatNumber(parts.length)} parts`;
  return (
    <Alert
      isInline
      isExpandable
      component="h2"
      variant="warning"
      className={classNames(typography.breakable, styles.malformed)}
      title={`${count} of this report could not be understood; what is shown is incomplete`}
    >
      <ul>
        {parts.slice(0, shownAtMost).map(({ name, reason }, position) => (
          // The same complaint may come twice, and the list never changes its order.
          <li key={position}>
            {name !== null && <strong>{name}: </strong>}
            {reason}
          </li>
        ))}
      </ul>
      {parts.length > shownAtMost && `… and ${formatNumber(parts.length - shownAtMost)} more`}
    </Alert>
  );
}
