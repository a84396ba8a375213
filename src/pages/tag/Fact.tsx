import { DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface FactProps {
  term: string;
  testId?: string;
  children: ReactNode;
}

/** One line of the details: what it is called, and what it is. */
export function Fact({ term, testId, children }: FactProps) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription data-testid={testId}>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}
