import type { ApiCall } from '@/domain/api-calls/api-call';
import { isDeclined, RequestError } from '@/domain/registry/request-failure';
import { requestsAtOnce } from '@/queries/reading-policy';
import {
  asError,
  canRetry,
  countSteps,
  jobOf,
  keysIn,
  withoutDialog,
  type Job,
  type JobPlan,
  type PlannedStep,
} from './job';
import { JobList } from './job-list';
import { JobUndos } from './job-undos';
import { sendOnly } from './send-only';
import { undoPlan } from './undo-plan';

/** What the store knows of a job beyond what is shown. */
interface Work {
  steps: ReadonlyMap<string, PlannedStep>;
  settle: JobPlan['settle'];
  /** Every write so far. What an undo sends is not known before. */
  sent: ApiCall[];
  stop: AbortController;
  /** The job that this one takes back; null for others. */
  undoOf: number | null;
}

/** All jobs of this browser tab, newest first. They go on whatever page is shown. */
export class JobStore {
  readonly #list = new JobList();
  readonly #work = new Map<number, Work>();
  readonly #undos = new JobUndos(this.#list, (job, steps) => {
    this.#begin(undoPlan(job, steps, this.#work.get(job.id)?.settle), { isWatched: false, undoOf: job.id });
  });
  readonly #now: () => number;
  #nextId = 1;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  readonly subscribe = this.#list.subscribe;
  readonly getAll = this.#list.getAll;
  readonly get = (id: number): Job | undefined => this.#list.get(id);
  readonly sentBy = (id: number): readonly ApiCall[] => this.#work.get(id)?.sent ?? [];

  /** Starts a job and returns its id. `isWatched`: a dialog shows what comes of it. */
  start(plan: JobPlan, { isWatched = false } = {}): number {
    return this.#begin(plan, { isWatched, undoOf: null });
  }

  #begin(plan: JobPlan, { isWatched, undoOf }: { isWatched: boolean; undoOf: number | null }): number {
    const id = this.#nextId++;
    this.#work.set(id, {
      steps: new Map(plan.steps.map((step) => [step.key, step])),
      settle: plan.settle,
      sent: [],
      stop: new AbortController(),
      undoOf,
    });
    const job = jobOf(plan, { id, startedAt: this.#now(), isUndo: undoOf !== null, isWatched });
    this.#list.add(job);
    this.#advance(id);
    return id;
  }

  /** Stops between steps: what is under way is finished, because otherwise it would not be known whether it happened. */
  cancel(id: number): void {
    this.#list.changeSteps(id, (step) => (step.state === 'waiting' ? { ...step, state: 'cancelled' } : step));
    void this.#settle(id);
  }

  /** Goes on after a pause. */
  resume(id: number): void {
    if (this.get(id)?.state !== 'paused') return;
    this.#list.change(id, { state: 'running', isDismissed: false });
    this.#advance(id);
    void this.#settle(id);
  }

  /** Tries what failed (and what was cancelled) once more. */
  retryFailed(id: number): void {
    const job = this.get(id);
    if (job === undefined || !canRetry(job)) return;
    this.#list.changeSteps(id, (step) =>
      step.state === 'failed' || step.state === 'cancelled' ? { ...step, state: 'waiting', error: null } : step,
    );
    this.#list.change(id, { state: 'running', finishedAt: null, isDismissed: false, undo: { kind: 'none' } });
    const undone = this.#work.get(id)?.undoOf ?? null;
    if (undone !== null) this.#undos.goOn(undone);
    this.#advance(id);
  }

  dismiss(id: number): void {
    this.#list.change(id, { isDismissed: true });
  }

  /** A dialog that showed the job is closed: from now on a toast shows it, unless the person has read its end. */
  unwatch(id: number): void {
    const job = this.get(id);
    if (job !== undefined) this.#list.change(id, withoutDialog(job));
  }

  /** The person has read why the undo could not begin. */
  forgetUndoProblem(id: number): void {
    this.#list.change(id, { undoProblem: null });
  }

  /**
   * Looks whether things are still as the job left them. Takes it back, or asks if they are not. If looking
   * fails, `undoProblem` says why and nothing has happened.
   */
  async undo(id: number): Promise<void> {
    const work = this.#work.get(id);
    if (work !== undefined) await this.#undos.check(id, work.stop.signal);
  }

  /** The person's answer when an undo would overwrite what another person did. */
  answerUndo(id: number, answer: 'overwrite' | 'undisturbed-only' | 'cancel'): void {
    this.#undos.answer(id, answer);
  }

  /** Starts waiting steps while there is room for more. */
  #advance(id: number): void {
    for (;;) {
      const job = this.get(id);
      if (job?.state !== 'running') return;
      const busy = job.steps.filter(({ state }) => state === 'running').length;
      const next = job.steps.find(({ state }) => state === 'waiting');
      if (next === undefined || busy >= requestsAtOnce) return;
      void this.#runStep(id, next.key);
    }
  }

  async #runStep(id: number, key: string): Promise<void> {
    const work = this.#work.get(id);
    const step = work?.steps.get(key);
    if (work === undefined || step === undefined) return;
    this.#list.changeStep(id, key, { state: 'running' });
    try {
      const undo = await step.run(work.stop.signal, sendOnly(step.writes, work.sent, work.stop.signal));
      if (undo !== null) this.#undos.offer(id, key, undo);
      this.#list.changeStep(id, key, { state: 'done' });
    } catch (error) {
      if (error instanceof RequestError && error.kind === 'unauthorized') {
        // The session has ended: every further item would fail the same way.
        this.#list.changeStep(id, key, { state: 'waiting' });
        this.#list.change(id, { state: 'paused' });
        void this.#settle(id);
        return;
      }
      if (isDeclined(error)) {
        // This step and those after it are not done.
        this.#list.changeStep(id, key, { state: 'cancelled', error: asError(error) });
        this.cancel(id);
        return;
      }
      this.#list.changeStep(id, key, { state: 'failed', error: asError(error) });
    }
    this.#advance(id);
    void this.#settle(id);
  }

  /** Once nothing is under way: reads back what the writes left, and ends the job if no step is left. */
  async #settle(id: number): Promise<void> {
    const job = this.get(id);
    const work = this.#work.get(id);
    if (job === undefined || work === undefined || job.state === 'finished') return;
    const { waiting, running } = countSteps(job);
    if (running > 0 || (waiting > 0 && job.state === 'running')) return;
    try {
      await work.settle?.(work.stop.signal);
    } catch {
      // The session has ended. What can be undone is known after reading back. A job that is stopped in the pause has no undo.
      if (job.state === 'running') {
        this.#list.change(id, { state: 'paused' });
        return;
      }
    }
    this.#finishIfDone(id);
  }

  #finishIfDone(id: number): void {
    const job = this.get(id);
    const work = this.#work.get(id);
    if (job === undefined || work === undefined || job.state === 'finished') return;
    const { waiting, running } = countSteps(job);
    if (waiting + running > 0) return;
    this.#list.change(id, { state: 'finished', finishedAt: this.#now(), undo: this.#undos.stateAtEnd(id) });
    if (work.undoOf !== null) this.#undos.settle(work.undoOf, keysIn(job, 'done'));
  }
}
