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
import type { JobContext, JobPlan, PlannedStep, UndoStep } from './job';

/** The policies as the registry has them now. */
async function readPolicies(client: QueryClient, repository: RepositoryName): Promise<readonly AutoPrunePolicy[]> {
  return (await client.fetchQuery({ ...policyQueries.autoPrune(repository), staleTime: 0 })).entries;
}

function nameOf(policy: NewAutoPrunePolicy): string {
  return `${pruneRuleText(policy.rule)}: ${policyPatternText(policy)}`;
}

/** A job of one step about one policy. `where` is "for acme/webapp" or "of acme/webapp". */
function policyJob(
  { repository }: JobContext,
  label: string,
  words: { verb: string; doing: string; where: string; success: string },
  step: Pick<PlannedStep, 'writes' | 'run'>,
): JobPlan {
  const failure = `Could not ${words.verb} the auto-prune policy`;
  return {
    repository,
    words: {
      progress: `${words.doing} an auto-prune policy ${words.where}`,
      success: () => words.success,
      successDetails: () => [label],
      failure: () => `${failure} ${words.where}`,
      failureLine: (_step, reason) => `${failure}: ${reason}`,
    },
    steps: [{ key: label, label, ...step }],
  };
}

/** Makes an auto-prune policy of a repository. Its undo removes it again, but not what was pruned meanwhile. */
export function makePolicyJob(context: JobContext, { policy }: { policy: NewAutoPrunePolicy }): JobPlan {
  const { client, repository } = context;
  const name = fullRepositoryName(repository);
  const label = nameOf(policy);
  const write = createAutoPrunePolicy(repository, policy);
  const words = { verb: 'make', doing: 'Making', where: `for ${name}`, success: `${name} has a new auto-prune policy` };
  const job = policyJob(context, label, words, {
    writes: [write],
    async run(_signal, send) {
      const id = await send(write);
      const stored = await readPolicies(client, repository);
      if (!stored.some((one) => one.id === id)) throw new Error('The registry said that it is made, but has it not.');
      return () => removalStep(client, repository, { id, label });
    },
  });
  return { ...job, undoLimit: 'Tags that were pruned meanwhile stay removed.' };
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
export function removePolicyJob(context: JobContext, { policy }: { policy: AutoPrunePolicy }): JobPlan {
  const { client, repository } = context;
  const where = `of ${fullRepositoryName(repository)}`;
  const label = nameOf(policy);
  const write = deleteAutoPrunePolicy(repository, policy.id);
  const words = { verb: 'remove', doing: 'Removing', where, success: `Removed an auto-prune policy ${where}` };
  return policyJob(context, label, words, {
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
  });
}
