import pLimit from 'p-limit';
import { RequestError } from '@/domain/registry/request-failure';
import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import type { Tag } from '@/domain/tags/tag';
import { readTagNow, readTagsNow, type TagsNow } from '@/queries/tags/read-tags-now';
import type { JobContext, JobPlan } from './job';

/** So many tags are looked at together, right before the first of them is written to. */
const together = 100;

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
  const places = new Map(names.map((name, place) => [name, Math.floor(place / together)]));
  const batches = new Map<number, TagsNow>();
  const seen = new Set<string>();
  // One after the other: what a step waits for was looked at before it.
  const inTurn = pLimit(1);
  let hasBegun = false;

  const readBatch = async (place: number, signal: AbortSignal): Promise<TagsNow> => {
    const known = batches.get(place);
    if (known !== undefined) return known;
    const wanted = names.slice(place * together, (place + 1) * together).map((name) => [name, 'same'] as const);
    const batch = await readTagsNow(client, repository, new Map(wanted), { signal });
    if (batch.failure === null) batches.set(place, batch);
    return batch;
  };
  const look = async (name: string, signal: AbortSignal): Promise<Tag | null> => {
    const place = places.get(name) ?? 0;
    // Another attempt comes later, and what was read for the first one is old by then.
    if (seen.has(name)) return readTagNow(client, repository, name, signal);
    const { tags, failure } = await readBatch(place, signal);
    const tag = tags.get(name);
    if (tag === undefined) throw failure;
    seen.add(name);
    return tag;
  };

  return {
    ...plan,
    steps: plan.steps.map((step) => {
      const before = shown.get(step.key);
      if (before === undefined) return step;
      return {
        ...step,
        looksFirst: step.looksFirst ?? 'The app looks first whether the tag is still as it was listed.',
        async run(signal, send) {
          const now = await inTurn(() => look(step.key, signal));
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
