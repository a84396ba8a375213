import { Form, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { shortDigest } from '@/domain/image/digest';
import { planRemoval } from '@/domain/tags/actions/removal-impact';
import type { Tag } from '@/domain/tags/tag';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { keysIn, type JobContext } from '@/queries/jobs/job';
import { addTagJob } from '@/queries/jobs/add-tag';
import { useJob } from '@/queries/jobs/use-job';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { FailureAlert } from '@/features/failure/FailureAlert';
import { MoveImpact } from './MoveImpact';
import { NameLookupText } from './NameLookupText';
import { OwnExpiration } from './OwnExpiration';
import type { TagDialogProps } from './tag-action';
import { useNameLookup, type NameFate } from './use-name-lookup';
import { useTagActionContext } from './use-tag-action-context';

const fieldId = 'new-tag-name';

/** Gives an image another tag. A tag that exists already is moved, and the dialog says so first. */
export function AddTagDialog({ repository, targets, allTags, isListComplete, onClose }: TagDialogProps) {
  const [name, setName] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<NameFate>({ kind: 'free' });
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const digest = targets[0]?.manifestDigest ?? '';
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

  const planFor = (tagName: string, existing: Tag | null) => {
    const siblings = existing === null || !isListComplete ? null : planMove(existing).siblings;
    return (where: JobContext) => addTagJob(where, { tagName, manifestDigest: digest, existing, siblings });
  };

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

  return (
    <ActionDialog
      title={`Add tag to manifest ${shortDigest(digest)}`}
      submitLabel={lookup.kind === 'move' ? 'Move tag' : 'Create tag'}
      isSubmitDisabled={!isUsable || answer.isAwaited || !['checking', 'free', 'move'].includes(lookup.kind)}
      focusedFieldId={fieldId}
      isDirty={name !== null && name !== ''}
      job={job}
      plan={isUsable ? planFor(name, lookup.kind === 'move' ? lookup.existing : null) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormGroup label="New tag name" fieldId={fieldId}>
          <TextInput
            id={fieldId}
            aria-label="new tag name"
            placeholder="New tag name"
            value={name ?? ''}
            validated={problem === undefined ? 'default' : 'error'}
            aria-describedby="new-tag-name-help"
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            readOnlyVariant={isWorking ? 'default' : undefined}
            onChange={(_event, value) => {
              setName(value.trim());
              answer.stopWaiting();
              if (hasFailed) job.forget();
            }}
          />
          <FormHelperText>
            <HelperText id="new-tag-name-help" isLiveRegion>
              {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
              {isUsable && <NameLookupText name={name} manifestDigest={digest} lookup={lookup} />}
            </HelperText>
          </FormHelperText>
        </FormGroup>
      </Form>
      <OwnExpiration repository={repository} digest={digest} />
      {isUsable && lookup.kind === 'move' && (
        <MoveImpact plan={planMove(lookup.existing)} loadedCount={allTags.length} isListComplete={isListComplete} />
      )}
      {isUsable && lookup.kind === 'failed' && (
        <FailureAlert
          title={`The registry could not be asked whether ${name} exists.`}
          error={lookup.error}
          onRetry={lookup.retry}
          role="alert"
        />
      )}
    </ActionDialog>
  );
}
