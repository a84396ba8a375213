import { Label } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { shortLabel } from '@/domain/tags/labels/short-label';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import longLabel from '@/ui/styles/long-label.module.css';
import typography from '@/ui/styles/typography.module.css';

interface ReadOnlyLabelsProps {
  labels: readonly { id: string; text: string }[];
  /** Below the list. */
  children?: ReactNode;
}

/** Labels that are a part of the image. */
export function ReadOnlyLabels({ labels, children }: ReadOnlyLabelsProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={classNames(typography.bold, layout.apart)}>
        Read-only labels
      </h2>
      {labels.length === 0 ? (
        'No labels found'
      ) : (
        <ul role="list" aria-labelledby={headingId} className={layout.row}>
          {labels.map(({ id, text }, position) => (
            // A malformed entry may have no id, and then the place has to do.
            <li key={id || position}>
              <Label isCompact className={longLabel.label}>
                {shortLabel(text)}
              </Label>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
