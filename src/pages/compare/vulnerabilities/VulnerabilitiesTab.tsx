import type { CompareTabProps } from '../compare-tabs';
import { ReportsGate } from '../ReportsGate';
import { ComparedVulnerabilities } from './ComparedVulnerabilities';

/** What the scanner found in both sides. */
export function VulnerabilitiesTab(props: CompareTabProps) {
  return (
    <ReportsGate {...props}>
      {({ findings }) => <ComparedVulnerabilities a={props.a} b={props.b} findings={findings} />}
    </ReportsGate>
  );
}
