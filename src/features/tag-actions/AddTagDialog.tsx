import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortDigest } from '@/domain/digest';
import { explainError } from '@/domain/request-failure';
import { planRemoval } from '@/domain/removal-impact';
import type { Tag } from '@/domain/tag';
import { whyNotTagName } from '@/domain/tag-rules';
import { addTagRun } from '@/queries/runs/add-tag';
import { useDialogRun } from '@/queries/runs/use-run';
import { tagQueries } from '@/queries/tags.queries';
import { useDebounced } from '@/ui/use-debounced';
import { ActionDialog } from './ActionDialog';
import type { TagDialogProps } from './tag-action';
import { useTagActionContext } from './use-tag-action-context';

/** Milliseconds after the last key until the server is asked about the name. */
const typingPause = 300;

/** Another name for an image. A name that exists already is moved, and that is said before it happens. */
export function AddTagDialog({ repository, targets, allTags, isListComplete, onClose }: TagDialogProps) {
  const [name, setName] = useState('');
  const context = useTagActionContext(repository);
  const run = useDialogRun(repository);
  const source = targets[0];
  const problem = name === '' ? undefined : whyNotTagName(name);
  const isUsable = name !== '' && problem === undefined;

  const asked = useDebounced(name, typingPause);
  const isAsked = isUsable && asked === name;
  const lookup = useQuery({
    ...tagQueries.one(repository, asked),
    enabled: isAsked && run.run === undefined,
    staleTime: 0,
  });
  const isKnown = isAsked && lookup.isSuccess && !lookup.isFetching;
  const existing = isKnown ? (lookup.data ?? null) : null;

  if (source === undefined) return null;
  const digest = source.manifestDigest;
  const isSame = existing?.manifestDigest === digest;
  const isProtected = existing?.isImmutable === true;
  const isMove = existing !== null && !isSame;

  const submit = () => {
    if (!isKnown || isSame || isProtected) return;
    const { siblings } = planRemoval({
      toRemove: existing === null ? [] : [existing],
      allTags,
      isListComplete,
      repository: context.repository,
      isPermanent: false,
      now: context.now,
    });
    run.start((where) => addTagRun(where, { tagName: name, manifestDigest: digest, existing, siblings }));
  };

  return (
    <ActionDialog
      title={`Add tag to manifest ${shortDigest(digest)}`}
      submitLabel={isMove ? 'Move tag' : 'Create tag'}
      isSubmitDisabled={!isKnown || isSame || isProtected}
      isDirty={name !== ''}
      run={run}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormGroup label="New tag name" fieldId="new-tag-name">
          <TextInput
            id="new-tag-name"
            aria-label="new tag name"
            placeholder="New tag name"
            value={name}
            validated={problem === undefined ? 'default' : 'error'}
            aria-describedby="new-tag-name-help"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            isDisabled={run.run !== undefined && run.run.state !== 'finished'}
            onChange={(_event, value) => setName(value.trim())}
          />
          <FormHelperText>
            <HelperText id="new-tag-name-help" isLiveRegion>
              {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
              {isUsable && <Lookup name={name} digest={digest} existing={existing} isKnown={isKnown} />}
            </HelperText>
          </FormHelperText>
        </FormGroup>
      </Form>
      {isAsked && lookup.isError && !lookup.isFetching && (
        <Alert
          isInline
          variant="warning"
          title={`The registry could not be asked whether ${name} exists. ${explainError(lookup.error)}`}
          actionLinks={
            <Button variant="link" isInline onClick={() => void lookup.refetch()}>
              Retry
            </Button>
          }
        />
      )}
    </ActionDialog>
  );
}

interface LookupProps {
  name: string;
  digest: string;
  existing: Tag | null;
  isKnown: boolean;
}

/** What the server says about the name. */
function Lookup({ name, digest, existing, isKnown }: LookupProps) {
  if (!isKnown) return <HelperTextItem>Checking whether the name exists…</HelperTextItem>;
  if (existing === null) return <HelperTextItem variant="success">{`${name} does not exist yet.`}</HelperTextItem>;
  if (existing.manifestDigest === digest) return <HelperTextItem>{`${name} already points here.`}</HelperTextItem>;
  if (existing.isImmutable === true) {
    return <HelperTextItem variant="error">{`${name} exists and is immutable: it cannot be moved.`}</HelperTextItem>;
  }
  return (
    <HelperTextItem variant="warning">
      {`${name} exists and will be moved from ${shortDigest(existing.manifestDigest)} to ${shortDigest(digest)}`}
    </HelperTextItem>
  );
}
