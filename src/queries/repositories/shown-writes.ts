import { changeRepositoryState, updateDescription } from '@/api/repositories/repository-writes';
import { starRepository, unstarRepository } from '@/api/repositories/star-writes';
import type { ApiCall } from '@/domain/api-calls/api-call';
import type { PlannedCalls } from '@/domain/api-calls/shell-script';
import type { RepositoryName, SettableState } from '@/domain/repository/repository';

/** What saving a description sends, as people are shown it. */
export function descriptionCalls(repository: RepositoryName, description: string): PlannedCalls {
  return {
    title: 'Changing the description',
    steps: [
      {
        key: 'description',
        calls: [updateDescription(repository, description)],
        looksFirst: 'Looks first whether somebody else changed the description meanwhile.',
      },
    ],
  };
}

/** What changing a repository's state sends. */
export function stateCalls(repository: RepositoryName, state: SettableState): PlannedCalls {
  return { title: 'Changing the state', steps: [{ key: 'state', calls: [changeRepositoryState(repository, state)] }] };
}

/** What a press on the star of a repository sends: the first to set it, the second to take it away. */
export function starCalls(repository: RepositoryName): readonly ApiCall[] {
  return [starRepository(repository), unstarRepository(repository)];
}
