import { Alert, Button } from '@patternfly/react-core';
import type { DescriptionChanged } from '@/queries/jobs/change-description';

interface ChangedMeanwhileProps {
  error: DescriptionChanged;
  onSave(): void;
  onDiscard(): void;
}

/** Says that another person has saved a description meanwhile, and asks whose is to stay. */
export function ChangedMeanwhile({ error, onSave, onDiscard }: ChangedMeanwhileProps) {
  return (
    <Alert
      isInline
      variant="warning"
      component="p"
      title={error.message}
      actionLinks={
        <>
          <Button variant="link" isInline onClick={onSave}>
            Save mine anyway
          </Button>
          <Button variant="link" isInline onClick={onDiscard}>
            Keep theirs
          </Button>
        </>
      }
    >
      It now begins: “{error.current.slice(0, 200)}”
    </Alert>
  );
}
