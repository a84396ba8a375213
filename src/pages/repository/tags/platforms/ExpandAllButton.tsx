import { Button } from '@patternfly/react-core';
import AngleDoubleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-double-down-icon';
import AngleDoubleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-double-up-icon';

interface ExpandAllButtonProps {
  areAllOpen: boolean;
  onToggle(): void;
}

/** Opens or closes the platforms of every multi-arch tag on the page. */
export function ExpandAllButton({ areAllOpen, onToggle }: ExpandAllButtonProps) {
  const label = areAllOpen ? 'Collapse all platforms' : 'Expand all platforms';
  return (
    <Button
      variant="plain"
      size="sm"
      hasNoPadding
      icon={areAllOpen ? <AngleDoubleUpIcon /> : <AngleDoubleDownIcon />}
      aria-label={label}
      data-tip={label}
      onClick={onToggle}
    />
  );
}
