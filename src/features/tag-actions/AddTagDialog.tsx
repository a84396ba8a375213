import { Form } from '@patternfly/react-core';
import { shortDigest } from '@/domain/image/digest';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { FailureAlert } from '@/features/failure/FailureAlert';
import { MoveImpact } from './MoveImpact';
import { NameLookupText } from './NameLookupText';
import { NewTagNameField } from './NewTagNameField';
import { OwnExpiration } from './OwnExpiration';
import type { TagDialogProps } from './tag-action';
import { useTagAddition } from './use-tag-addition';

const fieldId = 'new-tag-name';

/** Gives an image another tag. A tag that exists already is moved, and the dialog says so first. */
export function AddTagDialog(props: TagDialogProps) {
  const { targets, allTags, isListComplete, onClose } = props;
  const digest = targets[0]?.manifestDigest ?? '';
  const addition = useTagAddition(props, digest);
  const { name, usableName, problem, lookup, isAwaited, isWorking, job, planMove, submit } = addition;
  const isUsable = usableName !== null;

  return (
    <ActionDialog
      title={`Add tag to manifest ${shortDigest(digest)}`}
      submitLabel={lookup.kind === 'move' ? 'Move tag' : 'Create tag'}
      isSubmitDisabled={!isUsable || isAwaited || !['checking', 'free', 'move'].includes(lookup.kind)}
      focusedFieldId={fieldId}
      isDirty={name !== null && name !== ''}
      job={job}
      plan={addition.plan}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NewTagNameField id={fieldId} name={name ?? ''} isReadOnly={isWorking} problem={problem} onType={addition.type}>
          {isUsable && <NameLookupText name={usableName} manifestDigest={digest} lookup={lookup} />}
        </NewTagNameField>
      </Form>
      <OwnExpiration repository={props.repository} digest={digest} />
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
