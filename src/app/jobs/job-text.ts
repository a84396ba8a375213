import { explainError } from '@/domain/registry/request-failure';
import { ofTotal } from '@/domain/text/count-text';
import { countSteps, keysIn, type Job } from '@/queries/jobs/job';

/** One line about how a job stands or ended. */
export function jobTitle(job: Job): string {
  const { words, state } = job;
  if (state !== 'finished') return words.progress;
  const { done, failed, total } = countSteps(job);
  if (failed > 0) return words.failure(keysIn(job, 'failed'));
  return done === total
    ? words.success(keysIn(job, 'done'))
    : `${words.progress}: stopped after ${ofTotal(done, total)}`;
}

/** A line per failure with the server's words; or what there is to say about a success. */
export function jobDetails(job: Job): string[] {
  const { words, steps } = job;
  const failures = steps.filter(({ state }) => state === 'failed');
  if (failures.length > 0) {
    return failures.map(({ key, label, error }) => words.failureLine({ key, label }, explainError(error)));
  }
  return job.state === 'finished' ? (words.successDetails?.(keysIn(job, 'done')) ?? []) : [];
}

export function jobVariant(job: Job): 'success' | 'danger' | 'warning' | 'info' {
  if (job.state === 'paused') return 'warning';
  if (job.state === 'running') return 'info';
  const { done, failed, total } = countSteps(job);
  if (failed > 0) return 'danger';
  return done === total ? 'success' : 'warning';
}
