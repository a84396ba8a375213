import { ScanGate } from '../scan/ScanGate';
import type { TagTabProps } from '../tag-tabs';
import { SecurityReport } from './SecurityReport';

/** What the security scan found in an image. */
export function SecurityReportTab(props: TagTabProps) {
  // Open rows and closed groups of one image mean nothing for another.
  return <ScanGate {...props}>{(scan) => <SecurityReport key={scan.subject.digest} scan={scan} />}</ScanGate>;
}
