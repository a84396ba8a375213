import { Alert, Button } from '@patternfly/react-core';
import { useRef, type DragEvent } from 'react';
import { siteAddresses } from '@/queries/risk/risk-presence';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';

interface DropZoneProps {
  /** Name of the file that is being read; null if none is. */
  reading: string | null;
  /** Files, or addresses of samples. */
  onFiles(files: readonly (File | string)[]): void;
}

const kept = (event: DragEvent) => event.preventDefault();

/** Takes files by dropping or by choosing them. */
export function DropZone({ reading, onFiles }: DropZoneProps) {
  const samples = siteAddresses('risk-samples');
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div onDragOver={kept} onDrop={drop} data-testid="risk-drop">
      <Alert isInline component="h2" variant="info" title="Drop files here, or choose them">
        <p>
          EPSS scores (.csv, .csv.gz), CISA KEV (.json), OpenVEX or CycloneDX VEX (.json), or a list of what you accept
          (.csv: CVE, reason, date, until).
        </p>
        <div className={classNames(layout.row, layout.below)}>
          <Button
            id="risk-choose"
            variant="secondary"
            size="sm"
            isLoading={reading !== null}
            spinnerAriaValueText="Reading"
            onClick={() => input.current?.click()}
          >
            Choose files
          </Button>
          {samples.length > 0 && (
            <Button variant="link" size="sm" onClick={() => onFiles(samples)}>
              Use the demo’s samples
            </Button>
          )}
        </div>
      </Alert>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files of risk data"
        accept=".csv,.gz,.json,.txt"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = ''; // the same file can be chosen again
        }}
      />
    </div>
  );
}
