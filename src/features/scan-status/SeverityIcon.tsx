import SeverityCriticalIcon from '@patternfly/react-icons/dist/esm/icons/severity-critical-icon';
import SeverityImportantIcon from '@patternfly/react-icons/dist/esm/icons/severity-important-icon';
import SeverityMinorIcon from '@patternfly/react-icons/dist/esm/icons/severity-minor-icon';
import SeverityModerateIcon from '@patternfly/react-icons/dist/esm/icons/severity-moderate-icon';
import SeverityNoneIcon from '@patternfly/react-icons/dist/esm/icons/severity-none-icon';
import SeverityUndefinedIcon from '@patternfly/react-icons/dist/esm/icons/severity-undefined-icon';
import type { Severity } from '@/domain/scan/scan';
import { severityClasses } from './severity-classes';

const icons: Record<Severity, typeof SeverityCriticalIcon> = {
  Critical: SeverityCriticalIcon,
  High: SeverityImportantIcon,
  Medium: SeverityModerateIcon,
  Low: SeverityMinorIcon,
  Negligible: SeverityNoneIcon,
  Unknown: SeverityUndefinedIcon,
};

/** A severity's sign: shape and color, so that it can be read by either. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = icons[severity];
  return <Icon className={severityClasses[severity]} aria-hidden />;
}
