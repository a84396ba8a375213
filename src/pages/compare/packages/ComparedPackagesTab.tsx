import type { CompareTabProps } from '../compare-tabs';
import { ReportsGate } from '../ReportsGate';
import { ComparedPackages } from './ComparedPackages';

/** The packages that the scanner recognised in both sides. */
export function ComparedPackagesTab(props: CompareTabProps) {
  return (
    <ReportsGate {...props}>
      {({ packages }) => <ComparedPackages a={props.a} b={props.b} packages={packages} />}
    </ReportsGate>
  );
}
