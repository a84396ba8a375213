import type { QueryClient } from '@tanstack/react-query';
import { createAutoPrunePolicy, deleteAutoPrunePolicy } from '@/api/repositories/policies';
import {
  policyPatternText,
  pruneRuleText,
  type AutoPrunePolicy,
  type NewAutoPrunePolicy,
} from '@/domain/policies/policy';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { policyQueries } from '@/queries/repositories/policies.queries';
import type { JobContext, JobPlan, UndoStep } from './job';

/** The policies as the registry has them now. */
async function readPolicies(client: QueryClient, repository: RepositoryName): Promise<readonly AutoPrunePolicy[]> {
  return (await client.fetchQuery({ ...policyQueries.autoPrune(repository), staleTime: 0 })).entries;
}

function nameOf(policy: NewAutoPrunePolicy): string {
  return `${pruneRuleText(policy.rule)}: ${policyPatternText(policy)}`;
}

/** Makes an auto-prune policy of a repository. Its undo removes it again, but not what was pruned meanwhile. */
export function makePolicyJob({ client, repository }: JobContext, { policy }: { policy: NewAutoPrunePolicy }): JobPlan {
  const name = fullRepositoryName(repository);
  const label = nameOf(policy);
  const write = createAutoPrunePolicy(repository, policy);
  return {
    repository,
    words: {
      progress: `Making an auto-prune policy for ${name}`,
      success: () => `${name} has a new auto-prune policy`,
      successDetails: () => [label],
      failure: () => `Could not make the auto-prune policy for ${name}`,
      failureLine: (_step, reason) => `Could not make the auto-prune policy: ${reason}`,
    },
    steps: [
      {
        key: label,
        label,
        writes: [write],
        async run(_signal, send) {
          const id = await send(write);
          const stored = await readPolicies(client, repository);
          if (!stored.some((one) => one.id === id))
            throw new Error('The registry said that it is made, but has it not.');
          return () => removalStep(client, repository, { id, label });
        },
      },
    ],
    notRestorable: 'Tags that were pruned meanwhile stay removed.',
  };
}

function removalStep(
  client: QueryClient,
  repository: RepositoryName,
  { id, label }: { id: string; label: string },
): UndoStep {
  return {
    key: label,
    label,
    async check() {
      const stored = await readPolicies(client, repository);
      return stored.some((one) => one.id === id) ? null : 'The policy was removed meanwhile';
    },
    async run(_signal, send) {
      await send(deleteAutoPrunePolicy(repository, id));
      await readPolicies(client, repository);
    },
  };
}

/** Removes an auto-prune policy of a repository. Its undo makes the same again, under another id. */
export function removePolicyJob({ client, repository }: JobContext, { policy }: { policy: AutoPrunePolicy }): JobPlan {
  const name = fullRepositoryName(repository);
  const label = nameOf(policy);
  const write = deleteAutoPrunePolicy(repository, policy.id);
  return {
    repository,
    words: {
      progress: `Removing an auto-prune policy of ${name}`,
      success: () => `Removed an auto-prune policy of ${name}`,
      successDetails: () => [label],
      failure: () => `Could not remove the auto-prune policy of ${name}`,
      failureLine: (_step, reason) => `Could not remove the auto-prune policy: ${reason}`,
    },
    steps: [
      {
        key: label,
        label,
        writes: [write],
        async run(_signal, send) {
          try {
            await send(write);
          } finally {
            await readPolicies(client, repository).catch(() => undefined);
          }
          return () => ({
            key: label,
            label,
            check: () => Promise.resolve(null),
            async run(_undoSignal, undoSend) {
              await undoSend(createAutoPrunePolicy(repository, policy));
              await readPolicies(client, repository);
            },
          });
        },
      },
    ],
  };
}
