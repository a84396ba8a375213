import { DropdownItem } from '@patternfly/react-core';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router-dom';

interface LinkItemProps {
  to: string;
  /** Called before the person goes there, unless the browser opens it elsewhere. */
  onLeave?(): void;
  children: ReactNode;
}

/** A way to another page, as an entry of a menu and as a link. */
export function LinkItem({ to, onLeave, children }: LinkItemProps) {
  const href = useHref(to);
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if ('metaKey' in event && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // the browser opens it elsewhere
    event.preventDefault();
    onLeave?.();
    void navigate(to);
  };
  return (
    <DropdownItem to={href} onClick={follow}>
      {children}
    </DropdownItem>
  );
}
