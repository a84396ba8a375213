import { asError, type Job, type UndoOffer, type UndoState, type UndoStep } from './job';
import type { JobList } from './job-list';
import { checkUndo, type UndoCheck } from './undo-plan';

/** What one job left behind, by the keys of its steps. */
interface Kept {
  /** Of the steps done since the job last ended. */
  offers: Map<string, UndoOffer>;
  steps: Map<string, UndoStep>;
  /** What looking found, while the person is asked. */
  found: UndoCheck | null;
}

/** Takes jobs back: keeps what they left behind for that, looks at the server first, and asks before it overwrites. */
export class JobUndos {
  readonly #list: JobList;
  readonly #begin: (job: Job, steps: readonly UndoStep[]) => void;
  readonly #kept = new Map<number, Kept>();

  /** @param begin starts the job that takes these steps of `job` back */
  constructor(list: JobList, begin: (job: Job, steps: readonly UndoStep[]) => void) {
    this.#list = list;
    this.#begin = begin;
  }

  /** A step was done. */
  offer(id: number, key: string, offer: UndoOffer): void {
    this.#keptOf(id).offers.set(key, offer);
  }

  /** What can be taken back of a job that has ended, and whose writes were read back. */
  stateAtEnd(id: number): UndoState {
    const { offers, steps } = this.#keptOf(id);
    for (const [key, offer] of offers) {
      const undo = offer();
      if (undo !== null) steps.set(key, undo);
    }
    offers.clear();
    return { kind: steps.size > 0 ? 'available' : 'none' };
  }

  /** As `JobStore.undo`. */
  async check(id: number, signal: AbortSignal): Promise<void> {
    if (this.#list.get(id)?.undo.kind !== 'available') return;
    const kept = this.#keptOf(id);
    this.#list.change(id, { undo: { kind: 'checking' }, undoProblem: null });
    let found: UndoCheck;
    try {
      found = await checkUndo([...kept.steps.values()].toReversed(), signal);
    } catch (error) {
      this.#list.change(id, { undo: { kind: 'available' }, undoProblem: asError(error) });
      return;
    }
    const { clean, conflicts } = found;
    if (conflicts.length === 0) this.#start(id, clean);
    else {
      kept.found = found;
      this.#set(id, { kind: 'asking', conflicts, cleanCount: clean.length });
    }
  }

  /** The person's answer when an undo would overwrite what another person did. */
  answer(id: number, answer: 'overwrite' | 'undisturbed-only' | 'cancel'): void {
    const kept = this.#keptOf(id);
    const { found } = kept;
    if (found === null) return;
    kept.found = null;
    if (answer === 'overwrite') this.#start(id, [...found.clean, ...found.disturbed]);
    else if (answer === 'undisturbed-only' && found.clean.length > 0) this.#start(id, found.clean);
    else this.#set(id, { kind: 'available' });
  }

  /** The job that takes this one back works again, on what it could not take back before. */
  goOn(id: number): void {
    this.#set(id, { kind: 'running' });
  }

  /** After that job, and after each further attempt of it: what it took back cannot be taken back again. */
  settle(id: number, undone: readonly string[]): void {
    const { steps } = this.#keptOf(id);
    for (const key of undone) steps.delete(key);
    this.#set(id, { kind: steps.size > 0 ? 'available' : 'done' });
  }

  #keptOf(id: number): Kept {
    const kept = this.#kept.get(id) ?? { offers: new Map(), steps: new Map(), found: null };
    this.#kept.set(id, kept);
    return kept;
  }

  #start(id: number, steps: readonly UndoStep[]): void {
    const job = this.#list.get(id);
    if (job === undefined) return;
    this.#list.change(id, { undo: { kind: 'running' }, isDismissed: true });
    this.#begin(job, steps);
  }

  #set(id: number, undo: UndoState): void {
    this.#list.change(id, { undo });
  }
}
