import { Button, Content, Form, FormGroup, TextArea, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { ShowApiCall } from '@/features/api-calls/ShowApiCall';
import { JobOutcome } from '@/features/action-dialog/JobOutcome';
import { JobProgress } from '@/features/action-dialog/JobProgress';
import { changeDescriptionJob, DescriptionChanged } from '@/queries/jobs/change-description';
import { failuresIn, type Job } from '@/queries/jobs/job';
import { useJobs } from '@/queries/jobs/use-job';
import { descriptionCalls } from '@/queries/repositories/shown-writes';
import type { KeptDraft } from '@/queries/repositories/use-description-draft';
import { useServices } from '@/queries/services';
import { useWhenGone } from '@/ui/effects/use-when-gone';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import styles from './information.module.css';

const Markdown = lazyPart(async () => (await import('@/ui/markdown/Markdown')).Markdown);

interface DescriptionEditorProps {
  settings: RepositorySettings;
  draft: KeptDraft;
  /** The person has saved or given up; the editor stays for as long as there is a draft. */
  onClose(): void;
  /** It is not there any more. */
  onGone(): void;
}

/** Edits Markdown, with a preview. It shows what comes of saving while it is there; otherwise toasts do. */
export function DescriptionEditor({ settings, draft, onClose, onGone }: DescriptionEditorProps) {
  const before = draft.value?.before ?? settings.description;
  const text = draft.value?.text ?? before;
  const [isPreview, setIsPreview] = useState(false);
  const client = useQueryClient();
  const { jobs } = useServices();
  const job = useJobs().find(({ id }) => id === draft.value?.jobId);
  const isBusy = job !== undefined && job.state !== 'finished';
  useWhenGone(() => {
    if (job !== undefined) jobs.unwatch(job.id);
    onGone();
  });
  const discard = () => {
    draft.discard();
    onClose();
  };
  const save = (force: boolean) => {
    if (isBusy) return;
    if (job !== undefined) jobs.dismiss(job.id);
    const plan = changeDescriptionJob(
      { client, repository: settings },
      { before: force ? null : before, description: text },
    );
    draft.keep({ text, before, jobId: jobs.start(plan, { isWatched: true }) });
    onClose();
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      {job !== undefined && <SavingOutcome job={job} onForce={() => save(true)} onDiscard={discard} />}
      <ToggleGroup aria-label="Description" isCompact>
        <ToggleGroupItem
          text="Write"
          buttonId="description-write"
          isSelected={!isPreview}
          onChange={() => setIsPreview(false)}
        />
        <ToggleGroupItem
          text="Preview"
          buttonId="description-preview"
          isSelected={isPreview}
          onChange={() => setIsPreview(true)}
        />
      </ToggleGroup>
      {isPreview ? (
        <Content className={classNames(layout.frame, typography.breakable, styles.preview)}>
          <Markdown onMissing={() => setIsPreview(false)} text={text} />
        </Content>
      ) : (
        <FormGroup label="Markdown" fieldId="description-text">
          <TextArea
            id="description-text"
            value={text}
            rows={14}
            resizeOrientation="vertical"
            readOnlyVariant={isBusy ? 'default' : undefined}
            onChange={(_event, value) => draft.keep({ ...draft.value, text: value, before })}
          />
        </FormGroup>
      )}
      <ShowApiCall calls={() => (text === before ? null : descriptionCalls(settings, text))} />
      <div className={layout.row}>
        <Button type="submit" isDisabled={text === before} isLoading={isBusy} spinnerAriaValueText="Working">
          Save
        </Button>
        <Button variant="link" onClick={discard}>
          {text === before ? 'Cancel' : 'Discard changes'}
        </Button>
      </div>
    </Form>
  );
}

interface SavingOutcomeProps {
  job: Job;
  /** Writes over what another person wrote meanwhile. */
  onForce(): void;
  onDiscard(): void;
}

/** What keeps the description from being saved, unless a toast tells. */
function SavingOutcome({ job, onForce, onDiscard }: SavingOutcomeProps) {
  const { jobs } = useServices();
  const changed = failuresIn(job).find((error) => error instanceof DescriptionChanged);
  if (changed !== undefined) return <ChangedMeanwhile error={changed} onSave={onForce} onDiscard={onDiscard} />;
  if (!job.isWatched) return null;
  if (job.state === 'finished') return <JobOutcome job={job} />;
  return <JobProgress job={job} onStop={() => jobs.cancel(job.id)} onResume={() => jobs.resume(job.id)} />;
}
