import { Button } from '@patternfly/react-core';

interface DiscardQuestionProps {
  onDiscard(): void;
  onKeep(): void;
}

/** Asked in the place of a dialog's buttons when closing it would lose what was typed. */
export function DiscardQuestion({ onDiscard, onKeep }: DiscardQuestionProps) {
  return (
    <>
      <span role="alert">Discard your changes?</span>
      <Button variant="danger" onClick={onDiscard}>
        Discard
      </Button>
      <Button variant="link" onClick={onKeep}>
        Keep editing
      </Button>
    </>
  );
}
