import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import CubesIcon from '@patternfly/react-icons/dist/esm/icons/cubes-icon';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import type { ReactNode } from 'react';

interface EmptyViewProps {
  /** `nothing`: there is nothing at all. `no-match`: there is something, but the filters hide it. */
  kind: 'nothing' | 'no-match';
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  headingLevel?: 'h1' | 'h2';
}

/** A view without content, which says why. */
export function EmptyView({ kind, title, children, actions, headingLevel = 'h2' }: EmptyViewProps) {
  return (
    <EmptyState
      icon={kind === 'nothing' ? CubesIcon : SearchIcon}
      titleText={title}
      headingLevel={headingLevel}
      variant="sm"
    >
      <EmptyStateBody>{children}</EmptyStateBody>
      {actions !== undefined && (
        <EmptyStateFooter>
          <EmptyStateActions>{actions}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
