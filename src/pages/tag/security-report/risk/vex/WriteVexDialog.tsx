import { Button } from '@patternfly/react-core';
import type { FindingRow } from '@/domain/findings/finding-rows';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { Dialog } from '@/ui/dialog/Dialog';
import type { LoadedScan } from '../../../scan/loaded-scan';
import { useVexDraft } from './use-vex-draft';
import { VexFields } from './VexFields';
import { VexFindings } from './VexFindings';

interface WriteVexDialogProps {
  scan: LoadedScan;
  rows: readonly FindingRow[];
  isFiltered: boolean;
  onClose(): void;
}

/** Writes OpenVEX about findings of an image: to download, and to use in this browser at once. */
export function WriteVexDialog({ scan, rows, isFiltered, onClose }: WriteVexDialogProps) {
  const { draft, setDraft, listed, chosen, setChosen, outcome, problem, download, takeHere } = useVexDraft(
    scan,
    rows,
    isFiltered,
  );
  return (
    <Dialog
      title="Write VEX"
      description="State whether vulnerabilities concern this image, as an OpenVEX file. Nothing is sent anywhere."
      size="medium"
      isOnTop
      elementToFocus="#vex-status"
      footer={
        <>
          <Button variant="primary" isDisabled={problem !== null} onClick={download}>
            Download
          </Button>
          <Button variant="secondary" isDisabled={problem !== null} onClick={() => void takeHere()}>
            Use it here
          </Button>
          <Button variant="link" onClick={onClose}>
            Close
          </Button>
          <span role="status" className={typography.breakable}>
            {problem ?? outcome}
          </span>
        </>
      }
      onClose={onClose}
    >
      <div className={layout.stack}>
        <VexFields draft={draft} onChange={setDraft} />
        <VexFindings listed={listed} count={rows.length} chosen={chosen} onChoose={setChosen} />
      </div>
    </Dialog>
  );
}
