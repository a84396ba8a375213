import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { addRow, putRowsInOrder } from '~mocks/build-state';
import { renderApp, type RenderedApp } from '../render-app';
import { findSentence, rowOfSentence } from './history-world';
import { addPast, digests, openTab, past } from './restore-world';

const hour = 3_600_000;
const doubt = 'Deleted or expired (the registry doesn’t record which).';

afterEach(() => vi.useRealTimers());

/** Shows an address of `acme/past`, which has a tag `soon` that expires in an hour. */
function renderWithSoon(address: string): RenderedApp {
  return renderApp(`/repository/${past}${address}`, {
    prepare: (state) => {
      const repository = addPast(state);
      const now = Date.now();
      addRow(repository, { name: 'soon', digest: digests.other, startMs: now - hour, endMs: now + hour });
      putRowsInOrder(repository);
    },
  });
}

const passTwoHours = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * hour });

it.each([
  ['in the list of tags', '', () => screen.findByRole('link', { name: 'soon' })],
  ['on the page of the tag', '/tag/soon', () => screen.findByRole('heading', { level: 1, name: /soon/ })],
])(
  'an expiration that was read before it came is told as one when it was read %s',
  async (_place, address, isShown) => {
    const app = renderWithSoon(address);
    await isShown();
    passTwoHours();
    if (address !== '') await app.user.click(screen.getByRole('link', { name: 'past' }));
    await openTab(app, 'Tag history');
    expect(await findSentence('soon expired')).toBeVisible();
    expect(rowOfSentence(await findSentence('gone was deleted')).getByText(doubt)).toBeVisible();
  },
);
