import { ScanGate } from '../scan/ScanGate';
import type { TagTabProps } from '../tag-tabs';
import { SecurityReport } from './SecurityReport';

/** What the security scan found in an image. */
export function SecurityReportTab(props: TagTabProps) {
  // Open rows that do not fit into the address are kept for one image only.
  return <ScanGate {...props}>{(scan) => <SecurityReport key={scan.subject.digest} scan={scan} />}</ScanGate>;
}
