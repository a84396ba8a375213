import { Alert, Button, Form, FormGroup, Radio } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositorySettings, SettableState } from '@/domain/repository/repository';
import { whyNotChangeState } from '@/domain/repository/repository-action-rules';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import { explainError } from '@/domain/registry/request-failure';
import { ShowApiCall } from '@/features/api-calls/ShowApiCall';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { useChangeRepositoryState } from '@/queries/repositories/repositories.mutations';
import { stateCalls } from '@/queries/repositories/shown-writes';
import typography from '@/ui/styles/typography.module.css';

/** Quay's own words for what each state means. */
const choices: readonly { state: SettableState; label: string; description: string; warning?: string }[] = [
  {
    state: 'NORMAL',
    label: 'Normal',
    description: 'The repository will be in its standard operational state.',
  },
  {
    state: 'MIRROR',
    label: 'Mirror',
    description:
      'Mirror an entire repository or selectively limit which images are synced. When a repository is set as mirrored, you cannot manually add other images to that repository.',
  },
  {
    state: 'READ_ONLY',
    label: 'Read Only',
    description: 'The repository will be in a read-only state.',
    warning: 'WARNING: This will prevent all pushes to the repository.',
  },
];

/** The repository's state: normal, mirror or read-only. */
export function StateSetting({ settings }: { settings: RepositorySettings }) {
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const { mutate, isPending, error, data: changed } = useChangeRepositoryState(settings);
  const [chosen, setChosen] = useState<SettableState | null>(null);
  const reason = whyNotChangeState(settings, { user, registry: config });
  const selected = chosen ?? settings.state;
  const warning = choices.find(({ state }) => state === selected && state !== settings.state)?.warning;
  return (
    <section aria-labelledby="state-title">
      <h2 className={typography.partTitle} id="state-title">
        Repository state
      </h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null && chosen !== settings.state) mutate(chosen, { onSuccess: () => setChosen(null) });
        }}
      >
        <FormGroup role="radiogroup" label="State" fieldId="state-NORMAL">
          {choices.map(({ state, label, description }) => (
            <Radio
              key={state}
              id={`state-${state}`}
              name="repository-state"
              label={label}
              description={description}
              isChecked={selected === state}
              isDisabled={reason !== undefined || isPending}
              onChange={() => setChosen(state)}
            />
          ))}
        </FormGroup>
        {warning !== undefined && <Alert isInline isPlain variant="warning" component="p" title={warning} />}
        {error !== null && (
          <Alert isInline variant="danger" component="p" title="Unable to change the state">
            {explainError(error)}
          </Alert>
        )}
        <ShowApiCall
          calls={() => (chosen === null || chosen === settings.state ? null : stateCalls(settings, chosen))}
        />
        <div>
          <Button
            type="submit"
            variant="secondary"
            isDisabled={reason !== undefined || chosen === null || chosen === settings.state}
            isLoading={isPending}
            spinnerAriaValueText="Working"
          >
            Submit
          </Button>
        </div>
      </Form>
      <p role="status" className={typography.subtle}>
        {reason ?? (changed === undefined ? '' : `The state is now ${repositoryStateText(changed.state).label}.`)}
      </p>
    </section>
  );
}
