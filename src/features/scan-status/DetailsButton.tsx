import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import type { Finding } from '@/domain/scan/scan-report';
import { IconButton } from '@/ui/IconButton';

interface DetailsButtonProps {
  finding: Pick<Finding, 'package' | 'vulnerability'>;
  isOpen: boolean;
  onToggle(): void;
}

export function DetailsButton({ finding, isOpen, onToggle }: DetailsButtonProps) {
  return (
    <IconButton
      icon={isOpen ? AngleDownIcon : AngleRightIcon}
      aria-expanded={isOpen}
      aria-label={`Details of ${finding.vulnerability.name} in ${finding.package.name}`}
      onClick={onToggle}
    />
  );
}
