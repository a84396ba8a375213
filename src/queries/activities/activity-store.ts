import { RequestError } from '@/domain/registry/request-failure';
import { requestsAtOnce } from '@/queries/reading-policy';
import {
  activityOf,
  canRetry,
  countItems,
  keysIn,
  withoutDialog,
  type Activity,
  type ActivityPlan,
  type ActivityStep,
  type UndoOffer,
  type UndoState,
  type UndoStep,
} from './activity';
import { ActivityList } from './activity-list';
import { checkUndo, undoPlan, type UndoCheck } from './undo-plan';

/** What the store keeps beside what is shown. */
interface Run {
  steps: ReadonlyMap<string, ActivityStep>;
  settle: ActivityPlan['settle'];
  /** Of the steps done since the run last ended. */
  undoOffers: Map<string, UndoOffer>;
  undoSteps: Map<string, UndoStep>;
  stop: AbortController;
  /** What the check found, while the person is asked. */
  pendingUndo: UndoCheck | null;
  /** The run that this one takes back; null for others. */
  undoOf: number | null;
}

/** All runs of this browser tab, newest first. Runs go on whatever page is shown. */
export class ActivityStore {
  readonly #list = new ActivityList();
  readonly #runs = new Map<number, Run>();
  readonly #now: () => number;
  #nextId = 1;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  readonly subscribe = this.#list.subscribe;
  readonly getAll = this.#list.getAll;
  readonly get = (id: number): Activity | undefined => this.#list.get(id);

  /** Starts a run and returns its id. `isWatched`: a dialog shows what comes of it. */
  start(plan: ActivityPlan, { isWatched = false } = {}): number {
    return this.#begin(plan, { isWatched, undoOf: null });
  }

  #begin(plan: ActivityPlan, { isWatched, undoOf }: { isWatched: boolean; undoOf: number | null }): number {
    const id = this.#nextId++;
    this.#runs.set(id, {
      steps: new Map(plan.steps.map((step) => [step.key, step])),
      settle: plan.settle,
      undoOffers: new Map(),
      undoSteps: new Map(),
      stop: new AbortController(),
      pendingUndo: null,
      undoOf,
    });
    const activity = activityOf(plan, { id, startedAt: this.#now(), isUndo: undoOf !== null, isWatched });
    this.#list.add(activity);
    this.#advance(id);
    return id;
  }

  /** Stops between items: what is under way is finished, because nobody could tell otherwise whether it happened. */
  cancel(id: number): void {
    this.#list.changeItems(id, (item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item));
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
    const activity = this.get(id);
    if (activity === undefined || !canRetry(activity)) return;
    this.#list.changeItems(id, (item) =>
      item.state === 'failed' || item.state === 'cancelled' ? { ...item, state: 'waiting', error: null } : item,
    );
    this.#list.change(id, { state: 'running', finishedAt: null, isDismissed: false, undo: { kind: 'none' } });
    const undone = this.#runs.get(id)?.undoOf ?? null;
    if (undone !== null) this.#setUndo(undone, { kind: 'running' });
    this.#advance(id);
  }

  dismiss(id: number): void {
    this.#list.change(id, { isDismissed: true });
  }

  /** A dialog that showed the run is closed: from now on it is told in a toast, unless the person has read its end. */
  unwatch(id: number): void {
    const activity = this.get(id);
    if (activity !== undefined) this.#list.change(id, withoutDialog(activity));
  }

  /** Somebody has read why the undo could not begin. */
  forgetUndoProblem(id: number): void {
    this.#list.change(id, { undoProblem: null });
  }

  /**
   * Looks whether things are still as the run left them and takes it back, or asks where they are not. Where looking
   * fails, `undoProblem` says why and nothing has happened.
   */
  async undo(id: number): Promise<void> {
    const run = this.#runs.get(id);
    if (run === undefined || this.get(id)?.undo.kind !== 'available') return;
    this.#list.change(id, { undo: { kind: 'checking' }, undoProblem: null });
    let found: UndoCheck;
    try {
      found = await checkUndo([...run.undoSteps.values()].toReversed(), run.stop.signal);
    } catch (error) {
      this.#list.change(id, { undo: { kind: 'available' }, undoProblem: asError(error) });
      return;
    }
    const { clean, conflicts } = found;
    if (conflicts.length === 0) this.#startUndo(id, clean);
    else {
      run.pendingUndo = found;
      this.#setUndo(id, { kind: 'asking', conflicts, undisturbedCount: clean.length });
    }
  }

  /** The person's answer where an undo would overwrite what somebody else did. */
  answerUndo(id: number, answer: 'overwrite' | 'undisturbed-only' | 'cancel'): void {
    const run = this.#runs.get(id);
    const pending = run?.pendingUndo ?? null;
    if (run === undefined || pending === null) return;
    run.pendingUndo = null;
    if (answer === 'overwrite') this.#startUndo(id, [...pending.clean, ...pending.disturbed]);
    else if (answer === 'undisturbed-only' && pending.clean.length > 0) this.#startUndo(id, pending.clean);
    else this.#setUndo(id, { kind: 'available' });
  }

  #startUndo(id: number, steps: readonly UndoStep[]): void {
    const activity = this.get(id);
    if (activity === undefined) return;
    this.#setUndo(id, { kind: 'running' });
    this.dismiss(id);
    this.#begin(undoPlan(activity, steps, this.#runs.get(id)?.settle), { isWatched: false, undoOf: id });
  }

  /** After an undo run, and after each further attempt of it: what it took back cannot be taken back again. */
  #settleUndo(id: number, undone: readonly string[]): void {
    const run = this.#runs.get(id);
    for (const key of undone) run?.undoSteps.delete(key);
    this.#setUndo(id, run !== undefined && run.undoSteps.size > 0 ? { kind: 'available' } : { kind: 'done' });
  }

  /** Starts waiting items while there is room for more. */
  #advance(id: number): void {
    for (;;) {
      const activity = this.get(id);
      if (activity?.state !== 'running') return;
      const busy = activity.items.filter(({ state }) => state === 'running').length;
      const next = activity.items.find(({ state }) => state === 'waiting');
      if (next === undefined || busy >= requestsAtOnce) return;
      void this.#runItem(id, next.key);
    }
  }

  async #runItem(id: number, key: string): Promise<void> {
    const run = this.#runs.get(id);
    const step = run?.steps.get(key);
    if (run === undefined || step === undefined) return;
    this.#list.changeItem(id, key, { state: 'running' });
    try {
      const undo = await step.run(run.stop.signal);
      if (undo !== null) run.undoOffers.set(key, undo);
      this.#list.changeItem(id, key, { state: 'done' });
    } catch (error) {
      if (error instanceof RequestError && error.kind === 'unauthorized') {
        // The session has ended: every further item would fail the same way.
        this.#list.changeItem(id, key, { state: 'waiting' });
        this.#list.change(id, { state: 'paused' });
        void this.#settle(id);
        return;
      }
      if (error instanceof RequestError && error.kind === 'unconfirmed') {
        // The person does not want it after all: it is not done, and nor is what was to follow.
        this.#list.changeItem(id, key, { state: 'cancelled', error });
        this.cancel(id);
        return;
      }
      this.#list.changeItem(id, key, { state: 'failed', error: asError(error) });
    }
    this.#advance(id);
    void this.#settle(id);
  }

  /** Once nothing is under way: has what the writes left read, and ends the run if nothing is to follow. */
  async #settle(id: number): Promise<void> {
    const activity = this.get(id);
    const run = this.#runs.get(id);
    if (activity === undefined || run === undefined || activity.state === 'finished') return;
    const { waiting, running } = countItems(activity);
    if (running > 0 || (waiting > 0 && activity.state === 'running')) return;
    try {
      await run.settle?.(run.stop.signal);
    } catch {
      // The session has ended. How things can be taken back is known when they are read; who stops the pause does without.
      if (activity.state === 'running') {
        this.#list.change(id, { state: 'paused' });
        return;
      }
    }
    this.#finishIfDone(id);
  }

  #finishIfDone(id: number): void {
    const activity = this.get(id);
    const run = this.#runs.get(id);
    if (activity === undefined || run === undefined || activity.state === 'finished') return;
    const { waiting, running } = countItems(activity);
    if (waiting + running > 0) return;
    for (const [key, offer] of run.undoOffers) {
      const undo = offer();
      if (undo !== null) run.undoSteps.set(key, undo);
    }
    run.undoOffers.clear();
    this.#list.change(id, {
      state: 'finished',
      finishedAt: this.#now(),
      undo: run.undoSteps.size > 0 ? { kind: 'available' } : { kind: 'none' },
    });
    if (run.undoOf !== null) this.#settleUndo(run.undoOf, keysIn(activity, 'done'));
  }

  #setUndo(id: number, undo: UndoState): void {
    this.#list.change(id, { undo });
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
