import { Button } from '@patternfly/react-core';
import AngleDoubleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-double-down-icon';
import AngleDoubleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-double-up-icon';

interface ExpandRowsButtonProps {
  areAllOpen: boolean;
  isDisabled: boolean;
  onToggle(): void;
}

/** Opens or closes every row of the page. */
export function ExpandRowsButton({ areAllOpen, isDisabled, onToggle }: ExpandRowsButtonProps) {
  const label = areAllOpen ? 'Collapse all rows' : 'Expand all rows';
  return (
    <Button
      variant="plain"
      size="sm"
      hasNoPadding
      icon={areAllOpen ? <AngleDoubleUpIcon /> : <AngleDoubleDownIcon />}
      isDisabled={isDisabled}
      aria-label={label}
      data-tip={label}
      onClick={onToggle}
    />
  );
}
