import { act, screen, waitFor, within } from '@testing-library/react';
import type { Job, JobPlan, PlannedStep, UndoStep } from '@/queries/jobs/job';
import type { JobStore } from '@/queries/jobs/job-store';
import { servicesOf } from '@/queries/services';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { expectTags, findRow } from './tags-table';

/** The tags page of a repository with the tags a, b and c, whose removals can be undone for two weeks. */
export async function renderTags(): Promise<RenderedApp & { store: JobStore }> {
  const app = renderApp('/repository/acme/own', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => addOwnTags(state, 'acme/own', ['a', 'b', 'c']),
  });
  await expectTags(['a', 'b', 'c']);
  return { ...app, store: servicesOf(app.client).jobs };
}

/** A job with made-up words: what it does is the steps' matter. */
export function planOf(steps: readonly PlannedStep[], more: Partial<JobPlan> = {}): JobPlan {
  return {
    repository: { namespace: 'acme', name: 'own' },
    words: {
      progress: `Working on ${steps.length} things`,
      success: (keys) => `Did ${keys.join(', ')}`,
      failure: () => 'Could not do it',
      failureLine: ({ label }, reason) => `${label}: ${reason}`,
    },
    steps,
    ...more,
  };
}

export function stepOf(
  key: string,
  run: () => Promise<UndoStep | null> = () => Promise.resolve(null),
): PlannedStep & { label: string } {
  const offering = async () => {
    const undo = await run();
    return () => undo;
  };
  return { key, label: key, writes: [], run: offering };
}

export function failingSteps(count: number): PlannedStep[] {
  return Array.from({ length: count }, (_, position) =>
    stepOf(`t${position + 1}`, () => Promise.reject(new Error('The server said no.'))),
  );
}

/** Starts a job as a page would, or as a dialog that watches it. */
export function start(store: JobStore, plan: JobPlan, options?: { isWatched: boolean }): number {
  let id = 0;
  act(() => {
    id = store.start(plan, options);
  });
  return id;
}

export async function ended(store: JobStore, id: number): Promise<Job> {
  return waitFor(() => {
    const job = store.get(id);
    if (job?.state !== 'finished') throw new Error('The job has not ended.');
    return job;
  });
}

/** The toast with a title that is the text or begins with it. */
export async function findToast(title: string): Promise<HTMLElement> {
  return waitFor(() => {
    const toast = toasts().find((element) => titleOf(element).startsWith(title));
    if (toast === undefined) throw new Error(`Toasts: ${toastTitles().join(' | ') || 'none'}`);
    return toast;
  });
}

export function toastTitles(): string[] {
  return toasts().map(titleOf);
}

function toasts(): HTMLElement[] {
  const list = screen.queryByRole('list', { name: 'Notifications' });
  return list === null
    ? []
    : within(list)
        .queryAllByRole('listitem')
        .filter((item) => item.querySelector('h2') !== null);
}

function titleOf(toast: HTMLElement): string {
  const [, title] = toast.querySelector('h2')?.childNodes ?? [];
  return title?.textContent ?? '';
}

export async function openPanel({ user }: RenderedApp): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: /^Activity/ }));
  return screen.findByRole('dialog', { name: 'Activity' });
}

/** Removes a tag by the menu of its row. */
export async function removeTag({ user }: RenderedApp, name: string): Promise<void> {
  await user.click(within(await findRow(name)).getByRole('button', { name: `Actions for tag ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove tag' }));
}
