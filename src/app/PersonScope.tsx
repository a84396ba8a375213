import { Fragment, type ReactNode } from 'react';
import { useSession } from '@/queries/session/use-session';

/** Everything that belongs to one person; starts anew when somebody else takes over. */
export function PersonScope({ children }: { children: ReactNode }) {
  return <Fragment key={useSession().personNumber}>{children}</Fragment>;
}
