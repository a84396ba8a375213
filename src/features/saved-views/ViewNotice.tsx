import { Alert, Button } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { Notice } from './use-view-changes';

/** What became of what was done last. What can be taken back has the focus: the button that was pressed is gone. */
export function ViewNotice({ notice }: { notice: Notice }) {
  const { title, notes = [], undo, isProblem = false } = notice;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [notice]);
  return (
    <Alert
      isInline
      isLiveRegion
      component="p"
      variant={isProblem ? 'danger' : notes.length > 0 ? 'info' : 'success'}
      title={title}
      className={typography.breakable}
      actionLinks={
        undo === undefined ? undefined : (
          <Button ref={button} variant="link" isInline onClick={undo}>
            Undo
          </Button>
        )
      }
    >
      {notes.length > 0 && (
        <ul className={layout.bullets}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
