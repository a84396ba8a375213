import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';

interface RegexToggleProps {
  isOn: boolean;
  onToggle(): void;
}

/** Switches a search between plain text and regular expressions. */
export function RegexToggle({ isOn, onToggle }: RegexToggleProps) {
  return (
    <ToggleGroup aria-label="Search mode">
      <ToggleGroupItem
        text=".*"
        buttonId="filter-input-regex-checker"
        aria-label="Use regular expressions"
        data-tip="Use regular expressions"
        isSelected={isOn}
        onChange={onToggle}
      />
    </ToggleGroup>
  );
}
