import { Alert, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { planRemoval } from '@/domain/removal-impact';
import { removeTagsRun } from '@/queries/runs/remove-tags';
import { useDialogRun } from '@/queries/runs/use-run';
import { ActionDialog } from '../ActionDialog';
import type { TagDialogProps } from '../tag-action';
import { useTagActionContext } from '../use-tag-action-context';
import { RemovalImpact } from './RemovalImpact';

interface RemovalDialogProps extends TagDialogProps {
  isPermanent: boolean;
}

/** Has to be typed before something is deleted for good. */
const confirmation = 'confirm';

/** Removes tags; the impact is shown before anything happens. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { repository, targets, allTags, isListComplete, isPermanent, onClose } = props;
  const context = useTagActionContext(repository);
  const run = useDialogRun(repository);
  const [typed, setTyped] = useState('');
  // What the person agreed to is what is shown, however the list changes while the run works on it.
  const [plan] = useState(() =>
    planRemoval({
      toRemove: targets,
      allTags,
      isListComplete,
      repository: context.repository,
      isPermanent,
      now: context.now,
    }),
  );
  const canBringBack = !isPermanent && (context.repository?.tagExpirationSeconds ?? 0) > 0;

  return (
    <ActionDialog
      title={isPermanent ? 'Permanently delete the following tag(s)?' : 'Delete the following tag(s)?'}
      submitLabel="Delete"
      isDanger
      focusesCancel={!isPermanent}
      isSubmitDisabled={plan.going.length === 0 || (isPermanent && typed !== confirmation)}
      size="medium"
      run={run}
      onSubmit={() =>
        run.start((where) =>
          removeTagsRun(where, { tags: plan.going, siblings: plan.siblings, isPermanent, canBringBack }),
        )
      }
      onClose={onClose}
    >
      {isPermanent && (
        <Alert isInline variant="danger" title="This cannot be undone">
          Tags deleted cannot be restored within the time machine window and will be immediately eligible for garbage
          collection.
        </Alert>
      )}
      <RemovalImpact
        plan={plan}
        loadedCount={allTags.length}
        isListComplete={isListComplete}
        isPermanent={isPermanent}
      />
      {isPermanent && (
        <Form onSubmit={(event) => event.preventDefault()}>
          <FormGroup label={`Confirm deletion by typing "${confirmation}" below:`} fieldId="confirm-deletion">
            <TextInput
              id="confirm-deletion"
              data-testid="delete-confirmation-input"
              value={typed}
              autoComplete="off"
              onChange={(_event, value) => setTyped(value.trim())}
            />
          </FormGroup>
        </Form>
      )}
    </ActionDialog>
  );
}
