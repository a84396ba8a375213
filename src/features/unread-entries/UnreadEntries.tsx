import { Alert } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { MalformedEntry } from '@/domain/tags/tag';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

const shownAtMost = 10;

interface UnreadEntriesProps {
  entries: readonly MalformedEntry[];
  /** "214 tags could not be read". */
  title: string;
}

/** Says which entries of an answer could not be understood: what is shown below is not all there is. */
export function UnreadEntries({ entries, title }: UnreadEntriesProps) {
  if (entries.length === 0) return null;
  return (
    <Alert
      isInline
      isExpandable
      toggleAriaLabel={`Details: ${title}`}
      component="h2"
      variant="warning"
      className={classNames(typography.breakable, layout.below)}
      title={title}
    >
      <ul>
        {entries.slice(0, shownAtMost).map(({ name, reason }, position) => (
          // The same complaint may come twice, and the list never changes its order.
          <li key={position}>
            {name !== null && <strong>{name}: </strong>}
            {reason}
          </li>
        ))}
      </ul>
      {entries.length > shownAtMost && `… and ${formatNumber(entries.length - shownAtMost)} more`}
    </Alert>
  );
}
