import { Alert, Button, Label, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { isEditableLabel } from '@/domain/label-changes';
import { explainError } from '@/domain/request-failure';
import { manifestQueries } from '@/queries/manifests.queries';
import { changeLabelsRun } from '@/queries/runs/change-labels';
import { useDialogRun } from '@/queries/runs/use-run';
import { ActionDialog } from '../ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { draftChanges, isChanged, reduceDraft, startDraft, whyNotLine } from './label-draft';
import { LabelField } from './LabelField';
import { LabelLine } from './LabelLine';

const newLine = 'new';

/** The labels of one image: those it was built with, and those that people added, which can be changed. */
export function ImageLabelsDialog({ repository, targets, allTags, onClose }: TagDialogProps) {
  const digest = targets[0]?.manifestDigest ?? '';
  const labels = useQuery({ ...manifestQueries.labels(repository, digest), staleTime: 0 });
  const run = useDialogRun(repository);
  const [draft, change] = useReducer(reduceDraft, startDraft([]));
  const [isAdding, setIsAdding] = useState(false);
  const [typed, setTyped] = useState('');

  // The server's labels are the ground that the draft stands on; after a partial failure it is a new one.
  const { data } = labels;
  useEffect(() => {
    if (data !== undefined) change({ type: 'rebase', labels: data });
  }, [data]);

  const readOnly = (data ?? []).filter((label) => !isEditableLabel(label));
  const whyNot = (lineId: string) => (text: string) => whyNotLine(draft, readOnly, { lineId, text });
  const problems = new Map(
    draft.lines
      .filter((line) => isChanged(line) && !line.isRemoved)
      .map((line) => [line.lineId, whyNot(line.lineId)(line.text)]),
  );
  const isTypedUsable = typed.trim() !== '' && whyNot(newLine)(typed) === undefined;
  const isInvalid =
    [...problems.values()].some((problem) => problem !== undefined) || (typed.trim() !== '' && !isTypedUsable);
  const hasChanges = draft.lines.some(isChanged) || isTypedUsable;

  const others = allTags.filter(
    ({ name, manifestDigest }) => manifestDigest === digest && !targets.some((target) => target.name === name),
  );

  const save = () => {
    // What stands in an open field counts: who presses the button means it.
    const complete = isTypedUsable ? reduceDraft(draft, { type: 'add', texts: [typed.trim()] }) : draft;
    if (isTypedUsable) change({ type: 'add', texts: [typed.trim()] });
    setTyped('');
    setIsAdding(false);
    run.start((where) =>
      changeLabelsRun(where, { targets: [{ manifestDigest: digest, changes: draftChanges(complete) }] }),
    );
  };

  return (
    <ActionDialog
      title="Edit labels"
      submitLabel="Save labels"
      isSubmitDisabled={!hasChanges || isInvalid || data === undefined}
      isDirty={hasChanges || typed !== ''}
      size="medium"
      run={run}
      onSubmit={save}
      onClose={onClose}
    >
      <p>
        {`Labels belong to the image of ${targets.map(({ name }) => name).join(', ')}.`}
        {others.length > 0 &&
          ` These tags point to the same image and will change with it: ${others.map(({ name }) => name).join(', ')}.`}
      </p>
      {labels.isError && data === undefined && (
        <Alert
          isInline
          variant="danger"
          title={`Unable to get labels. ${explainError(labels.error)}`}
          actionLinks={
            <Button variant="link" isInline onClick={() => void labels.refetch()}>
              Retry
            </Button>
          }
        />
      )}
      {labels.isPending && <Skeleton screenreaderText="Loading labels" height="4rem" />}
      {data !== undefined && (
        <>
          <section aria-labelledby="read-only-labels">
            <h2 id="read-only-labels">Read-only labels</h2>
            <div className="app-label-lines">
              {readOnly.length === 0 && 'No labels found'}
              {readOnly.map(({ id, key, value }) => (
                <Label key={id} isCompact>{`${key} = ${value}`}</Label>
              ))}
            </div>
          </section>
          <section aria-labelledby="mutable-labels">
            <h2 id="mutable-labels">Mutable labels</h2>
            <div className="app-label-lines">
              {draft.lines.map((line) => (
                <LabelLine
                  key={line.lineId}
                  line={line}
                  problem={problems.get(line.lineId)}
                  whyNot={whyNot(line.lineId)}
                  onChange={change}
                />
              ))}
              {isAdding ? (
                <LabelField
                  endsAtComma
                  whyNot={whyNot(newLine)}
                  onType={setTyped}
                  onCommit={(texts) => {
                    change({ type: 'add', texts });
                    setTyped('');
                    setIsAdding(false);
                  }}
                  onCancel={() => {
                    setTyped('');
                    setIsAdding(false);
                  }}
                />
              ) : (
                <Button variant="secondary" size="sm" onClick={() => setIsAdding(true)}>
                  Add new label
                </Button>
              )}
            </div>
          </section>
        </>
      )}
    </ActionDialog>
  );
}
