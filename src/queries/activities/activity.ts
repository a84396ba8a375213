import type { RepositoryName } from '@/domain/repository/repository';

export type ActivityItemState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** One thing that an activity does, usually to one tag. */
export interface ActivityItem {
  key: string;
  label: string;
  state: ActivityItemState;
  /** Why it failed, or why it was given up. */
  error: Error | null;
}

/**
 * What a finished step leaves behind so that it can be taken back. `check` looks at the server again and says what
 * somebody else changed meanwhile (null: nothing); `run` takes the step back.
 */
export interface UndoStep {
  key: string;
  label: string;
  check(signal: AbortSignal): Promise<string | null>;
  run(signal: AbortSignal): Promise<void>;
}

/** Says how a step can be taken back, null where it cannot; asked once what the run's writes left is read. */
export type UndoOffer = () => UndoStep | null;

/** One write and what belongs to it; resolves to null where it cannot be taken back in any case. */
export interface ActivityStep {
  key: string;
  label: string;
  run(signal: AbortSignal): Promise<UndoOffer | null>;
}

/** How an activity is told: while it runs, and what came of it. The keys are those of the steps concerned. */
export interface ActivityWords {
  /** "Removing 3 tags" */
  progress: string;
  /** "Deleted tag X successfully"; told once everything worked. */
  success(keys: readonly string[]): string;
  /** More about a success, a line each. */
  successDetails?(keys: readonly string[]): string[];
  /** "Could not delete tags" */
  failure(keys: readonly string[]): string;
  /** One line per failure, with the server's words. */
  failureLine(item: { key: string; label: string }, reason: string): string;
}

/** A run to be started. */
export interface ActivityPlan {
  repository: RepositoryName;
  words: ActivityWords;
  steps: readonly ActivityStep[];
  /**
   * Reads what the writes left, also those that failed; called whenever none is under way: at the end and in a pause.
   * Throws where the session has ended.
   */
  settle?(signal: AbortSignal): Promise<void>;
  /** What an undo cannot bring back, told beside it ("Pull counts start again"). */
  notRestorable?: string;
}

/** Somebody else changed something after the activity; an undo would overwrite it. */
export interface UndoConflict {
  key: string;
  label: string;
  change: string;
}

export type UndoState =
  | { kind: 'none' }
  | { kind: 'available' }
  /** The server is being asked whether things are still as the activity left them. */
  | { kind: 'checking' }
  | { kind: 'asking'; conflicts: readonly UndoConflict[]; undisturbedCount: number }
  | { kind: 'running' }
  | { kind: 'done' };

/** A run of writes, from its start until the tab is closed. */
export interface Activity {
  id: number;
  repository: RepositoryName;
  words: ActivityWords;
  items: readonly ActivityItem[];
  /** `paused`: the session has ended; nothing is sent until somebody resumes. */
  state: 'running' | 'paused' | 'finished';
  /** Milliseconds since 1970. */
  startedAt: number;
  finishedAt: number | null;
  undo: UndoState;
  /** Why the last attempt to take it back could not even begin; null once somebody has taken note. */
  undoProblem: Error | null;
  /** It takes back an earlier one. */
  isUndo: boolean;
  notRestorable: string | null;
  /** A dialog shows what comes of it; a failure is then told there and not in a toast as well, nor afterwards. */
  isWatched: boolean;
  /** Its toast was closed or has had its time. */
  isDismissed: boolean;
}

/** How far an activity is. */
export function countItems({ items }: Pick<Activity, 'items'>): Record<ActivityItemState, number> & { total: number } {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0, total: items.length };
  for (const { state } of items) counts[state]++;
  return counts;
}

export function keysIn({ items }: Pick<Activity, 'items'>, state: ActivityItemState): string[] {
  return items.filter((item) => item.state === state).map(({ key }) => key);
}

/**
 * What the closing of the dialog that showed a run changes about it. An end that the person has read there is not told a
 * second time; a success closes the dialog at once, and its toast offers to take it back.
 */
export function withoutDialog(activity: Activity): Pick<Activity, 'isWatched' | 'isDismissed'> {
  const { done, total } = countItems(activity);
  const wasRead = activity.isWatched && activity.state === 'finished' && done < total;
  return { isWatched: false, isDismissed: activity.isDismissed || wasRead };
}

/** Whether what failed or was not begun may be tried again; not while an undo works on the same things. */
export function canRetry(activity: Activity): boolean {
  const { failed, cancelled } = countItems(activity);
  const isBeingUndone = ['checking', 'asking', 'running'].includes(activity.undo.kind);
  return activity.state === 'finished' && failed + cancelled > 0 && !isBeingUndone;
}

/** What is shown of a run that begins now: everything is still to be done. */
export function activityOf(
  { repository, words, steps, notRestorable }: ActivityPlan,
  begun: Pick<Activity, 'id' | 'startedAt' | 'isUndo' | 'isWatched'>,
): Activity {
  return {
    ...begun,
    repository,
    words,
    items: steps.map(({ key, label }) => ({ key, label, state: 'waiting', error: null })),
    state: 'running',
    finishedAt: null,
    undo: { kind: 'none' },
    undoProblem: null,
    notRestorable: notRestorable ?? null,
    isDismissed: false,
  };
}
