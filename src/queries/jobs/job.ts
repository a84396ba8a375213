import type { QueryClient } from '@tanstack/react-query';
import type { ApiWrite } from '@/api/http/client';
import type { ApiCall } from '@/domain/api-calls/api-call';
import type { RepositoryName } from '@/domain/repository/repository';

/** Where a job works. */
export interface JobContext {
  client: QueryClient;
  repository: RepositoryName;
}

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** One request of a job, usually about one tag, as it is shown. */
export interface JobStep {
  key: string;
  label: string;
  state: StepState;
  /** Why it failed, or why it was given up. */
  error: Error | null;
}

export type SendWrite = <T>(write: ApiWrite<T>) => Promise<T>;

/**
 * What a finished step leaves behind so that it can be taken back. `check` looks at the server again and says what
 * another person changed meanwhile (null: nothing); `run` takes the step back.
 */
export interface UndoStep {
  key: string;
  label: string;
  check(signal: AbortSignal): Promise<string | null>;
  run(signal: AbortSignal, send: SendWrite): Promise<void>;
}

/** Says how a step can be taken back; null if it cannot. It is called after the job's writes were read back. */
export type UndoOffer = () => UndoStep | null;

/** How a step is done. */
export interface PlannedStep {
  key: string;
  label: string;
  /** All that it may send, in this order; a refusal ends it. Null for an undo, which depends on what it finds. */
  writes: readonly ApiCall[] | null;
  /** What it looks at first, in a sentence; it writes nothing if that is not as expected. */
  looksFirst?: string;
  /** Keys of steps before it without which it is not done. */
  after?: readonly string[];
  /** Resolves to null if it cannot be taken back in any case. `send` refuses what is not among `writes`. */
  run(signal: AbortSignal, send: SendWrite): Promise<UndoOffer | null>;
}

/** The words for a job: while it runs, and about its outcome. The keys are those of the steps concerned. */
export interface JobWords {
  /** "Removing 3 tags" */
  progress: string;
  /** "Removed tag X"; shown once everything worked. */
  success(keys: readonly string[]): string;
  /** More about a success, a line each. */
  successDetails?(keys: readonly string[]): string[];
  /** "Could not remove 3 tags" */
  failure(keys: readonly string[]): string;
  /** One line per failure, with the server's words. */
  failureLine(step: { key: string; label: string }, reason: string): string;
}

/** What a job is to be made of. */
export interface JobPlan {
  repository: RepositoryName;
  words: JobWords;
  steps: readonly PlannedStep[];
  /**
   * Reads what the writes left, also those that failed; called whenever none is under way: at the end and in a pause.
   * Throws if the session has ended.
   */
  settle?(signal: AbortSignal): Promise<void>;
  /** What an undo cannot bring back, shown beside it ("Pull counts start again"). */
  undoLimit?: string;
}

/** Another person changed something after the job; an undo would overwrite it. */
export interface UndoConflict {
  key: string;
  label: string;
  change: string;
}

export type UndoState =
  | { kind: 'none' }
  | { kind: 'available' }
  /** The server is being asked whether things are still as the job left them. */
  | { kind: 'checking' }
  | { kind: 'asking'; conflicts: readonly UndoConflict[]; cleanCount: number }
  | { kind: 'running' }
  | { kind: 'done' };

/** One thing that a person asked for, made of one or more steps, from its start until the tab is closed. */
export interface Job {
  id: number;
  repository: RepositoryName;
  words: JobWords;
  steps: readonly JobStep[];
  /** `paused`: the session has ended; nothing is sent until the person resumes. */
  state: 'running' | 'paused' | 'finished';
  /** Milliseconds since 1970. */
  startedAt: number;
  finishedAt: number | null;
  undo: UndoState;
  /** Why the last attempt to take it back could not even begin; null once the person has taken note. */
  undoProblem: Error | null;
  /** It takes back an earlier one. */
  isUndo: boolean;
  undoLimit: string | null;
  /** A dialog shows what comes of it; a failure is then shown there, and not in a toast. */
  isWatched: boolean;
  /** Its toast was closed or has had its time. */
  isDismissed: boolean;
}

/** How far a job is. */
export function countSteps({ steps }: Pick<Job, 'steps'>): Record<StepState, number> & { total: number } {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0, total: steps.length };
  for (const { state } of steps) counts[state]++;
  return counts;
}

export function keysIn({ steps }: Pick<Job, 'steps'>, state: StepState): string[] {
  return steps.filter((step) => step.state === state).map(({ key }) => key);
}

/** What its failed steps threw. */
export function failuresIn({ steps }: Pick<Job, 'steps'>): Error[] {
  return steps.flatMap(({ state, error }) => (state === 'failed' && error !== null ? [error] : []));
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/**
 * What changes about a job when the dialog that showed it is closed. An end that the person has read there is not shown a
 * second time; a success closes the dialog at once, and its toast offers to take it back.
 */
export function withoutDialog(job: Job): Pick<Job, 'isWatched' | 'isDismissed'> {
  const { done, total } = countSteps(job);
  const wasRead = job.isWatched && job.state === 'finished' && done < total;
  return { isWatched: false, isDismissed: job.isDismissed || wasRead };
}

/** Whether what failed or was not begun may be tried again; not while an undo works on the same things. */
export function canRetry(job: Job): boolean {
  const { failed, cancelled } = countSteps(job);
  const isBeingUndone = ['checking', 'asking', 'running'].includes(job.undo.kind);
  return job.state === 'finished' && failed + cancelled > 0 && !isBeingUndone;
}

/** What is shown of a job that begins now: everything is still to be done. */
export function jobOf(
  { repository, words, steps, undoLimit }: JobPlan,
  begun: Pick<Job, 'id' | 'startedAt' | 'isUndo' | 'isWatched'>,
): Job {
  return {
    ...begun,
    repository,
    words,
    steps: steps.map(({ key, label }) => ({ key, label, state: 'waiting', error: null })),
    state: 'running',
    finishedAt: null,
    undo: { kind: 'none' },
    undoProblem: null,
    undoLimit: undoLimit ?? null,
    isDismissed: false,
  };
}
