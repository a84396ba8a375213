import { screen, waitFor, within } from '@testing-library/react';
import { addManifest, storeRepository, addRow, putRowsInOrder } from '~mocks/build-state';
import { appImage } from '~mocks/seeds/seed-images';
import type { MockRepository, RegistryState } from '~mocks/state';
import { pointTag } from '~mocks/tag-store';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';

export const past = 'acme/past';

const hour = 3_600_000;
const day = 24 * hour;

/** The images of the repository `acme/past`; their digests follow from the content. */
const images = {
  old: appImage({ name: 'past', version: '1.0.0', createdMs: 1, scan: 'High' }),
  new: appImage({ name: 'past', version: '2.0.0', createdMs: 1, scan: 'none' }),
  gone: appImage({ name: 'past', version: '3.0.0', createdMs: 1, scan: 'Medium' }),
  other: appImage({ name: 'past', version: '4.0.0', createdMs: 1, scan: 'none' }),
  lost: appImage({ name: 'past', version: '5.0.0', createdMs: 1, scan: 'none' }),
  ancient: appImage({ name: 'past', version: '0.1.0', createdMs: 1, scan: 'none' }),
} as const;

export const digests = {
  old: images.old.digest,
  new: images.new.digest,
  gone: images.gone.digest,
  other: images.other.digest,
  lost: images.lost.digest,
  ancient: images.ancient.digest,
} as const;

/** `sha256:` and 12 digits, as toasts and the tags table show a digest. */
export function short(image: keyof typeof digests): string {
  return digests[image].slice(0, 19);
}

/** `sha256:` and 14 digits, as the history shows it. */
export function shown(image: keyof typeof digests): string {
  return digests[image].slice(0, 21);
}

/**
 * A repository with a past: `latest` was moved from the image `old` to `new` (which expires in 9 days), `gone` was deleted
 * two days ago, `collected` was deleted and its image is garbage-collected, `ancient` left the time machine, `locked` was
 * moved and is immutable, `stays` was never touched.
 */
export function addPast(state: RegistryState): MockRepository {
  const repository = storeRepository(state, past, { isPublic: true, teamRoles: { devs: 'write' } });
  for (const image of ['old', 'new', 'gone', 'other'] as const) addManifest(repository, images[image]);
  const now = Date.now();
  addRow(repository, { name: 'stays', digest: digests.other, startMs: now - 40 * day });
  addRow(repository, { name: 'latest', digest: digests.old, startMs: now - 9 * day, endMs: now - 5 * hour });
  addRow(repository, { name: 'latest', digest: digests.new, startMs: now - 5 * hour, endMs: now + 9 * day });
  addRow(repository, { name: 'gone', digest: digests.gone, startMs: now - 9 * day, endMs: now - 2 * day });
  addRow(repository, { name: 'collected', digest: digests.lost, startMs: now - 9 * day, endMs: now - 3 * day });
  addRow(repository, { name: 'ancient', digest: digests.ancient, startMs: now - 90 * day, endMs: now - 20 * day });
  addRow(repository, { name: 'locked', digest: digests.gone, startMs: now - 8 * day, endMs: now - 7 * hour });
  addRow(repository, { name: 'locked', digest: digests.other, startMs: now - 7 * hour, immutable: true });
  putRowsInOrder(repository);
  // What has left the time machine would be collected with the first request.
  state.features['GARBAGE_COLLECTION'] = false;
  return repository;
}

/** The history of `acme/past`; `view` is the address's word for one of its views. */
export function renderPast(view?: string, options: RenderAppOptions = {}): RenderedApp {
  const search = view === undefined ? '?tab=history' : `?tab=history&historyView=${view}`;
  return renderApp(`/repository/${past}${search}`, {
    ...options,
    prepare: (state) => {
      addPast(state);
      options.prepare?.(state);
    },
  });
}

export function repositoryOf({ registry }: RenderedApp): MockRepository {
  const found = registry.state.repositories.get(past);
  if (found === undefined) throw new Error('There is no past.');
  return found;
}

/** Another person points a tag somewhere. */
export function moveElsewhere(app: RenderedApp, tagName: string, image: keyof typeof digests): void {
  pointTag(app.registry.state, repositoryOf(app), tagName, digests[image], { reversion: false });
}

/** Presses "Restore to …" or "Revert to …" and waits for the dialog to know what it is about. */
export async function openRestore(app: RenderedApp, name: string): Promise<HTMLElement> {
  await app.user.click(await screen.findByLabelText(name));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('table');
  return dialog;
}

/** The cells of one line of the comparison: now, and restored. */
export function compared(dialog: HTMLElement, property: string): string[] {
  const line = within(dialog).getByRole('rowheader', { name: property }).closest('tr');
  return [...(line?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
}

/** Goes to another tab of the page without loading it anew. */
export async function openTab({ user }: RenderedApp, name: string): Promise<void> {
  await user.click(screen.getByRole('tab', { name }));
}

/** Waits until the reason is told why a button cannot be used. */
export async function expectReason(name: string, reason: string): Promise<void> {
  await waitFor(() => {
    // Looked for anew each time: a change whose entry has changed is another row.
    const button = screen.getByLabelText(name);
    const described = button.getAttribute('aria-describedby');
    const text = described === null ? null : document.getElementById(described)?.textContent;
    if (text !== reason) throw new Error(`${name}: ${text ?? 'no reason'}`);
    if (button.getAttribute('aria-disabled') !== 'true') throw new Error(`${name} can be pressed.`);
  });
}
