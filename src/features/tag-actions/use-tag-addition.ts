import { useState } from 'react';
import { planRemoval } from '@/domain/tags/actions/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { addTagJob } from '@/queries/jobs/add-tag';
import { keysIn, type JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import type { TagDialogProps } from './tag-action';
import { useNameLookup, type NameFate } from './use-name-lookup';
import { useTagActionContext } from './use-tag-action-context';

type AdditionPlace = Pick<TagDialogProps, 'repository' | 'allTags' | 'isListComplete'>;

/** What is typed as the name of a new tag, what would become of it, and the job that makes the tag. */
export function useTagAddition({ repository, allTags, isListComplete }: AdditionPlace, digest: string) {
  const [name, setName] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<NameFate>({ kind: 'free' });
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const hasFailed = job.current?.state === 'finished' && keysIn(job.current, 'done').length === 0;
  const isWorking = job.current !== undefined && !hasFailed;
  const problem = name === null ? undefined : whyNotTagName(name);
  const isUsable = name !== null && problem === undefined;
  const answer = useNameLookup(repository, {
    name: isUsable ? name : null,
    isWanted: !isWorking,
    manifestDigest: digest,
  });
  const lookup = isWorking ? agreed : answer.lookup;

  const planMove = (existing: Tag) =>
    planRemoval({
      toRemove: [existing],
      allTags,
      isListComplete,
      settings: context.settings,
      isPermanent: false,
      now: context.now,
    });

  const planFor = (tagName: string, existing: Tag | null) => (where: JobContext) =>
    addTagJob(where, { tagName, manifestDigest: digest, existing });

  const start = (fate: NameFate) => {
    if (name === null || (fate.kind !== 'free' && fate.kind !== 'move')) return;
    setAgreed(fate);
    job.start(planFor(name, fate.kind === 'move' ? fate.existing : null));
  };

  const submit = () => {
    if (!isUsable || isWorking || answer.isAwaited) return;
    if (lookup.kind === 'checking') {
      // If the name turns out to be taken, the dialog says so and waits for another press: nothing is moved silently.
      answer.waitFor((fate) => fate.kind === 'free' && start(fate));
    } else if (lookup.kind === 'failed') lookup.retry();
    else start(lookup);
  };

  return {
    name,
    type: (text: string) => {
      setName(text.trim());
      answer.stopWaiting();
      if (hasFailed) job.forget();
    },
    problem,
    /** Null as long as the name cannot be that of a tag. */
    usableName: isUsable ? name : null,
    lookup,
    /** The person has pressed the button before it is known whether the name is free. */
    isAwaited: answer.isAwaited,
    isWorking,
    job,
    plan: isUsable ? planFor(name, lookup.kind === 'move' ? lookup.existing : null) : null,
    planMove,
    submit,
  };
}
