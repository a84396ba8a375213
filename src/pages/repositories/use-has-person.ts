import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keptValue } from '@/queries/kept-value';
import { userQueries } from '@/queries/registry/registry.queries';

const kept = keptValue('repositories.person');

/**
 * Whether somebody is signed in. Until the registry says so, what it said last in this browser holds: what only people who
 * are signed in can use then seldom comes late and moves the rest.
 */
export function useHasPerson(): boolean {
  const { data: user, isPending } = useQuery(userQueries.current());
  const hasPerson = user === undefined ? isPending && kept.read() === 'signed-in' : !user.isAnonymous;
  // The browser's storage is outside of React.
  useEffect(() => {
    if (user !== undefined) kept.write(user.isAnonymous ? null : 'signed-in');
  }, [user]);
  return hasPerson;
}
