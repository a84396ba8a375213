import type { Job, JobStep } from './job';

/** What is shown of all jobs, newest first; subscribers hear of changes. */
export class JobList {
  #jobs: readonly Job[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getAll = (): readonly Job[] => this.#jobs;

  get(id: number): Job | undefined {
    return this.#jobs.find((job) => job.id === id);
  }

  add(job: Job): void {
    this.#publish([job, ...this.#jobs]);
  }

  change(id: number, patch: Partial<Job>): void {
    this.#publish(this.#jobs.map((job) => (job.id === id ? { ...job, ...patch } : job)));
  }

  changeSteps(id: number, change: (step: JobStep) => JobStep): void {
    const job = this.get(id);
    if (job !== undefined) this.change(id, { steps: job.steps.map(change) });
  }

  changeStep(id: number, key: string, patch: Partial<JobStep>): void {
    this.changeSteps(id, (step) => (step.key === key ? { ...step, ...patch } : step));
  }

  #publish(jobs: readonly Job[]): void {
    this.#jobs = jobs;
    // A copy: listeners may unsubscribe while they are called.
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
