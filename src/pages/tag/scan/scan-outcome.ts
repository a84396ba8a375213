import { formatNumber } from '@/domain/time/intl-formatters';
import type { ScanSummary } from '@/domain/scan/scan';
import { hasScanResult } from '@/domain/scan/scan-text';
import { totalFindings } from '@/domain/scan/severity';

/** What is announced when a scan that was waited for is over. */
export function scanOutcome(summary: ScanSummary): string {
  if (!hasScanResult(summary)) return 'The security scan is over, without a result.';
  const total = totalFindings(summary.counts);
  if (total === 0) return 'The security scan is over. It has detected no vulnerabilities.';
  return `The security scan is over. It has detected ${formatNumber(total)} ${total === 1 ? 'vulnerability' : 'vulnerabilities'}.`;
}
