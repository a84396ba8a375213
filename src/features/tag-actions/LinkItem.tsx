import { DropdownItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useWayTo } from '@/routing/use-way-to';

interface LinkItemProps {
  to: string;
  /** Called before the person goes there, unless the browser opens it elsewhere. */
  onLeave?(): void;
  children: ReactNode;
}

/** A way to another page, as an entry of a menu and as a link. */
export function LinkItem({ to, onLeave, children }: LinkItemProps) {
  const { href, follow } = useWayTo(to, onLeave);
  return (
    <DropdownItem to={href} onClick={follow}>
      {children}
    </DropdownItem>
  );
}
