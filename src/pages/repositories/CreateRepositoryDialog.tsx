import { Form, FormGroup, FormSelect, FormSelectOption, TextArea } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { namespacesToCreateIn, whyNotRepositoryName } from '@/domain/repository/repository-action-rules';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { createRepositoryJob } from '@/queries/jobs/change-repositories';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { RepositoryNameField } from './RepositoryNameField';
import { VisibilityField } from './VisibilityField';

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

  const typeName = (text: string) => {
    setName(text.trim());
    setIsTouched(true);
  };
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
        <RepositoryNameField id={nameId} name={name} problem={showsProblem ? problem : undefined} onType={typeName} />
        <FormGroup label="Repository description" fieldId="repository-description">
          <TextArea
            id="repository-description"
            value={description}
            resizeOrientation="vertical"
            placeholder="Markdown"
            onChange={(_event, value) => setDescription(value)}
          />
        </FormGroup>
        <VisibilityField isPublic={isPublic} onChange={setIsPublic} />
      </Form>
    </ActionDialog>
  );
}
