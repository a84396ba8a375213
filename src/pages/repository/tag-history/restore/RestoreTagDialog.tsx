import { Alert, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { lostSignatures } from '@/domain/history/recently-deleted';
import type { RepositoryName } from '@/domain/repository/repository';
import { restoreItems, whyNotRestore, type RestoreTarget } from '@/domain/history/restore-rules';
import type { Tag } from '@/domain/tags/tag';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { countSteps, type JobContext } from '@/queries/jobs/job';
import { restoreTagsJob } from '@/queries/jobs/restore-tags';
import { useJob } from '@/queries/jobs/use-job';
import { tagQueries } from '@/queries/tags/tags.queries';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { digestText } from './digest-text';
import { LosingImages } from './LosingImages';
import { RestoreComparison } from './RestoreComparison';
import { SignatureChoice } from './SignatureChoice';
import { useKnownRows } from './use-known-rows';

interface RestoreTagDialogProps {
  repository: RepositoryName;
  target: RestoreTarget;
  onClose(): void;
}

/** Points a tag back to where it was; what that changes is shown before anything happens. */
export function RestoreTagDialog({ repository, target, onClose }: RestoreTagDialogProps) {
  const { tagName, digest, row } = target;
  const context = useTagActionContext(repository);
  const known = useKnownRows(repository);
  const live = useQuery(tagQueries.one(repository, tagName));
  const job = useJob(repository);
  // From then on the job itself changes the tag; the dialog keeps showing what the person agreed to.
  const [agreed, setAgreed] = useState<Tag | null>(null);
  const [withSignatures, setWithSignatures] = useState(true);
  const [signatures] = useState(() => lostSignatures(known.deleted, [target]));
  const counts = job.current === undefined ? null : countSteps(job.current);
  const isBusy = counts !== null && (job.current?.state !== 'finished' || counts.done > 0);
  const liveTag = isBusy ? agreed : live.data;
  // The registry decides whether the image is still there: it may keep it for longer than it promises.
  const reason = isBusy ? undefined : whyNotRestore({ ...target, endedAt: null, ...context, liveTag });
  const isReady = liveTag !== undefined && reason === undefined;
  const chosen = withSignatures ? signatures : [];
  const wanted = useMemo(() => [{ tagName, digest, before: liveTag ?? null }], [tagName, digest, liveTag]);
  const plan = (where: JobContext) => restoreTagsJob(where, { items: restoreItems(wanted, chosen) });

  const submit = () => {
    if (isBusy || !isReady) return;
    setAgreed(liveTag);
    job.start(plan);
  };

  return (
    <ActionDialog
      title="Restore Tag"
      submitLabel="Restore tag"
      isSubmitDisabled={!isReady}
      focusesCancel
      size="medium"
      job={job}
      plan={isReady ? plan : null}
      onSubmit={submit}
      onClose={onClose}
    >
      {liveTag !== null && isReady && (
        <Alert component="p" isInline variant="warning" title="This will change the image to which the tag points." />
      )}
      <p>
        {'Are you sure you want to restore tag '}
        <strong className={typography.breakable}>{tagName}</strong>
        {' to image '}
        <code>{digestText(digest)}</code>?
      </p>
      {live.isPending && <Skeleton height="9rem" screenreaderText={`Loading what ${tagName} points to now`} />}
      {live.data === undefined && live.isError && (
        <InlineError
          title={`Unable to get what ${tagName} points to now.`}
          error={live.error}
          onRetry={() => void live.refetch()}
        />
      )}
      {liveTag !== undefined && (
        <>
          <RestoreComparison
            repository={repository}
            tagName={tagName}
            liveTag={liveTag}
            row={row}
            known={known}
            hasScanner={context.registry.features.securityScanner}
          />
          {liveTag !== null && reason === undefined && <LosingImages items={wanted} known={known} context={context} />}
          {reason === undefined && (
            <SignatureChoice
              signatures={signatures}
              isChosen={withSignatures}
              isDisabled={isBusy}
              onChoose={setWithSignatures}
            />
          )}
          {reason !== undefined && <Alert component="p" isInline variant="danger" title={reason} />}
        </>
      )}
    </ActionDialog>
  );
}
