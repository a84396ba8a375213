import { explainError } from '@/domain/registry/request-failure';
import { countItems, keysIn, type Activity } from '@/queries/activities/activity';

/** One line that tells how an activity stands or ended. */
export function activityTitle(activity: Activity): string {
  const { words, state } = activity;
  if (state !== 'finished') return words.progress;
  const { done, failed, total } = countItems(activity);
  if (failed > 0) return words.failure(keysIn(activity, 'failed'));
  return done === total
    ? words.success(keysIn(activity, 'done'))
    : `${words.progress}: stopped after ${done} of ${total}`;
}

/** A line per failure with the server's words; or what there is to say about a success. */
export function activityDetails(activity: Activity): string[] {
  const { words, items } = activity;
  const failures = items.filter(({ state }) => state === 'failed');
  if (failures.length > 0) {
    return failures.map(({ key, label, error }) => words.failureLine({ key, label }, explainError(error)));
  }
  return activity.state === 'finished' ? (words.successDetails?.(keysIn(activity, 'done')) ?? []) : [];
}

export function activityVariant(activity: Activity): 'success' | 'danger' | 'warning' | 'info' {
  if (activity.state === 'paused') return 'warning';
  if (activity.state === 'running') return 'info';
  const { done, failed, total } = countItems(activity);
  if (failed > 0) return 'danger';
  return done === total ? 'success' : 'warning';
}
