import { DropdownItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useWayTo } from '@/routing/use-way-to';

/** The way to another page, as an entry of a menu and as a link. */
export function PageLinkItem({ to, children }: { to: string; children: ReactNode }) {
  const { href, follow } = useWayTo(to);
  return (
    <DropdownItem to={href} onClick={follow}>
      {children}
    </DropdownItem>
  );
}
