import { Alert, Button, Checkbox, Label, Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { isEditableLabel, labelText, whyNotLabel } from '@/domain/label-changes';
import { parseLabel } from '@/domain/label-rules';
import { manifestQueries } from '@/queries/manifests.queries';
import { changeLabelsRun, type LabelChange } from '@/queries/runs/change-labels';
import { useDialogRun } from '@/queries/runs/use-run';
import { ActionDialog } from '../ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { LabelField } from './LabelField';

interface ManyLabelsDialogProps extends TagDialogProps {
  digests: readonly string[];
}

/** Adds labels to many images and removes labels from all that have them. */
export function ManyLabelsDialog({ repository, targets, digests, onClose }: ManyLabelsDialogProps) {
  const run = useDialogRun(repository);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setIsAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const reads = useQueries({
    queries: digests.map((digest) => ({ ...manifestQueries.labels(repository, digest), staleTime: 0 })),
  });
  const isPending = reads.some((read) => read.isPending);
  const failed = reads.filter((read) => read.isError);

  const whyNot = (text: string) =>
    whyNotLabel(
      text,
      added.map((one) => parseLabel(one)).filter((label) => label !== null),
    );
  const isTypedUsable = typed.trim() !== '' && whyNot(typed) === undefined;
  const removable = new Map<string, number>();
  for (const { data = [] } of reads) {
    for (const text of new Set(data.filter(isEditableLabel).map(labelText)))
      removable.set(text, (removable.get(text) ?? 0) + 1);
  }

  const save = () => {
    const texts = isTypedUsable ? [...added, typed.trim()] : added;
    setAdded(texts);
    setTyped('');
    setIsAdding(false);
    const plan = digests.map((manifestDigest, position) => {
      const present = reads[position]?.data ?? [];
      const creates = texts.flatMap((text): LabelChange[] => {
        const parsed = parseLabel(text);
        const isThere = present.some((label) => labelText(label) === text);
        return parsed === null || isThere ? [] : [{ kind: 'create', key: parsed.key, value: parsed.value }];
      });
      const deletes = present
        .filter((label) => isEditableLabel(label) && removed.has(labelText(label)))
        .map((label): LabelChange => ({ kind: 'delete', label }));
      return { manifestDigest, changes: [...creates, ...deletes] };
    });
    run.start((where) => changeLabelsRun(where, { targets: plan }));
  };

  const hasChanges = added.length > 0 || isTypedUsable || removed.size > 0;
  return (
    <ActionDialog
      title="Edit labels"
      submitLabel="Save labels"
      isSubmitDisabled={!hasChanges || isPending || failed.length > 0 || (typed.trim() !== '' && !isTypedUsable)}
      isDirty={hasChanges || typed !== ''}
      size="medium"
      run={run}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{`Labels belong to images: these ${targets.length} tags point to ${digests.length} of them. Other tags of these images change with them.`}</p>
      {failed.length > 0 && (
        <Alert
          isInline
          variant="danger"
          title={`Unable to get labels of ${failed.length} of ${digests.length} images`}
          actionLinks={
            <Button variant="link" isInline onClick={() => failed.forEach((read) => void read.refetch())}>
              Retry
            </Button>
          }
        />
      )}
      <section aria-labelledby="labels-to-add">
        <h2 id="labels-to-add">Labels to add</h2>
        <div className="app-label-lines">
          {added.map((text) => (
            <Label
              key={text}
              isCompact
              color="blue"
              closeBtnAriaLabel={`Remove ${text}`}
              onClose={() => setAdded(added.filter((other) => other !== text))}
            >
              {text}
            </Label>
          ))}
          {isAdding ? (
            <LabelField
              endsAtComma
              whyNot={whyNot}
              onType={setTyped}
              onCommit={(texts) => {
                setAdded([...added, ...texts]);
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
      <section aria-labelledby="labels-to-remove">
        <h2 id="labels-to-remove">Labels to remove</h2>
        {isPending && <Skeleton screenreaderText="Loading labels" />}
        {!isPending && removable.size === 0 && 'No labels found that can be removed'}
        {[...removable].map(([text, count]) => (
          <Checkbox
            key={text}
            id={`remove-label-${text}`}
            label={`${text} (on ${count} of ${digests.length} images)`}
            isChecked={removed.has(text)}
            onChange={(_event, isChecked) => {
              const next = new Set(removed);
              if (isChecked) next.add(text);
              else next.delete(text);
              setRemoved(next);
            }}
          />
        ))}
      </section>
    </ActionDialog>
  );
}
