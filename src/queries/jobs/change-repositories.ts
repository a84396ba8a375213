import type { QueryClient } from '@tanstack/react-query';
import { getRepositorySettings } from '@/api/repositories/repositories';
import {
  changeRepositoryState,
  changeVisibility,
  createRepository,
  deleteRepository,
} from '@/api/repositories/repository-writes';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import {
  fullRepositoryName,
  type NewRepository,
  type RepositoryName,
  type SettableState,
} from '@/domain/repository/repository';
import { isBeingDeleted, repositoryStateText } from '@/domain/repository/repository-rules';
import type { Visibility } from '@/domain/repository/repository-action-rules';
import { addRepository, forgetRepository } from '@/queries/repositories/listed-repositories';
import { refreshRepository } from '@/queries/repositories/repository-cache';
import type { JobContext, JobPlan, PlannedStep, SendWrite } from './job';

function countRepositories(keys: readonly string[]): string {
  return keys.length === 1 ? `repository ${keys[0]}` : `${keys.length} repositories`;
}

export function createRepositoryJob({ client }: JobContext, wanted: NewRepository): JobPlan {
  const name = fullRepositoryName(wanted);
  const write = createRepository(wanted);
  return {
    repository: wanted,
    words: {
      progress: `Creating repository ${name}`,
      success: () => `Successfully created repository ${name}`,
      failure: () => 'Unable to create repository',
      failureLine: (_item, reason) => `Unable to create repository ${name}: ${reason}`,
    },
    steps: [
      {
        key: name,
        label: name,
        writes: [write],
        async run(signal, send) {
          const made = await send(write);
          try {
            addRepository(client, await refreshRepository(client, made, signal));
          } catch {
            // It exists, even if it cannot be read now; the lists will show it.
            void client.invalidateQueries({ queryKey: ['repositories'] });
          }
          return null;
        },
      },
    ],
  };
}

/** Deletes repositories with all that is in them; nothing brings them back. */
export function deleteRepositoriesJob(
  { client, repository }: JobContext,
  { repositories }: { repositories: readonly RepositoryName[] },
): JobPlan {
  const names = repositories.map(fullRepositoryName);
  return {
    repository,
    words: {
      progress: `Deleting ${countRepositories(names)}`,
      success: (keys) => `Deleted ${countRepositories(keys)} successfully`,
      failure: (keys) => (keys.length === 1 ? `Failed to delete repository ${keys[0]}` : 'Repository deletion failed'),
      failureLine: ({ label }, reason) => `Failed to delete repository ${label}: ${reason}`,
    },
    steps: repositories.map((target) => {
      const write = deleteRepository(target);
      return {
        key: fullRepositoryName(target),
        label: fullRepositoryName(target),
        writes: [write],
        async run(signal, send) {
          await send(write);
          await untilGone(target, signal);
          forgetRepository(client, target);
          return null;
        },
      };
    }),
  };
}

/** Quay deletes large repositories in the background: until then it answers them as marked for deletion, or not at all. */
async function untilGone(target: RepositoryName, signal: AbortSignal): Promise<void> {
  try {
    const left = await getRepositorySettings(target, { signal });
    if (isBeingDeleted(left.state)) return;
  } catch (error) {
    if (error instanceof RequestError && ['not-found', 'forbidden', 'unauthorized'].includes(error.kind)) return;
    // The deletion itself was answered; if it cannot be read afterwards, the deletion has not failed.
    if (error instanceof RequestError && error.kind !== 'invalid-answer') return;
    throw new Error(`The registry said that it is deleted, but then: ${explainError(error)}`, { cause: error });
  }
  throw new Error('The registry said that it is deleted, but still has it.');
}

/** Makes repositories public or private, and can turn them back. */
export function changeVisibilityJob(
  { client, repository }: JobContext,
  { repositories, visibility }: { repositories: readonly RepositoryName[]; visibility: Visibility },
): JobPlan {
  const names = repositories.map(fullRepositoryName);
  return {
    repository,
    words: {
      progress: `Making ${countRepositories(names)} ${visibility}`,
      success: (keys) => `Made ${countRepositories(keys)} ${visibility} successfully`,
      failure: (keys) => `Unable to change visibility of ${countRepositories(keys)}`,
      failureLine: ({ label }, reason) => `Unable to change visibility of ${label}: ${reason}`,
    },
    steps: repositories.map((target) => visibilityStep(client, target, visibility)),
  };
}

function visibilityStep(client: QueryClient, target: RepositoryName, visibility: Visibility): PlannedStep {
  const name = fullRepositoryName(target);
  const isPublic = visibility === 'public';
  const write = changeVisibility(target, visibility);
  const back = changeVisibility(target, isPublic ? 'private' : 'public');
  const change = async (to: typeof write, signal: AbortSignal, send: SendWrite) => {
    try {
      await send(to);
    } finally {
      await refreshRepository(client, target, signal).catch(() => undefined);
    }
  };
  return {
    key: name,
    label: name,
    writes: [write],
    async run(signal, send) {
      await change(write, signal, send);
      return () => ({
        key: name,
        label: name,
        async check(checkSignal) {
          const now = await getRepositorySettings(target, { signal: checkSignal });
          return now.isPublic === isPublic ? null : `${name} was made ${now.isPublic ? 'public' : 'private'} meanwhile`;
        },
        run: (undoSignal, undoSend) => change(back, undoSignal, undoSend),
      });
    },
  };
}

/** Makes a repository normal, a mirror or read-only. */
export function changeStateJob({ client, repository }: JobContext, { state }: { state: SettableState }): JobPlan {
  const name = fullRepositoryName(repository);
  const write = changeRepositoryState(repository, state);
  return {
    repository,
    words: {
      progress: `Changing the state of ${name}`,
      success: () => `The state of ${name} is now ${repositoryStateText(state).label}`,
      failure: () => `Unable to change the state of ${name}`,
      failureLine: (_item, reason) => `Unable to change the state of ${name}: ${reason}`,
    },
    steps: [
      {
        key: name,
        label: name,
        writes: [write],
        async run(signal, send) {
          await send(write);
          const now = await refreshRepository(client, repository, signal);
          if (now.state !== state)
            throw new Error(`The registry says that it is ${repositoryStateText(now.state).label}.`);
          return null;
        },
      },
    ],
  };
}
