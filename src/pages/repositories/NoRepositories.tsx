import { useQuery } from '@tanstack/react-query';
import { userQueries } from '@/queries/registry/registry.queries';
import { EmptyView } from '@/ui/EmptyView';

/** The one namespace that a list is about. */
export interface RepositoryScope {
  namespace: string;
  kind: 'organization' | 'user';
}

interface NoRepositoriesProps {
  scope: RepositoryScope | null;
  /** Whether the registry's list has been read to its end. */
  isWhole: boolean;
  /** Repositories that the answer had, but in a form that could not be read. */
  unreadableCount: number;
}

/** Nothing to list. The server answers the same for a namespace that is empty, hidden or does not exist. */
export function NoRepositories({ scope, isWhole, unreadableCount }: NoRepositoriesProps) {
  const { data: user } = useQuery(userQueries.current());
  const isAnonymous = user?.isAnonymous === true;
  return (
    <EmptyView kind="nothing" title={isWhole ? 'There are no viewable repositories' : 'No repositories so far'}>
      {unreadableCount > 0
        ? 'The registry listed repositories, but none in a form that could be read.'
        : reason(scope, isAnonymous)}
    </EmptyView>
  );
}

function reason(scope: RepositoryScope | null, isAnonymous: boolean): string {
  if (scope !== null) {
    const start = `Either the ${scope.kind} “${scope.namespace}” does not exist, it has no repositories yet, or you may not have permission to view any.`;
    return isAnonymous ? `${start} Sign in to view your private repositories.` : start;
  }
  return isAnonymous
    ? 'No public repositories found. Sign in to view your private repositories.'
    : 'No repository is public, yours or shared with you. If you have permission, try creating a new repository.';
}
