import type { CompareTabProps } from '../compare-tabs';
import { ReportsGate } from '../ReportsGate';
import { ComparedVulnerabilities } from './ComparedVulnerabilities';

/** What the scanner found in both sides. */
export function VulnerabilitiesTab({ risk, ...props }: CompareTabProps) {
  return (
    <ReportsGate {...props} isAwaited={risk === undefined}>
      {({ findings }) => <ComparedVulnerabilities a={props.a} b={props.b} findings={findings} risk={risk ?? null} />}
    </ReportsGate>
  );
}
