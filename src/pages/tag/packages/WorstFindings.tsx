import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import type { ReactNode } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import { worstAndOthers } from '@/domain/packages/package-rows';
import type { SeverityCounts } from '@/domain/scan/scan';
import { countsText } from '@/domain/scan/scan-text';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import typography from '@/ui/styles/typography.module.css';

interface WorstFindingsProps {
  counts: SeverityCounts;
  /** Wraps the text, in a link for example; `all` has every severity, in words. */
  children?: (text: string, all: string) => ReactNode;
}

/** "2 Critical + 3 Additional", or "None Detected". */
export function WorstFindings({ counts, children = (content) => content }: WorstFindingsProps) {
  const worst = worstAndOthers(counts);
  if (worst === null) {
    return (
      <span>
        <CheckCircleIcon className={typography.success} aria-hidden /> None Detected
      </span>
    );
  }
  const { severity, count, additional } = worst;
  const all = countsText(counts);
  const others = additional > 0 ? ` + ${formatNumber(additional)} Additional` : '';
  return (
    <span>
      <SeverityIcon severity={severity} /> {children(`${formatNumber(count)} ${severity}${others}`, all)}
    </span>
  );
}
