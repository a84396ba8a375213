import { Button } from '@patternfly/react-core';
import { useRef, type DragEvent } from 'react';
import typography from '@/ui/styles/typography.module.css';
import styles from './risk.module.css';

interface DropZoneProps {
  /** Name of the file that is being read; null if none is. */
  reading: string | null;
  onFiles(files: readonly File[]): void;
}

const kept = (event: DragEvent) => event.preventDefault();

/** Takes files by dropping or by choosing them. */
export function DropZone({ reading, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={styles.drop} onDragOver={kept} onDrop={drop} data-testid="risk-drop">
      <p>
        Drop files here, or{' '}
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
      </p>
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
      <p className={typography.small}>
        EPSS scores (.csv, .csv.gz), CISA KEV (.json), OpenVEX or CycloneDX VEX (.json), or a list of what you accept
        (.csv: CVE, reason, date, until).
      </p>
    </div>
  );
}
