import { RequestError } from '@/domain/request-failure';
import type { Activity, ActivityItem, ActivityPlan, ActivityStep, UndoConflict, UndoState, UndoStep } from './activity';

/** Writes of one activity under way at once: a registry has other users, too. */
const concurrency = 4;

/** What the store keeps beside what is shown. */
interface Run {
  steps: ReadonlyMap<string, ActivityStep>;
  undoSteps: Map<string, UndoStep>;
  stop: AbortController;
  /** Undo steps that are not disturbed by anybody, and those that are, while the person is asked. */
  pendingUndo: { clean: UndoStep[]; disturbed: UndoStep[] } | null;
}

/** All runs of this browser tab, newest first. Runs go on whatever page is shown. */
export class ActivityStore {
  #activities: readonly Activity[] = [];
  readonly #runs = new Map<number, Run>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  #nextId = 1;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getAll = (): readonly Activity[] => this.#activities;

  get(id: number): Activity | undefined {
    return this.#activities.find((activity) => activity.id === id);
  }

  /** Starts a run and returns its id. `isWatched`: a dialog shows what comes of it. */
  start(plan: ActivityPlan, { isWatched = false, isUndo = false } = {}): number {
    const id = this.#nextId++;
    this.#runs.set(id, {
      steps: new Map(plan.steps.map((step) => [step.key, step])),
      undoSteps: new Map(),
      stop: new AbortController(),
      pendingUndo: null,
    });
    const activity: Activity = {
      id,
      repository: plan.repository,
      words: plan.words,
      items: plan.steps.map(({ key, label }) => ({ key, label, state: 'waiting', error: null })),
      state: 'running',
      startedAt: this.#now(),
      finishedAt: null,
      undo: { kind: 'none' },
      isUndo,
      notRestorable: plan.notRestorable ?? null,
      isWatched,
      isDismissed: false,
    };
    this.#publish([activity, ...this.#activities]);
    this.#advance(id);
    return id;
  }

  /** Stops between items: what is under way is finished, because nobody could tell otherwise whether it happened. */
  cancel(id: number): void {
    this.#changeItems(id, (item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item));
    this.#finishIfDone(id);
  }

  /** Goes on after a pause. */
  resume(id: number): void {
    if (this.get(id)?.state !== 'paused') return;
    this.#change(id, { state: 'running' });
    this.#advance(id);
  }

  /** Tries what failed (and what was cancelled) once more. */
  retryFailed(id: number): void {
    const activity = this.get(id);
    if (activity?.state !== 'finished') return;
    this.#changeItems(id, (item) =>
      item.state === 'failed' || item.state === 'cancelled' ? { ...item, state: 'waiting', error: null } : item,
    );
    this.#change(id, { state: 'running', finishedAt: null, isDismissed: false, undo: { kind: 'none' } });
    this.#advance(id);
  }

  dismiss(id: number): void {
    this.#change(id, { isDismissed: true });
  }

  /** A dialog that showed the run is closed: from now on it is told in a toast. */
  unwatch(id: number): void {
    this.#change(id, { isWatched: false });
  }

  /** Looks whether things are still as the run left them and takes it back, or asks where they are not. */
  async undo(id: number): Promise<void> {
    const run = this.#runs.get(id);
    if (run === undefined || this.get(id)?.undo.kind !== 'available') return;
    this.#setUndo(id, { kind: 'checking' });
    const steps = [...run.undoSteps.values()].toReversed();
    const conflicts: UndoConflict[] = [];
    const clean: UndoStep[] = [];
    const disturbed: UndoStep[] = [];
    try {
      const changes = await Promise.all(steps.map((step) => step.check(run.stop.signal)));
      for (const [position, step] of steps.entries()) {
        const change = changes[position] ?? null;
        if (change === null) clean.push(step);
        else {
          disturbed.push(step);
          conflicts.push({ key: step.key, label: step.label, change });
        }
      }
    } catch (error) {
      this.#setUndo(id, { kind: 'available' });
      throw error;
    }
    if (conflicts.length === 0) this.#startUndo(id, clean);
    else {
      run.pendingUndo = { clean, disturbed };
      this.#setUndo(id, { kind: 'asking', conflicts, undisturbedCount: clean.length });
    }
  }

  /** The person's answer where an undo would overwrite what somebody else did. */
  answerUndo(id: number, answer: 'overwrite' | 'undisturbed-only' | 'cancel'): void {
    const pending = this.#runs.get(id)?.pendingUndo;
    if (pending === null || pending === undefined) return;
    if (answer === 'overwrite') this.#startUndo(id, [...pending.clean, ...pending.disturbed]);
    else if (answer === 'undisturbed-only' && pending.clean.length > 0) this.#startUndo(id, pending.clean);
    else this.#setUndo(id, { kind: 'available' });
  }

  #startUndo(id: number, steps: readonly UndoStep[]): void {
    const activity = this.get(id);
    if (activity === undefined) return;
    this.#setUndo(id, { kind: 'running' });
    this.dismiss(id);
    const undone = steps.length === 1 ? (steps[0]?.label ?? '') : `${steps.length} changes`;
    const undoId = this.start(
      {
        repository: activity.repository,
        words: {
          progress: `Undoing ${undone}`,
          success: () => `Undone: ${activity.words.success(steps.map(({ key }) => key))}`,
          failure: () => 'Could not undo everything',
          failureLine: ({ label }, reason) => `${label}: ${reason}`,
        },
        steps: steps.map((step) => ({ ...step, run: (signal) => step.run(signal).then(() => null) })),
      },
      { isUndo: true },
    );
    const finish = () => {
      const undo = this.get(undoId);
      if (undo?.state !== 'finished') return;
      stopListening();
      const run = this.#runs.get(id);
      for (const { key, state } of undo.items) if (state === 'done') run?.undoSteps.delete(key);
      this.#setUndo(id, run !== undefined && run.undoSteps.size > 0 ? { kind: 'available' } : { kind: 'done' });
    };
    const stopListening = this.subscribe(finish);
  }

  /** Starts waiting items while there is room for more. */
  #advance(id: number): void {
    for (;;) {
      const activity = this.get(id);
      if (activity?.state !== 'running') return;
      const busy = activity.items.filter(({ state }) => state === 'running').length;
      const next = activity.items.find(({ state }) => state === 'waiting');
      if (next === undefined || busy >= concurrency) return;
      void this.#runItem(id, next.key);
    }
  }

  async #runItem(id: number, key: string): Promise<void> {
    const run = this.#runs.get(id);
    const step = run?.steps.get(key);
    if (run === undefined || step === undefined) return;
    this.#setItem(id, key, { state: 'running' });
    try {
      const undo = await step.run(run.stop.signal);
      if (undo !== null) run.undoSteps.set(key, undo);
      this.#setItem(id, key, { state: 'done' });
    } catch (error) {
      if (error instanceof RequestError && error.kind === 'unauthorized') {
        // The session has ended: every further item would fail the same way.
        this.#setItem(id, key, { state: 'waiting' });
        this.#change(id, { state: 'paused' });
        return;
      }
      this.#setItem(id, key, { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
    this.#finishIfDone(id);
    this.#advance(id);
  }

  #finishIfDone(id: number): void {
    const activity = this.get(id);
    if (activity === undefined || activity.state === 'finished') return;
    if (activity.items.some(({ state }) => state === 'waiting' || state === 'running')) return;
    const canUndo = !activity.isUndo && (this.#runs.get(id)?.undoSteps.size ?? 0) > 0;
    this.#change(id, {
      state: 'finished',
      finishedAt: this.#now(),
      undo: canUndo ? { kind: 'available' } : { kind: 'none' },
    });
  }

  #setUndo(id: number, undo: UndoState): void {
    this.#change(id, { undo });
  }

  #setItem(id: number, key: string, patch: Partial<ActivityItem>): void {
    this.#changeItems(id, (item) => (item.key === key ? { ...item, ...patch } : item));
  }

  #changeItems(id: number, change: (item: ActivityItem) => ActivityItem): void {
    const activity = this.get(id);
    if (activity !== undefined) this.#change(id, { items: activity.items.map(change) });
  }

  #change(id: number, patch: Partial<Activity>): void {
    this.#publish(this.#activities.map((activity) => (activity.id === id ? { ...activity, ...patch } : activity)));
  }

  #publish(activities: readonly Activity[]): void {
    this.#activities = activities;
    // A copy: listeners may leave while they are told.
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
