import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addRow, putRowsInOrder } from '~mocks/build-state';
import { goBack, type RenderAppOptions, type RenderedApp } from '../render-app';
import { findToast, press, rowOf, waitUntilClosed } from './acting';
import { digests, moveElsewhere, openTab, past, renderPast, short } from './restore-world';
import { findRow } from './tags-table';

const hour = 3_600_000;
const day = 24 * hour;

/** As an address has it. */
function instant(ago: number): string {
  return `${new Date(Date.now() - ago).toISOString().slice(0, 19)}Z`;
}

function renderThen(ago: number, more = '', options: RenderAppOptions = {}): RenderedApp {
  return renderPast(`then&thenAt=${instant(ago)}${more}`, options);
}

function table(): HTMLElement {
  return screen.getByRole('table', { name: /^Tags on/ });
}

/** "latest | Moved since, now sha256:…" per line, from top to bottom; who it was is told a moment later. */
function listed(): string[] {
  return [...table().querySelectorAll('[data-label="Tag"]')].map((cell) => {
    const state = cell.closest('tr')?.querySelector('[data-label="Compared with now"]')?.textContent ?? '';
    return `${cell.textContent} | ${state.replace(/Gone since.*/, 'Gone since').replace(/ by \S+$/, '')}`;
  });
}

async function waitForLines(lines: string[]): Promise<void> {
  await waitFor(() => expect(listed()).toEqual(lines));
}

async function findFourDaysAgo(): Promise<void> {
  await waitForLines([
    'collected | Gone since',
    'gone | Gone since',
    `latest | Moved since, now ${short('new')}`,
    `locked | Moved since, now ${short('other')}`,
    'stays | Same as now',
  ]);
}

async function openPlan(app: RenderedApp, names: readonly string[]): Promise<HTMLElement> {
  for (const name of names) await app.user.click(await screen.findByLabelText(`Select ${name}`));
  await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
  return screen.findByRole('dialog');
}

describe('Time travel', () => {
  it('shows the tags of a moment, each compared with now', async () => {
    renderThen(4 * day);
    await findFourDaysAgo();
    const latest = within(table()).getByText('latest').closest('tr');
    expect(latest?.querySelector('[data-label="Manifest at that time"]')).toHaveTextContent(short('old'));
    expect(latest?.querySelector('[data-label="Compared with now"]')).toHaveTextContent(short('new'));
    expect(screen.getByRole('heading', { level: 2, name: /^Tags on / })).toHaveTextContent(
      '5 tags, 2 moved since, 2 gone since',
    );
  });

  it('starts where something was different, with what differs first', async () => {
    renderPast('then');
    await waitForLines([`latest | Moved since, now ${short('new')}`, 'locked | Same as now', 'stays | Same as now']);
    expect(screen.getByRole('heading', { level: 2, name: /^Tags on/ })).toBeVisible();
  });

  it('gives way to the changes in the present', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    await app.user.click(screen.getByRole('button', { name: 'Back to now' }));
    await screen.findByRole('table', { name: 'Tag history table' });
    expect(window.location.search).toBe('?tab=history');
    expect(screen.queryByRole('heading', { level: 2, name: /^Tags on/ })).toBeNull();
  });

  it('goes to any moment by the scrubber, which says where it is', async () => {
    renderThen(4 * day);
    await findFourDaysAgo();
    const scrubber = await screen.findByRole('slider', { name: 'Moment on the timeline' });
    expect(scrubber).toHaveAttribute('aria-valuetext', expect.stringMatching(/at .*:\d\d:\d\d/));
    fireEvent.change(scrubber, { target: { value: String(Date.now() - 25 * day) } });
    await waitFor(() => expect(listed()).toEqual(['ancient | Gone since', 'stays | Same as now']));
    fireEvent.keyDown(scrubber, { key: 'ArrowRight' });
    const told = await screen.findByRole('list', { name: 'What changed at this moment' });
    await waitFor(() => expect(told).toHaveTextContent('ancient was deleted'));
    fireEvent.change(scrubber, { target: { value: String(Date.now() + hour) } });
    await screen.findByRole('table', { name: 'Tag history table' });
    expect(scrubber).toHaveAttribute('aria-valuetext', 'Now');
  });

  it('takes a day and a time, and keeps them in the address', async () => {
    const app = renderPast();
    await app.user.click(await screen.findByRole('button', { name: 'Dates' }));
    await app.user.click(await screen.findByRole('button', { name: '1 week ago' }));
    await waitFor(() => expect(listed()).toHaveLength(5));
    expect(window.location.search).toMatch(/historyAt=\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/);
    const date = screen.getByLabelText('As of date');
    await app.user.clear(date);
    expect(screen.getByText('Choose a day and a time.')).toBeVisible();
    await app.user.type(date, '2999-01-01');
    expect(await screen.findByText('This moment is still to come.')).toBeVisible();
    await app.user.clear(date);
    await app.user.type(date, new Date(Date.now() - 60 * day).toISOString().slice(0, 10));
    await waitForLines(['ancient | Gone since']);
  });

  it('steps from change to change by button and by the keys [ and ], and tells what changed', async () => {
    const app = renderPast();
    const told = (text: string) =>
      waitFor(() => expect(screen.getByRole('list', { name: 'What changed at this moment' })).toHaveTextContent(text));
    const next = await screen.findByRole('button', { name: 'Next change' });
    expect(next).toHaveAttribute('aria-disabled', 'true');
    await screen.findByRole('button', { name: 'Previous change' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Previous change' })).not.toHaveAttribute('aria-disabled', 'true'),
    );
    // After the latest change everything is as it is now: the way back leads to before it.
    await app.user.click(screen.getByRole('button', { name: 'Previous change' }));
    await told('locked was moved to');
    await app.user.keyboard('[[');
    await told('gone was deleted');
    await app.user.keyboard(']');
    await told('locked was moved to');
    await app.user.click(next);
    await told('latest was moved to');
    await app.user.click(next);
    await screen.findByRole('table', { name: 'Tag history table' });
  });

  it('is left to the present by one step back, however many moments were looked at', async () => {
    const app = renderPast();
    const previous = await screen.findByRole('button', { name: 'Previous change' });
    await waitFor(() => expect(previous).not.toHaveAttribute('aria-disabled', 'true'));
    for (let step = 0; step < 3; step += 1) await app.user.click(previous);
    fireEvent.change(screen.getByRole('slider'), { target: { value: String(Date.now() - 25 * day) } });
    await waitFor(() => expect(listed()).toEqual(['ancient | Gone since', 'stays | Same as now']));
    await goBack();
    expect(await screen.findByRole('table', { name: 'Tag history table' })).toBeVisible();
  });

  it('does not step while the person types', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    const before = window.location.search;
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), '[[');
    await waitFor(() => expect(screen.getByText('No tags of then match')).toBeVisible());
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('historySearch')).toBe('['));
    expect(new URLSearchParams(window.location.search).get('historyAt')).toBe(
      new URLSearchParams(before).get('thenAt'),
    );
  });

  it('filters by what has become of the tags, and names those that were made since', async () => {
    const app = renderThen(60 * day);
    await waitForLines(['ancient | Gone since']);
    expect(screen.getByText('3 of today’s tags did not exist yet:', { exact: false })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(listed().map((line) => line.split(' | ')[0])).toEqual(['latest', 'locked', 'stays']));
    expect(screen.queryByRole('button', { name: 'Restore selected' })).toBeNull();
    await app.user.click(screen.getByRole('button', { name: /^Compared with now: Not there then/ }));
    await app.user.click(screen.getByRole('option', { name: 'Moved since (0)' }));
    await app.user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await waitForLines(['ancient | Gone since']);
  });

  it('says so if older history is not loaded, instead of inventing it', async () => {
    const app = renderThen(4 * day, '', {
      prepare: (state) => {
        const repository = state.repositories.get(past);
        if (repository === undefined) throw new Error('There is no past.');
        for (let index = 0; index < 120; index += 1) {
          addRow(repository, { name: `m${index}`, digest: digests.other, startMs: Date.now() - hour - index * 1000 });
        }
        putRowsInOrder(repository);
      },
    });
    const { handle } = app.registry;
    const isBroken = { value: true };
    app.registry.handle = (request) =>
      isBroken.value && request.query.get('page') === '2'
        ? { status: 500, headers: { 'content-type': 'application/json' }, body: '{}' }
        : handle(request);
    expect(await screen.findByText(/^Older history is not loaded: nothing is known of the time before/)).toBeVisible();
    expect(screen.queryByText('There were no tags then')).toBeNull();
    isBroken.value = false;
    await app.user.click(await screen.findByRole('button', { name: 'Retry' }));
    await findFourDaysAgo();
    expect(screen.queryByText(/^Older history is not loaded/)).toBeNull();
  });
});

describe('Restoring to a moment', () => {
  it('restores one tag', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    await app.user.click(
      await screen.findByRole('button', { name: new RegExp(`^Restore to ${short('old')}.*, latest$`) }),
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('table');
    await press(app, 'Restore tag');
    await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.old);
    await waitFor(() => expect(listed()).toContain('latest | Same as now'));
  });

  it('shows the plan, restores what can be restored, and tells the result of each', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    const dialog = await openPlan(app, ['collected', 'gone', 'latest', 'locked', 'stays']);
    const plan = within(dialog).getByRole('table', { name: 'Tags that will be restored' });
    expect([...plan.querySelectorAll('tr')].map(({ textContent }) => textContent)).toEqual([
      `collectedNot there now → ${short('lost')}`,
      `goneNot there now → ${short('gone')}`,
      `latest${short('new')} → ${short('old')}`,
    ]);
    expect(within(dialog).getByRole('list', { name: 'Tags that cannot be restored' })).toHaveTextContent(
      'locked: locked is immutable and cannot be moved.',
    );
    expect(within(dialog).getByText('Skipped, because they are as they were: stays.')).toBeVisible();
    await press(app, 'Restore 3 tags');
    expect(await within(dialog).findByText('2 of 3 done.')).toBeVisible();
    expect(within(dialog).getByText(/garbage-collected/)).toBeVisible();
    expect(rowOf(app, past, 'gone')?.digest).toBe(digests.gone);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.old);
    await app.user.keyboard('{Escape}');
    await waitUntilClosed();
    expect(rowOf(app, past, 'locked')?.digest).toBe(digests.other);
  });

  it('is undone as a whole, and the Tags tab knows it without a reload', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    await openPlan(app, ['gone', 'latest']);
    await press(app, 'Restore 2 tags');
    const toast = await findToast('Restored tags successfully');
    await waitUntilClosed();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tags successfully/);
    expect(rowOf(app, past, 'gone')).toBeUndefined();
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.new);
    await findFourDaysAgo();
    await openTab(app, 'Tags');
    await findRow('latest');
  });

  it('leaves a tag alone that was moved while the plan was read', async () => {
    const app = renderThen(4 * day);
    await findFourDaysAgo();
    const dialog = await openPlan(app, ['gone', 'latest']);
    moveElsewhere(app, 'latest', 'gone');
    await press(app, 'Restore 2 tags');
    expect(await within(dialog).findByText(/Nothing was changed/)).toBeVisible();
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.gone);
    expect(rowOf(app, past, 'gone')?.digest).toBe(digests.gone);
  });

  it('offers no way to write to who may only read', async () => {
    renderThen(4 * day, '', { signedInAs: 'viewer' });
    await findFourDaysAgo();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Select/ })).toBeNull();
  });
});
