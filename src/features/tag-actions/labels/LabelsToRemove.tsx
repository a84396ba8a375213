import { Checkbox } from '@patternfly/react-core';
import { useId } from 'react';
import { expiresAfterNote } from '@/domain/expiration/expires-after';
import { partOf } from '@/domain/text/count-text';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { labelOfText, type CountedLabel } from './many-labels';

interface LabelsToRemoveProps {
  removable: readonly CountedLabel[];
  /** Texts of the labels that are to be added: they stay on those that have them already. */
  added: ReadonlySet<string>;
  removed: ReadonlySet<string>;
  imageCount: number;
  onChange(text: string, isRemoved: boolean): void;
}

/** The labels that some of the images have, to choose which of them are removed. */
export function LabelsToRemove({ removable, added, removed, imageCount, onChange }: LabelsToRemoveProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classNames(typography.bold, layout.apart)}>
        Labels to remove
      </h2>
      {removable.length === 0 && 'No labels found'}
      {removable.map(({ text, count }, position) => (
        <Checkbox
          key={text}
          id={`${id}-${position}`}
          label={text}
          description={[
            expiresAfterNote(labelOfText(text)),
            added.has(text) ? 'Will be on all images' : `on ${partOf(count, imageCount, 'image')}`,
          ]
            .filter((words) => words !== null)
            .join('; ')}
          isDisabled={added.has(text)}
          isChecked={removed.has(text)}
          onChange={(_event, isChecked) => onChange(text, isChecked)}
        />
      ))}
    </section>
  );
}
