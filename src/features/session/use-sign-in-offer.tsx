import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestError } from '@/domain/registry/request-failure';
import { userQueries } from '@/queries/registry/registry.queries';
import { useSession } from '@/queries/session/use-session';
import { SignInButton } from './SignInButton';

/** "Sign in" as an action beside a failure that signing in may end; otherwise undefined. */
export function useSignInOffer(error: Error | null): ReactNode {
  const { data: user } = useQuery(userQueries.current());
  const { hasToken } = useSession();
  const isRefusal = error instanceof RequestError && (error.kind === 'unauthorized' || error.kind === 'forbidden');
  return isRefusal && user?.isAnonymous === true && !hasToken ? <SignInButton /> : undefined;
}
