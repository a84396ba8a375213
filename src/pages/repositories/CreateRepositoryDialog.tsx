import {
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Radio,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { namespacesToCreateIn, whyNotRepositoryName } from '@/domain/repository/repository-action-rules';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { createRepositoryJob } from '@/queries/jobs/change-repositories';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';

interface CreateRepositoryDialogProps {
  /** Given on the page of one namespace; then it cannot be chosen. */
  namespace: string | undefined;
  onClose(): void;
}

const nameId = 'repository-name';

/** Makes a repository; the list has it at once. */
export function CreateRepositoryDialog({ namespace: given, onClose }: CreateRepositoryDialogProps) {
  const { data: user } = useQuery(userQueries.current());
  const { features } = useRegistryConfig().config;
  const namespaces = given === undefined ? namespacesToCreateIn(user) : [given];
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [isTouched, setIsTouched] = useState(false);
  const [description, setDescription] = useState('');
  const [isPublic, setIsPublic] = useState(true);
  const namespace = chosen ?? namespaces[0] ?? '';
  const problem = whyNotRepositoryName(name, features.extendedRepositoryNames);
  const showsProblem = problem !== undefined && isTouched && name !== '';
  const isReady = problem === undefined && namespace !== '';
  const job = useJob({ namespace, name });
  const creation = (where: JobContext) => createRepositoryJob(where, { namespace, name, isPublic, description });

  const submit = () => {
    setIsTouched(true);
    if (!isReady || job.isBusy) return;
    job.start(creation);
  };

  return (
    <ActionDialog
      title="Create repository"
      submitLabel="Create"
      size="medium"
      isSubmitDisabled={!isReady}
      isDirty={name !== '' || description !== ''}
      focusedFieldId={nameId}
      job={job}
      plan={isReady ? creation : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormGroup label="Namespace" fieldId="repository-namespace" isRequired>
          <FormSelect
            id="repository-namespace"
            value={namespace}
            isDisabled={namespaces.length < 2}
            onChange={(_event, value) => setChosen(value)}
          >
            {namespaces.map((one) => (
              <FormSelectOption key={one} value={one} label={one} />
            ))}
          </FormSelect>
        </FormGroup>
        <FormGroup label="Repository name" fieldId={nameId} isRequired>
          <TextInput
            id={nameId}
            value={name}
            isRequired
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            validated={showsProblem ? 'error' : 'default'}
            aria-describedby="repository-name-help"
            onChange={(_event, value) => {
              setName(value.trim());
              setIsTouched(true);
            }}
          />
          <FormHelperText>
            <HelperText id="repository-name-help" isLiveRegion>
              {showsProblem && <HelperTextItem variant="error">{problem}</HelperTextItem>}
            </HelperText>
          </FormHelperText>
        </FormGroup>
        <FormGroup label="Repository description" fieldId="repository-description">
          <TextArea
            id="repository-description"
            value={description}
            resizeOrientation="vertical"
            placeholder="Markdown"
            onChange={(_event, value) => setDescription(value)}
          />
        </FormGroup>
        <FormGroup role="radiogroup" label="Visibility" fieldId="repository-public">
          <Radio
            id="repository-public"
            name="visibility"
            label="Public"
            description="Anyone can see and pull from this repository. You choose who can push."
            isChecked={isPublic}
            onChange={() => setIsPublic(true)}
          />
          <Radio
            id="repository-private"
            name="visibility"
            label="Private"
            description="You choose who can see, pull and push from/to this repository."
            isChecked={!isPublic}
            onChange={() => setIsPublic(false)}
          />
        </FormGroup>
      </Form>
    </ActionDialog>
  );
}
