import { Alert } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { planExtension, readExtraDays } from '@/domain/expiration/extension-plan';
import type { RepositoryName } from '@/domain/repository/repository';
import { planBulkChangeExpiration } from '@/domain/tags/actions/change-expiration';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { TagReasons } from '@/features/tag-actions/expiration/TagReasons';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { changeExpirationJob } from '@/queries/jobs/change-expiration';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import layout from '@/ui/styles/layout.module.css';
import { ExtraDays } from './ExtraDays';

interface ExtendDialogProps {
  repository: RepositoryName;
  /** Tags that expire. */
  targets: readonly Tag[];
  onClose(): void;
}

/** The most tags whose dates are named one by one. */
const toldOneByOne = 5;

/** Gives tags more time, each from its own expiration on, and says beforehand what the server will make of it. */
export function ExtendDialog({ repository, targets, onClose }: ExtendDialogProps) {
  const context = useTagActionContext(repository);
  const job = useJob(repository);
  const fieldId = useId();
  const [text, setText] = useState('7');
  const days = readExtraDays(text);
  const { eligible, skipped, reason } = planBulkChangeExpiration({ tags: targets, ...context });
  const { taken, cut, refused } = planExtension(eligible, days ?? 1, context.now);
  const canSubmit = days !== null && taken.length > 0;
  const hasBegun = job.current !== undefined;
  const ends = new Map(taken.map(({ tag, at }) => [tag.name, at]));
  const plan = (where: JobContext) =>
    changeExpirationJob(where, {
      tags: taken.map(({ tag }) => tag),
      expiresAt: (tag) => ends.get(tag.name) ?? tag.endsAt,
    });
  const submit = () => job.start(plan);
  const tagsText = countOf(canSubmit ? taken.length : targets.length, 'tag');
  return (
    <ActionDialog
      title={`Extend ${tagsText}`}
      submitLabel={days === null ? 'Extend' : `Extend ${tagsText} by ${countOf(days, 'day')}`}
      isSubmitDisabled={!canSubmit}
      isDirty={text !== '7'}
      focusedFieldId={fieldId}
      size="medium"
      job={job}
      plan={canSubmit ? plan : null}
      onSubmit={hasBegun ? () => job.retryFailed() : submit}
      onClose={onClose}
    >
      <ExtraDays
        id={fieldId}
        text={text}
        isDisabled={hasBegun}
        onChange={setText}
        onEnter={() => {
          if (canSubmit && !hasBegun) submit();
        }}
      />
      {canSubmit && (
        <ul className={layout.bullets} aria-label="Tags that will expire later">
          {taken.slice(0, toldOneByOne).map(({ tag, at }) => (
            <li key={tag.name}>
              <strong>{tag.name}</strong>
              {': '}
              <Timestamp at={at} /> instead of <Timestamp at={tag.endsAt ?? at} />
            </li>
          ))}
          {taken.length > toldOneByOne && <li>{`… and ${formatNumber(taken.length - toldOneByOne)} more.`}</li>}
        </ul>
      )}
      {!hasBegun && reason !== undefined && (
        <Alert component="p" isInline variant="danger" title="The expiration cannot be changed">
          {reason}
        </Alert>
      )}
      {!hasBegun && reason === undefined && skipped.length > 0 && (
        <TagReasons variant="warning" title="Some tags will be skipped" reasons={skipped} />
      )}
      {!hasBegun && days !== null && refused.length > 0 && (
        <TagReasons
          variant={taken.length === 0 ? 'danger' : 'warning'}
          title={taken.length === 0 ? 'There is no more time' : 'Some tags cannot get more time and will be skipped'}
          reasons={refused}
        />
      )}
      {!hasBegun && days !== null && cut.length > 0 && (
        <TagReasons variant="warning" title="The registry will change these dates" reasons={cut} />
      )}
    </ActionDialog>
  );
}
