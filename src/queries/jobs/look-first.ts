import { RequestError } from '@/domain/registry/request-failure';
import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import type { Tag } from '@/domain/tags/tag';
import { readTagsNow } from '@/queries/tags/read-tags-now';
import type { JobContext, JobPlan } from './job';
import { LookAhead } from './look-ahead';

/**
 * The same job about tags that were listed some time ago, each step named by its tag: it looks at each tag again right before it
 * writes, and fails for those that another person moved, removed, protected or gave another expiration meanwhile.
 *
 * @param shown the tags as they were listed; those that are missing are not looked at
 * @param onBegin called before the first write
 */
export function lookFirst(
  context: JobContext,
  plan: JobPlan,
  { shown, onBegin }: { shown: ReadonlyMap<string, Tag>; onBegin(): void },
): JobPlan {
  const { client, repository } = context;
  const names = plan.steps.map(({ key }) => key).filter((name) => shown.has(name));
  const ahead = new LookAhead(names, (together, signal) =>
    readTagsNow(client, repository, new Map(together.map((name) => [name, 'same'])), { signal }),
  );
  let hasBegun = false;

  return {
    ...plan,
    steps: plan.steps.map((step) => {
      const before = shown.get(step.key);
      if (before === undefined) return step;
      return {
        ...step,
        looksFirst: step.looksFirst ?? 'The app looks first whether the tag is still as it was listed.',
        async run(signal, send) {
          const { tags, failure } = await ahead.look(step.key, signal);
          const now = tags.get(step.key);
          if (now === undefined) throw failure;
          const change = describeDifference(valuesOf(before), now === null ? null : valuesOf(now));
          if (change !== null) throw new RequestError('conflict', `${change}. It was left alone.`);
          if (!hasBegun) onBegin();
          hasBegun = true;
          return step.run(signal, send);
        },
      };
    }),
  };
}
