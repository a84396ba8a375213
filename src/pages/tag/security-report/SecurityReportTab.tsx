import { ScanGate } from '../scan/ScanGate';
import type { TagTabProps } from '../tag-tabs';
import { SecurityReport } from './SecurityReport';

/** What the security scan found in an image. */
export function SecurityReportTab(props: TagTabProps) {
  // What was opened in one image and does not fit into the address means nothing for another.
  return <ScanGate {...props}>{(scan) => <SecurityReport key={scan.subject.digest} scan={scan} />}</ScanGate>;
}
