import { Button } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import { restoreItems, type RestoreItem } from '@/domain/history/restore-rules';
import type { RepositoryName } from '@/domain/repository/repository';
import { ActionDialog } from '@/features/action-dialog/ActionDialog';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { restoreTagsJob } from '@/queries/jobs/restore-tags';
import type { JobContext } from '@/queries/jobs/job';
import { useJob } from '@/queries/jobs/use-job';
import { Cell } from '@/ui/data-table/Cell';
import { PlainTable } from '@/ui/data-table/PlainTable';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import typography from '@/ui/styles/typography.module.css';
import { LosingImages } from './LosingImages';
import { SignatureChoice } from './SignatureChoice';
import { useKnownRows, type KnownRows } from './use-known-rows';

/** One tag as the list shows it. */
export interface RestoreLine {
  name: string;
  image: ReactNode;
}

interface RestoreListDialogProps {
  repository: RepositoryName;
  title: string;
  submitLabel: string;
  /** What will be done, in words. */
  intro: string;
  /** What will be done, as it was when the dialog was asked for. */
  wanted: readonly RestoreItem[];
  lineOf(item: RestoreItem): RestoreLine;
  /** Signatures and the like that were lost along with the images, and were not chosen themselves. */
  signatures: readonly DeletedTag[];
  onClose(): void;
  /** What is not restored. */
  children?: ReactNode;
}

/** Restores several tags, with an outcome for each. */
export function RestoreListDialog(props: RestoreListDialogProps) {
  const { repository, title, submitLabel, intro, wanted, lineOf, signatures, onClose, children } = props;
  const job = useJob(repository);
  const context = useTagActionContext(repository);
  const known = useKnownRows(repository);
  // From then on the job itself changes the tags; the dialog keeps showing what the person agreed to.
  const [agreed, setAgreed] = useState<KnownRows | null>(null);
  const [withSignatures, setWithSignatures] = useState(true);
  const hasBegun = job.current !== undefined;

  const plan = (where: JobContext) =>
    restoreTagsJob(where, { items: restoreItems(wanted, withSignatures ? signatures : []) });

  const submit = () => {
    if (wanted.length === 0 || job.isBusy) return;
    setAgreed(known);
    job.start(plan);
  };

  return (
    <ActionDialog
      title={title}
      submitLabel={submitLabel}
      isSubmitDisabled={wanted.length === 0}
      focusesCancel
      size="medium"
      job={job}
      plan={wanted.length > 0 ? plan : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{intro}</p>
      {wanted.length > 0 && <RestoreList wanted={wanted} lineOf={lineOf} />}
      <LosingImages items={wanted} known={agreed ?? known} context={context} />
      <SignatureChoice
        signatures={signatures}
        isChosen={withSignatures}
        isDisabled={hasBegun}
        onChoose={setWithSignatures}
      />
      {children}
    </ActionDialog>
  );
}

/** Tags that are listed until the person asks for all. */
const shownAtFirst = 10;

function RestoreList({ wanted, lineOf }: Pick<RestoreListDialogProps, 'wanted' | 'lineOf'>) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? wanted : wanted.slice(0, shownAtFirst);
  return (
    <>
      <PlainTable label="Tags that will be restored">
        <RowGroup>
          {shown.map((item) => {
            const { name, image } = lineOf(item);
            return (
              <Row key={item.tagName}>
                <Cell className={typography.breakable}>{name}</Cell>
                <Cell>{image}</Cell>
              </Row>
            );
          })}
        </RowGroup>
      </PlainTable>
      {shown.length < wanted.length && (
        <Button variant="link" isInline onClick={() => setShowsAll(true)}>
          {`Show ${wanted.length - shown.length} more`}
        </Button>
      )}
    </>
  );
}
