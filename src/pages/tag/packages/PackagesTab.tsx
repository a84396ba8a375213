import { ScanGate } from '../scan/ScanGate';
import type { TagTabProps } from '../tag-tabs';
import { PackageReport } from './PackageReport';

/** The packages that the scanner recognised in the image. */
export function PackagesTab(props: TagTabProps) {
  return <ScanGate {...props}>{(scan) => <PackageReport key={scan.subject.digest} scan={scan} />}</ScanGate>;
}
