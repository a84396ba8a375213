import { Button } from '@patternfly/react-core';

interface RestoreSelectedProps {
  /** How many tags are selected. */
  count: number;
  children: string;
  onClick(): void;
}

export function RestoreSelected({ count, children, onClick }: RestoreSelectedProps) {
  return (
    <Button
      variant="secondary"
      isAriaDisabled={count === 0}
      data-tip={count === 0 ? 'Select tags first' : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
