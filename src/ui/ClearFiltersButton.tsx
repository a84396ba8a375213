import { Button } from '@patternfly/react-core';
import { handlerOf } from './keys/key-handlers';

interface ClearFiltersButtonProps {
  label?: string;
  isInline?: boolean;
  onClear(): void;
}

/**
 * Takes back what narrows a list. The button mostly goes away with that, so the keyboard goes on where the next search
 * starts; whoever pressed it with a finger does not want a keyboard on the screen.
 */
export function ClearFiltersButton({
  label = 'Clear search and filters',
  isInline = false,
  onClear,
}: ClearFiltersButtonProps) {
  return (
    <Button
      variant="link"
      isInline={isInline}
      onClick={({ detail: pointerPresses }) => {
        onClear();
        if (pointerPresses === 0) handlerOf('search')?.();
      }}
    >
      {label}
    </Button>
  );
}
