import { Button } from '@patternfly/react-core';
import { handlerOf } from './keys/key-handlers';

interface ClearFiltersButtonProps {
  label?: string;
  isInline?: boolean;
  onClear(): void;
}

/** Takes back what narrows a list. The button mostly goes away with that, so one goes on where the next search starts. */
export function ClearFiltersButton({
  label = 'Clear search and filters',
  isInline = false,
  onClear,
}: ClearFiltersButtonProps) {
  return (
    <Button
      variant="link"
      isInline={isInline}
      onClick={() => {
        onClear();
        handlerOf('search')?.();
      }}
    >
      {label}
    </Button>
  );
}
