import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meetSignInDemands } from '@/api/http/reauthentication';
import { neededCode } from '@/code/missing-code';
import { userQueries } from '@/queries/registry/registry.queries';
import { servicesOf } from '@/queries/services';
import { takeOver } from './change-person';

/**
 * Notices who is signed in, that a session has ended, or that another person has signed in in another tab; and lets the
 * person sign in again if a request needs it. The rules come when they are needed for the first time.
 */
export function useSessionWatch(): void {
  const client = useQueryClient();
  const { data: user } = useQuery(userQueries.current());

  // The client of all requests is outside of React.
  useEffect(
    () =>
      meetSignInDemands(async (demand) => {
        // Without the code the person cannot be asked; then the refusal stands.
        const meetDemand = await neededCode(async () => (await import('./meet-demand')).meetDemand).catch(() => null);
        return meetDemand !== null && meetDemand(client, demand);
      }),
    [client],
  );

  // The session outlives every page; what the registry says of the person is written there once it is drawn.
  useEffect(() => {
    if (user === undefined) return;
    const { session } = servicesOf(client);
    const { username, isDeclined, question } = session.getState();
    if (user.isAnonymous) {
      if (username !== null && !isDeclined && question === null) void session.ask('session');
    } else if (username === null) {
      session.change({ username: user.username, isDeclined: false });
    } else if (user.username !== username) {
      takeOver(client, user);
    }
  }, [client, user]);
}
