import { Label, LabelGroup } from '@patternfly/react-core';

interface FilterLabelsProps {
  /** "Filters" */
  category: string;
  /** "filter": one of them. */
  one: string;
  filters: readonly { label: string; onRemove(): void }[];
  onClear(): void;
}

/** The filters that are on, each to be taken away. */
export function FilterLabels({ category, one, filters, onClear }: FilterLabelsProps) {
  return (
    <LabelGroup
      categoryName={category}
      numLabels={10}
      isClosable
      closeBtnAriaLabel={`Clear all ${category.toLowerCase()}`}
      onClick={onClear}
    >
      {filters.map(({ label, onRemove }) => (
        <Label key={label} variant="outline" closeBtnAriaLabel={`Remove ${one} ${label}`} onClose={onRemove}>
          {label}
        </Label>
      ))}
    </LabelGroup>
  );
}
