import { summarizeReport } from '@/domain/scan/scan-report';
import { describeScan } from '@/domain/scan/scan-text';
import { explainError } from '@/domain/registry/request-failure';
import type { CompareTabProps } from '../compare-tabs';

/** What the scanner found in both sides. */
export function VulnerabilitiesTab({ a, b }: CompareTabProps) {
  return [a, b].map(({ name, report }) => (
    <p key={name}>
      {name}: {report.error && explainError(report.error)}
      {report.data && describeScan(summarizeReport(report.data)).text}
    </p>
  ));
}
