import { Button } from '@patternfly/react-core';
import type { PlannedCalls } from '@/domain/api-calls/shell-script';
import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react';
import { countSteps, type JobContext, type JobPlan } from '@/queries/jobs/job';
import type { DialogJob } from '@/queries/jobs/use-job';
import { ApiCallToggle } from '@/features/api-calls/ApiCallToggle';
import { LazyApiCallPanel } from '@/features/api-calls/LazyApiCallPanel';
import { DiscardQuestion } from './DiscardQuestion';
import { JobOutcome } from './JobOutcome';
import { JobProgress } from './JobProgress';
import { Dialog } from '@/ui/dialog/Dialog';
import styles from './action-dialog.module.css';

interface ActionDialogProps {
  title: string;
  /** The words on the button that submits. */
  submitLabel: string;
  isDanger?: boolean;
  /** Why it cannot be submitted; shown beside the button if there is something to say. */
  isSubmitDisabled?: boolean;
  /** Something was typed or chosen that closing would lose; then closing asks first. */
  isDirty?: boolean;
  /** For dialogs in which nothing is typed first: the quiet button gets the focus, so that Enter does no harm. */
  focusesCancel?: boolean;
  /**
   * Id of the field that gets the focus; it has to be there from the beginning. A field's own `autoFocus` is not enough:
   * in a browser the dialog then puts the focus on its × all the same.
   */
  focusedFieldId?: string;
  size?: 'small' | 'medium' | 'large';
  job: DialogJob;
  /** What the button would do, as a job; null while that is not known. It is made again each time it is shown. */
  plan: ((context: JobContext) => JobPlan) | null;
  onSubmit(): void;
  onClose(): void;
  /** The form. It stays as it is while something runs and after a failure, so that nothing typed is lost. */
  children: ReactNode;
}

/**
 * The frame of every dialog that writes: form, progress, outcome. It closes by itself once everything worked (a toast
 * tells), stays with the reasons if something failed, and may be closed while a long job goes on.
 */
export function ActionDialog(props: ActionDialogProps) {
  const { title, submitLabel, isDanger = false, isSubmitDisabled = false, isDirty = false, size = 'small' } = props;
  const { job, plan, onSubmit, onClose, children, focusesCancel = false, focusedFieldId } = props;
  const [cancelId, callId] = [useId(), useId()];
  const [showsCall, setShowsCall] = useState(false);
  const focusedId = focusesCancel ? cancelId : focusedFieldId;
  const [isAsking, setIsAsking] = useState(false);
  const { current, isBusy } = job;
  const counts = current === undefined ? null : countSteps(current);
  const isDone = counts !== null && current?.state === 'finished' && counts.done === counts.total;
  const hasFailed = current?.state === 'finished' && !isDone;

  // The job lives outside of React; its success closes the dialog.
  const closeWhenDone = useEffectEvent(onClose);
  useEffect(() => {
    if (isDone) closeWhenDone();
  }, [isDone]);

  const close = () => {
    if (isDirty && !isBusy && !isDone && !isAsking) setIsAsking(true);
    else onClose();
  };

  return (
    <Dialog
      title={title}
      size={size}
      elementToFocus={focusedId === undefined ? undefined : `[id="${focusedId}"]`}
      footer={
        isAsking ? (
          <DiscardQuestion onDiscard={onClose} onKeep={() => setIsAsking(false)} />
        ) : (
          <>
            {hasFailed && counts !== null && counts.total > 1 ? (
              <Button variant={isDanger ? 'danger' : 'primary'} onClick={() => job.retryFailed()}>
                {counts.failed > 0 ? 'Retry failed' : 'Go on'}
              </Button>
            ) : (
              <Button
                variant={isDanger ? 'danger' : 'primary'}
                isDisabled={isSubmitDisabled && !isBusy}
                // It keeps the focus for what comes of it.
                isAriaDisabled={isBusy}
                isLoading={isBusy}
                spinnerAriaValueText="Working"
                onClick={onSubmit}
              >
                {submitLabel}
              </Button>
            )}
            <Button id={cancelId} variant="link" onClick={close}>
              {isBusy ? 'Continue in background' : hasFailed ? 'Close' : 'Cancel'}
            </Button>
            <ApiCallToggle panelId={callId} isOpen={showsCall} onToggle={setShowsCall} />
          </>
        )
      }
      onClose={close}
    >
      <div className={styles.body}>
        {current !== undefined && hasFailed && <JobOutcome job={current} />}
        {children}
        {showsCall && (
          <section id={callId} aria-label="API call">
            <LazyApiCallPanel calls={plannedCalls(job, plan)} onMissing={() => setShowsCall(false)} />
          </section>
        )}
        {current !== undefined && isBusy && <JobProgress job={current} onStop={job.cancel} onResume={job.resume} />}
      </div>
    </Dialog>
  );
}

/** What is being sent, or would be if the button were pressed now. */
function plannedCalls({ current, started, context }: DialogJob, plan: ActionDialogProps['plan']): PlannedCalls | null {
  const shown = current === undefined ? (plan?.(context) ?? null) : started;
  if (shown === null) return null;
  const steps = shown.steps.map(({ writes, ...step }) => ({ ...step, calls: writes ?? [] }));
  return { title: shown.words.progress, steps };
}
