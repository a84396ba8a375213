import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { countOf } from '@/domain/text/count-text';
import { Timestamp } from '@/features/timestamp/Timestamp';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { OtherEntry } from './told-changes';

/** What the log of the days on screen says beside the changes of tags. */
export function OtherLogEntries({ entries }: { entries: readonly OtherEntry[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ExpandableSection
      className={layout.below}
      isExpanded={isOpen}
      onToggle={(_event, isExpanded) => setIsOpen(isExpanded)}
      toggleText={`${countOf(entries.length, 'other change')} on these days`}
    >
      <ul role="list" aria-label="Changes of expirations, labels and immutability" className={layout.stack}>
        {entries.map((entry, position) => (
          <li key={position} className={typography.breakable}>
            <Timestamp at={entry.at} />: {entry.sentence}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
