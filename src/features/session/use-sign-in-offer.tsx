import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestError } from '@/domain/registry/request-failure';
import { userQueries } from '@/queries/registry/registry.queries';
import { useSession } from '@/queries/session/use-session';
import { SignInButton } from './SignInButton';

/** Whether the person is known to be nobody that the registry knows: signing in may let them do more. */
export function useIsStranger(): boolean {
  const { data: user } = useQuery(userQueries.current());
  const { hasToken } = useSession();
  return user?.isAnonymous === true && !hasToken;
}

/** "Sign in" as an action beside a failure that signing in may end; otherwise undefined. */
export function useSignInOffer(error: Error | null): ReactNode {
  const isStranger = useIsStranger();
  const isRefusal = error instanceof RequestError && (error.kind === 'unauthorized' || error.kind === 'forbidden');
  return isRefusal && isStranger ? <SignInButton /> : undefined;
}
