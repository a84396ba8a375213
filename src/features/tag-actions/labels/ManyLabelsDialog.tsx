import { Checkbox, ExpandableSection, List, ListItem, Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useReducer, useState } from 'react';
import { shortDigest } from '@/domain/image/digest';
import { countOf, ofTotal } from '@/domain/text/count-text';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { TagChips } from '../TagChips';
import { plainText } from './drafted-label';
import { DraftLabels } from './DraftLabels';
import { emptyDraft, reduceDraft } from './label-draft';
import { hasDraft, hasProblems } from './label-draft-problems';
import { commonLabels, groupByDigest, planMany, readOnlyLabels, removableLabels } from './many-labels';
import { ReadOnlyLabels } from './ReadOnlyLabels';
import { SaveOutcome } from './SaveOutcome';
import { useLabelsJob } from './use-labels-job';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** Adds labels to many images and removes labels from all that have them. */
export function ManyLabelsDialog({ repository, targets, allTags, isListComplete, onClose }: TagDialogProps) {
  const groups = useMemo(() => groupByDigest(targets), [targets]);
  const { job, outcome, planFor, save } = useLabelsJob(repository);
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setIsOpen] = useState(false);
  const [addId, removeId] = [useId(), useId()];

  const digests = [...groups.keys()];
  const reads = useQueries({
    queries: digests.map((digest) => ({
      ...manifestQueries.labels(repository, digest),
      staleTime: 0,
      refetchOnMount: 'always' as const,
    })),
  });
  const images = reads.flatMap(({ data, isFetchedAfterMount }, position) => {
    const manifestDigest = digests[position];
    return data === undefined || !isFetchedAfterMount || manifestDigest === undefined
      ? []
      : [{ manifestDigest, labels: data }];
  });
  const failed = reads.filter(({ isError }) => isError);
  const isRead = images.length === digests.length;

  // New labels are compared with those that all images have. As text, because each rendering makes a new list.
  const common = isRead ? commonLabels(images) : [];
  const commonText = JSON.stringify(common);
  useEffect(() => {
    if (isRead) change({ type: 'rebase', labels: common });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `commonText` stands for `common`
  }, [isRead, commonText]);

  const settled = reduceDraft(draft, { type: 'commit-all' });
  const added = settled.items.filter(({ isRemoved, typed }) => !isRemoved && typed === null).map(({ text }) => text);
  const addedTexts = new Set(added.map(plainText));
  const removable = removableLabels(images);
  // A label that is to be added to all images stays on those that have it already.
  const removed = new Set(
    removable.map(({ text }) => text).filter((text) => chosen.has(text) && !addedTexts.has(text)),
  );
  const plan = isRead ? planMany(images, { added, removed }) : [];
  const others = allTags.filter(
    ({ name, manifestDigest }) => groups.has(manifestDigest) && !groups.get(manifestDigest)?.includes(name),
  );
  const onImages = (count: number) => `on ${ofTotal(count, digests.length)} images`;

  return (
    <ActionDialog
      title={`Edit labels of ${countOf(targets.length, 'tag')}`}
      submitLabel={`Save labels of ${countOf(plan.length === 0 ? digests.length : plan.length, 'image')}`}
      isSubmitDisabled={plan.length === 0 || hasProblems(draft) || failed.length > 0}
      isDirty={hasDraft(draft) || removed.size > 0}
      size="medium"
      job={job}
      plan={planFor(plan)}
      onSubmit={() => {
        change({ type: 'commit-all' });
        save(plan);
      }}
      onClose={onClose}
    >
      <SaveOutcome job={outcome} />
      <div>
        <p>
          {`${countOf(targets.length, 'tag')} on ${countOf(digests.length, 'image')}. Labels belong to images, not to tags. `}
          {others.length > 0 && 'Other tags point to these images, so their labels change as well. '}
          {!isListComplete && 'Not all tags are loaded yet; there may be more that point to them.'}
        </p>
        {others.length > 0 && <TagChips label="Other tags" names={others.map(({ name }) => name)} />}
        <ExpandableSection
          toggleText={isOpen ? 'Hide images' : 'Show images'}
          isExpanded={isOpen}
          onToggle={(_event, next) => setIsOpen(next)}
        >
          <List isPlain>
            {isOpen &&
              [...groups].map(([digest, names]) => (
                <ListItem key={digest}>{`${shortDigest(digest)}: ${names.join(', ')}`}</ListItem>
              ))}
          </List>
        </ExpandableSection>
      </div>
      {failed.length > 0 && (
        <InlineError
          title={`Unable to get labels of ${ofTotal(failed.length, digests.length)} images`}
          error={failed[0]?.error ?? null}
          onRetry={() => failed.forEach((read) => void read.refetch())}
        />
      )}
      {!isRead && failed.length === 0 && <Skeleton screenreaderText="Loading labels" height="6rem" />}
      {isRead && (
        <>
          <section aria-labelledby={addId}>
            <h2 id={addId} className={classNames(typography.bold, layout.apart)}>
              Labels to add to all images
            </h2>
            <DraftLabels draft={draft} label="Labels to add to all images" onChange={change} />
          </section>
          <section aria-labelledby={removeId}>
            <h2 id={removeId} className={classNames(typography.bold, layout.apart)}>
              Labels to remove
            </h2>
            {removable.length === 0 && 'No labels found'}
            {removable.map(({ text, count }, position) => (
              <Checkbox
                key={text}
                id={`${removeId}-${position}`}
                label={text}
                description={addedTexts.has(text) ? 'Will be on all images' : onImages(count)}
                isDisabled={addedTexts.has(text)}
                isChecked={removed.has(text)}
                onChange={(_event, isChecked) =>
                  setChosen(new Set(isChecked ? [...chosen, text] : [...chosen].filter((other) => other !== text)))
                }
              />
            ))}
          </section>
          <ReadOnlyLabels
            labels={readOnlyLabels(images).map(({ text, count }) => ({
              id: text,
              text: `${text.replace('=', ' = ')} (${onImages(count)})`,
            }))}
          >
            <p>These are a part of the images and cannot be changed.</p>
          </ReadOnlyLabels>
        </>
      )}
    </ActionDialog>
  );
}
