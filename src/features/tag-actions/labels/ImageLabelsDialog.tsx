import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useId, useReducer } from 'react';
import { labelValueText } from '@/domain/expiration/expires-after';
import { isEditableLabel } from '@/domain/tags/labels/label-changes';
import type { Label } from '@/domain/image/manifest';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { TagChips } from '../TagChips';
import { DraftLabels } from './DraftLabels';
import { emptyDraft, reduceDraft } from './label-draft';
import { draftChanges, hasDraft, hasProblems } from './label-draft-problems';
import { ReadOnlyLabels } from './ReadOnlyLabels';
import { SaveOutcome } from './SaveOutcome';
import { useLabelsJob } from './use-labels-job';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** The labels of one image: those it was built with, and those that people added, which can be changed. */
export function ImageLabelsDialog({ repository, targets, allTags, isListComplete, onClose }: TagDialogProps) {
  const digest = targets[0]?.manifestDigest ?? '';
  const labels = useQuery({ ...manifestQueries.labels(repository, digest), staleTime: 0, refetchOnMount: 'always' });
  const { job, outcome, planFor, save } = useLabelsJob(repository);
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const headingId = useId();

  // What is known from before the dialog may have changed at the server meanwhile.
  const current = labels.isFetchedAfterMount ? labels.data : undefined;
  const isLoaded = draft.present !== emptyDraft.present;
  // The draft is based on the server's labels, which are read anew after every attempt to save.
  if (current !== undefined && current !== draft.present) change({ type: 'rebase', labels: current });

  const settled = reduceDraft(draft, { type: 'commit-all' });
  const changes = draftChanges(settled);
  const names = targets.map(({ name }) => name);
  const others = allTags.filter(({ name, manifestDigest }) => manifestDigest === digest && !names.includes(name));

  return (
    <ActionDialog
      title="Edit labels"
      submitLabel="Save labels"
      // Without the labels as they are now, what was saved already would be saved once more.
      isSubmitDisabled={changes.length === 0 || hasProblems(draft) || draft.present !== current || labels.isError}
      isDirty={hasDraft(draft)}
      size="medium"
      job={job}
      plan={planFor([{ manifestDigest: digest, changes }])}
      onSubmit={() => {
        change({ type: 'commit-all' });
        save([{ manifestDigest: digest, changes }]);
      }}
      onClose={onClose}
    >
      <SaveOutcome job={outcome} />
      <div>
        <p>
          {names.length > 1 && `${names.length} tags on 1 image. `}
          {`Labels belong to the image, not to the tag${names.length > 1 ? 's' : ''} ${names.join(', ')}. `}
          {others.length > 0 && 'Other tags point to the same image, so their labels change as well. '}
          {!isListComplete && 'Not all tags are loaded yet; there may be more that point to it.'}
        </p>
        {others.length > 0 && <TagChips label="Other tags" names={others.map(({ name }) => name)} />}
      </div>
      {labels.isError && (
        <InlineError title="Unable to get labels" error={labels.error} onRetry={() => void labels.refetch()} />
      )}
      {!isLoaded && !labels.isError && <Skeleton screenreaderText="Loading labels" height="6rem" />}
      {isLoaded && (
        <>
          <ReadOnlyLabels labels={draft.present.filter((label) => !isEditableLabel(label)).map(readOnlyText)} />
          <section aria-labelledby={headingId}>
            <h2 id={headingId} className={classNames(typography.bold, layout.apart)}>
              Mutable labels
            </h2>
            <DraftLabels draft={draft} label="Mutable labels" onChange={change} />
          </section>
        </>
      )}
    </ActionDialog>
  );
}

function readOnlyText(label: Label): { id: string; text: string } {
  const { id, key, problem } = label;
  if (problem !== undefined) return { id, text: `${key === '' ? 'A label' : key} could not be read: ${problem}` };
  return { id, text: `${key} = ${labelValueText(label)}` };
}
