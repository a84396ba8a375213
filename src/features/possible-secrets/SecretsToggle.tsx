import { Button } from '@patternfly/react-core';
import { countOf } from '@/domain/text/count-text';

interface SecretsToggleProps {
  /** Values that look like secrets; without any there is nothing to show. */
  count: number;
  isRevealed: boolean;
  onToggle(): void;
}

/** Shows values that look like secrets, which are masked before a person asks for them, and masks them again. */
export function SecretsToggle({ count, isRevealed, onToggle }: SecretsToggleProps) {
  if (count === 0) return null;
  return (
    <Button variant="link" isInline onClick={onToggle}>
      {isRevealed ? 'Mask' : 'Show'} {countOf(count, 'possible secret')}
    </Button>
  );
}
