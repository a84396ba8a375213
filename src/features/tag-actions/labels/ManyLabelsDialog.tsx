import { Skeleton } from '@patternfly/react-core';
import { useId, useReducer, useState } from 'react';
import { countOf, partOf } from '@/domain/text/count-text';
import { labelValueText } from '@/domain/expiration/expires-after';
import { InlineError } from '@/features/failure/InlineError';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { plainText } from './drafted-label';
import { DraftLabels } from './DraftLabels';
import { emptyDraft, reduceDraft } from './label-draft';
import { hasDraft, hasProblems } from './label-draft-problems';
import { LabelsToRemove } from './LabelsToRemove';
import { LabelTargets } from './LabelTargets';
import { commonLabels, groupByDigest, labelOfText, planMany, readOnlyLabels, removableLabels } from './many-labels';
import { ReadOnlyLabels } from './ReadOnlyLabels';
import { SaveOutcome } from './SaveOutcome';
import { useImageLabels } from './use-image-labels';
import { useLabelsJob } from './use-labels-job';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** Adds labels to many images and removes labels from all that have them. */
export function ManyLabelsDialog({ repository, targets, allTags, isListComplete, onClose }: TagDialogProps) {
  const groups = groupByDigest(targets);
  const { job, outcome, planFor, save } = useLabelsJob(repository);
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const addId = useId();

  const digests = [...groups.keys()];
  const { images, failed, isRead } = useImageLabels(repository, digests);

  // New labels are compared with those that all images have. As text, because each rendering makes a new list.
  const common = isRead ? commonLabels(images) : [];
  if (isRead && JSON.stringify(common) !== JSON.stringify(draft.present)) change({ type: 'rebase', labels: common });

  const settled = reduceDraft(draft, { type: 'commit-all' });
  const added = settled.items.filter(({ isRemoved, typed }) => !isRemoved && typed === null).map(({ text }) => text);
  const addedTexts = new Set(added.map(plainText));
  const removable = removableLabels(images);
  // A label that is to be added to all images stays on those that have it already.
  const removed = new Set(
    removable.map(({ text }) => text).filter((text) => chosen.has(text) && !addedTexts.has(text)),
  );
  const plan = isRead ? planMany(images, { added, removed }) : [];
  const onImages = (count: number) => `on ${partOf(count, digests.length, 'image')}`;

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
      <LabelTargets groups={groups} tagCount={targets.length} allTags={allTags} isListComplete={isListComplete} />
      {failed.length > 0 && (
        <InlineError
          title={`Unable to get labels of ${partOf(failed.length, digests.length, 'image')}`}
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
          <LabelsToRemove
            removable={removable}
            added={addedTexts}
            removed={removed}
            imageCount={digests.length}
            onChange={(text, isChecked) =>
              setChosen(new Set(isChecked ? [...chosen, text] : [...chosen].filter((other) => other !== text)))
            }
          />
          <ReadOnlyLabels
            labels={readOnlyLabels(images).map(({ text, count }) => {
              const label = labelOfText(text);
              return { id: text, text: `${label.key} = ${labelValueText(label)} (${onImages(count)})` };
            })}
          >
            <p>These are a part of the images and cannot be changed.</p>
          </ReadOnlyLabels>
        </>
      )}
    </ActionDialog>
  );
}
