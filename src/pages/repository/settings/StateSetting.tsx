import { Alert, Button, Form, FormGroup, Radio } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositorySettings, SettableState } from '@/domain/repository/repository';
import { whyNotChangeState } from '@/domain/repository/repository-action-rules';
import { ShowApiCall } from '@/features/api-calls/ShowApiCall';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { changeStateJob } from '@/queries/jobs/change-repositories';
import { useJobs } from '@/queries/jobs/use-job';
import { useServices } from '@/queries/services';
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

/** The repository's state: normal, mirror or read-only. What comes of a change is shown like that of any other. */
export function StateSetting({ settings }: { settings: RepositorySettings }) {
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const client = useQueryClient();
  const { jobs } = useServices();
  const [jobId, setJobId] = useState<number | null>(null);
  const isPending = useJobs().some(({ id, state }) => id === jobId && state !== 'finished');
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
          if (isPending || chosen === null || chosen === settings.state) return;
          setJobId(jobs.start(changeStateJob({ client, repository: settings }, { state: chosen })));
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
              isDisabled={reason !== undefined}
              onChange={() => setChosen(state)}
            />
          ))}
        </FormGroup>
        {warning !== undefined && <Alert isInline isPlain variant="warning" component="p" title={warning} />}
        <ShowApiCall
          calls={() => (chosen === null || chosen === settings.state ? null : stateCalls(settings, chosen))}
        />
        <div>
          <Button
            type="submit"
            variant="secondary"
            isAriaDisabled={reason !== undefined || chosen === null || chosen === settings.state}
            aria-description={reason}
            isLoading={isPending}
            spinnerAriaValueText="Working"
          >
            Submit
          </Button>
        </div>
      </Form>
      {reason !== undefined && <p className={typography.subtle}>{reason}</p>}
    </section>
  );
}
