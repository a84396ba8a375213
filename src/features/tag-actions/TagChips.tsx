import { Label, LabelGroup } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';

interface TagChipsProps {
  /** What these tags are, for example "Tags that will be updated". */
  label: string;
  names: readonly string[];
}

/** Names of tags as chips; the first ones, and the rest on demand. */
export function TagChips({ label, names }: TagChipsProps) {
  return (
    <LabelGroup
      categoryName={label}
      numLabels={12}
      expandedText="Show less"
      collapsedText={`${formatNumber(names.length - 12)} more`}
    >
      {names.map((name) => (
        <Label key={name} isCompact variant="outline">
          {name}
        </Label>
      ))}
    </LabelGroup>
  );
}
