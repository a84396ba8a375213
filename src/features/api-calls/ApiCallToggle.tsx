import { Button } from '@patternfly/react-core';

interface ApiCallToggleProps {
  /** Id of what it shows. */
  panelId: string;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** The button that shows what a dialog sends; the last one, so that Tab leads from the last field to the one that submits. */
export function ApiCallToggle({ panelId, isOpen, onToggle }: ApiCallToggleProps) {
  return (
    <Button
      variant="link"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      onClick={() => onToggle(!isOpen)}
    >
      Show API call
    </Button>
  );
}
