import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowSeed } from '~mocks/build-state';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { cellOf, choose, findRow } from './tags-table';

// Late in the day "today at 11:59 PM" would be past while a test runs.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date().setHours(10, 20, 0, 0) });
});
afterEach(() => {
  vi.useRealTimers();
});

const dayMs = 86_400_000;
const startMs = () => Date.now() - dayMs;

async function open(tags: readonly Partial<RowSeed>[], options: RenderAppOptions = {}): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/own', {
    ...options,
    prepare: (state) => {
      addOwnTags(
        state,
        'acme/own',
        tags.map((tag) => ({ startMs: startMs(), ...tag })),
      );
      options.prepare?.(state);
    },
  });
  await findRow(tags[0]?.name ?? '');
  return app;
}

const findDialog = () => screen.findByRole('dialog', { name: /^Change Tags Expiration/ });
const submitOf = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: /^Change Expiration/ });
const dateOf = (dialog: HTMLElement) => within(dialog).getByRole('textbox', { name: 'Expiration date' });
const timeOf = (dialog: HTMLElement) => within(dialog).getByRole('textbox', { name: 'Expiration time' });

async function openFor(app: RenderedApp, name: string): Promise<HTMLElement> {
  await choose(app, `Actions for tag ${name}`, 'Change expiration');
  return findDialog();
}

async function openForMany(app: RenderedApp, names: readonly string[]): Promise<HTMLElement> {
  for (const name of names) await app.user.click(screen.getByLabelText(`Select ${name}`));
  await choose(app, 'Actions', 'Set expiration');
  return findDialog();
}

/** Milliseconds since 1970 at which the registry lets the tag end; null: never. */
function storedEnd({ registry }: RenderedApp, name: string, repository = 'acme/own'): number | null | undefined {
  const rows = registry.state.repositories.get(repository)?.rows ?? [];
  return rows.find((row) => row.name === name && (row.endMs === null || row.endMs > Date.now()))?.endMs;
}

const inDays = (days: number) => {
  const date = new Date(Date.now() + days * dayMs);
  return { date, iso: date.toISOString().slice(0, 10), midnight: Date.parse(date.toISOString().slice(0, 10)) };
};

describe('the expiration of one tag', () => {
  it('is set by a preset, told as the registry stored it, and shown in the table', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    expect(within(dialog).getByText('Tags that will be updated')).toBeInTheDocument();
    expect(within(dialog).getByText('v1')).toBeInTheDocument();
    expect(dateOf(dialog)).toHaveAttribute('placeholder', 'No date selected');
    expect(timeOf(dialog)).toHaveAttribute('placeholder', 'No time selected');
    await waitFor(() => expect(dateOf(dialog)).toHaveFocus());
    expect(submitOf(dialog)).toBeDisabled();

    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 week' }));
    expect(within(dialog).getByText(/^\w{3} \d+, \d{4}, .*, in 7 days \(time zone: UTC\)$/)).toBeInTheDocument();
    await app.user.click(submitOf(dialog));
    expect(
      await screen.findByText(/^Successfully set expiration for tag v1 to \w{3} \d+, \d{4}, /),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(cellOf(await findRow('v1'), 'Expires')).toHaveTextContent('7 days');
    expect(Math.abs((storedEnd(app, 'v1') ?? 0) - (Date.now() + 7 * dayMs))).toBeLessThan(60_000);
  });

  it('is typed key by key, and Enter saves it', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    const { iso, midnight } = inDays(40);
    await app.user.type(dateOf(dialog), iso);
    expect(dateOf(dialog)).toHaveValue(iso);
    expect(timeOf(dialog)).toHaveValue('12:00 AM');
    expect(within(dialog).queryByText('This is not a time')).toBeNull();
    await app.user.keyboard('{Enter}');
    expect(await screen.findByText(/^Successfully set expiration for tag v1 to .*12:00 AM$/)).toBeInTheDocument();
    expect(storedEnd(app, 'v1')).toBe(midnight);
  });

  it('takes the place of the old one when it is typed', async () => {
    const app = await open([{ name: 'v1', endMs: inDays(9).date.getTime() }]);
    const dialog = await openFor(app, 'v1');
    await waitFor(() => expect(dateOf(dialog)).toHaveFocus());
    await app.user.keyboard('12/24/2099{Tab}');
    expect(dateOf(dialog)).toHaveValue('Thursday, December 24, 2099');
  });

  it('shows a typed date in its long form once the field is left', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    await app.user.type(dateOf(dialog), '12/24/2099');
    expect(dateOf(dialog)).toHaveValue('12/24/2099');
    await app.user.tab();
    expect(dateOf(dialog)).toHaveValue('Thursday, December 24, 2099');
  });

  it('is picked in the calendar, and keeps its time', async () => {
    const { midnight } = inDays(20);
    const app = await open([{ name: 'v1', endMs: midnight + 3_600_000 }]);
    const dialog = await openFor(app, 'v1');
    await app.user.click(within(dialog).getByRole('button', { name: 'Open the calendar' }));
    // Always another day than the one from before.
    await app.user.click(await within(dialog).findByRole('button', { name: 'Next month' }));
    const next = new Date(midnight);
    next.setUTCMonth(next.getUTCMonth() + 1, 1);
    const month = next.toLocaleDateString('en-US', { month: 'long' });
    const year = next.getUTCFullYear();
    await app.user.click(within(dialog).getByRole('button', { name: `1 ${month} ${year}` }));
    expect(dateOf(dialog)).toHaveValue(
      next.toLocaleDateString('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
    );
    await app.user.click(submitOf(dialog));
    expect(
      await screen.findByText(new RegExp(`^Successfully set expiration for tag v1 to .* 1, ${year}, 1:00 AM$`)),
    ).toBeInTheDocument();
    expect(storedEnd(app, 'v1')).toBe(next.getTime() + 3_600_000);
  });

  it('takes a typed time, of today if no day was chosen', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    await app.user.type(timeOf(dialog), '11:59 PM');
    expect(timeOf(dialog)).toHaveValue('11:59 PM');
    const today = new Date().setHours(23, 59, 0, 0);
    await app.user.click(submitOf(dialog));
    expect(await screen.findByText(/^Successfully set expiration for tag v1 to .*11:59 PM$/)).toBeInTheDocument();
    expect(storedEnd(app, 'v1')).toBe(today);
  });

  it('completes a time without AM or PM', async () => {
    const app = await open([{ name: 'v1', endMs: inDays(20).midnight }]);
    const dialog = await openFor(app, 'v1');
    await app.user.clear(timeOf(dialog));
    await app.user.type(timeOf(dialog), '2:30');
    await app.user.tab();
    expect(timeOf(dialog)).toHaveValue(new Date().getHours() > 11 ? '2:30 PM' : '2:30 AM');
    await waitFor(() => expect(within(dialog).getByText(/, 2:30 [AP]M, in /)).toBeInTheDocument());
  });

  it('begins with what the tag has, and can be cleared', async () => {
    const { date, midnight } = inDays(20);
    const app = await open([{ name: 'v1', endMs: midnight }]);
    const dialog = await openFor(app, 'v1');
    const long = date.toLocaleDateString('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
    expect(dateOf(dialog)).toHaveValue(long);
    expect(timeOf(dialog)).toHaveValue('12:00 AM');
    expect(submitOf(dialog)).toBeDisabled();
    await app.user.click(within(dialog).getByRole('button', { name: 'Clear' }));
    expect(dateOf(dialog)).toHaveValue('');
    expect(timeOf(dialog)).toHaveValue('');
    await app.user.click(submitOf(dialog));
    expect(await screen.findByText('Successfully set expiration for tag v1 to never')).toBeInTheDocument();
    expect(storedEnd(app, 'v1')).toBeNull();
    expect(cellOf(await findRow('v1'), 'Expires')).toHaveTextContent('Never');
  });

  it('refuses the past and what is no date', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    await app.user.type(dateOf(dialog), '2020-01-01');
    expect(within(dialog).getByText('Choose a date in the future.')).toBeInTheDocument();
    expect(submitOf(dialog)).toBeDisabled();
    await app.user.clear(dateOf(dialog));
    await app.user.type(dateOf(dialog), '2099-02-30');
    await app.user.tab();
    expect(within(dialog).getByText('This is not a date')).toBeInTheDocument();
    expect(dateOf(dialog)).toHaveValue('2099-02-30');
    expect(submitOf(dialog)).toBeDisabled();
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 day' }));
    expect(within(dialog).queryByText('This is not a date')).toBeNull();
    expect(submitOf(dialog)).toBeEnabled();
  });

  it('says beforehand that the registry cuts the date, and afterwards what it stored', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    await app.user.type(dateOf(dialog), '2099-12-24');
    expect(within(dialog).getByText(/The registry will change this date/)).toBeInTheDocument();
    expect(within(dialog).getByText(/A tag can expire at most 104 weeks after it began/)).toBeInTheDocument();
    await app.user.click(submitOf(dialog));
    const toast = await screen.findByText(/^Successfully set expiration for tag v1 to /);
    expect(toast).not.toHaveTextContent('2099');
    expect(Math.abs((storedEnd(app, 'v1') ?? 0) - (startMs() + 104 * 7 * dayMs))).toBeLessThan(60_000);
  });

  it('refuses what would delete an old tag at once', async () => {
    const app = await open([{ name: 'old', startMs: Date.now() - 900 * dayMs }]);
    const dialog = await openFor(app, 'old');
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 year' }));
    expect(within(dialog).getByText(/the tag would be deleted at once\.$/)).toBeInTheDocument();
    expect(submitOf(dialog)).toBeDisabled();
    expect(storedEnd(app, 'old')).toBeNull();
  });

  it('stays with the reason and the input if the registry refuses, and can be tried again', async () => {
    const app = renderApp('/repository/scenarios/writes?perPage=50');
    await findRow('changed-400');
    const dialog = await openFor(app, 'changed-400');
    const { iso, date } = inDays(40);
    await app.user.type(dateOf(dialog), iso);
    await app.user.click(submitOf(dialog));
    const alert = await within(dialog).findByText(
      /Could not update expiration for tag changed-400: .*probably changed/,
    );
    expect(alert).toBeInTheDocument();
    const long = date.toLocaleDateString('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
    expect(dateOf(dialog)).toHaveValue(long);
    const writes = () => app.requests.filter(({ method }) => method === 'PUT').length;
    expect(writes()).toBe(1);
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 day' }));
    await app.user.click(submitOf(dialog));
    await waitFor(() => expect(writes()).toBe(2));
    expect(await within(dialog).findByText(/Could not update expiration for tag changed-400/)).toBeInTheDocument();
  });

  it('opens from the Expires cell', async () => {
    const app = await open([{ name: 'v1' }]);
    await app.user.click(screen.getByRole('button', { name: 'Change expiration of v1: Never' }));
    expect(await findDialog()).toBeInTheDocument();
  });

  it('is plain text with the reason for those who may not change it', async () => {
    await open([{ name: 'v1' }], { signedInAs: 'nobody' });
    const cell = cellOf(await findRow('v1'), 'Expires');
    expect(within(cell).queryByRole('button')).toBeNull();
    expect(cell.querySelector('[data-tip]')).toHaveAttribute('data-tip', expect.stringMatching(/permission/));
  });

  it('says of an immutable tag that it cannot expire', async () => {
    await open([{ name: 'v1', immutable: true }], { features: { IMMUTABLE_TAGS: true } });
    const cell = cellOf(await findRow('v1'), 'Expires');
    await waitFor(() =>
      expect(cell.querySelector('[data-tip]')).toHaveAttribute('data-tip', 'Immutable tags cannot have expiration'),
    );
    expect(within(cell).queryByRole('button')).toBeNull();
  });

  it('Escape closes the list of times, then the dialog', async () => {
    const app = await open([{ name: 'v1' }]);
    const dialog = await openFor(app, 'v1');
    await app.user.click(timeOf(dialog));
    expect(await within(dialog).findByRole('menuitem', { name: '2:30 PM' })).toBeInTheDocument();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(within(dialog).queryByRole('menuitem')).toBeNull());
    expect(dialog).toBeInTheDocument();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the expiration of many tags', () => {
  it('begins with nothing chosen, and never is a choice', async () => {
    const app = await open([{ name: 'a', endMs: inDays(20).midnight }, { name: 'b' }]);
    const dialog = await openForMany(app, ['a', 'b']);
    expect(dateOf(dialog)).toHaveValue('');
    expect(within(dialog).getByText('Choose a date, or Never.')).toBeInTheDocument();
    expect(submitOf(dialog)).toBeDisabled();
    await app.user.click(within(dialog).getByRole('button', { name: 'Never' }));
    await app.user.click(submitOf(dialog));
    expect(await screen.findByText('Successfully updated 2 tag expirations to never')).toBeInTheDocument();
    expect(storedEnd(app, 'a')).toBeNull();
  });

  it('skips immutable tags and such as would be deleted, by name', async () => {
    const app = await open(
      [{ name: 'fresh' }, { name: 'fixed', immutable: true }, { name: 'old', startMs: Date.now() - 900 * dayMs }],
      { features: { IMMUTABLE_TAGS: true } },
    );
    const dialog = await openForMany(app, ['fresh', 'fixed', 'old']);
    expect(within(dialog).getByTestId('immutable-tags-expiration-warning')).toHaveTextContent(
      'The following tags are immutable and will not have their expiration changed: fixed',
    );
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 month' }));
    expect(within(dialog).getByText(/not possible for some tags, which will be skipped/)).toBeInTheDocument();
    await app.user.click(submitOf(dialog));
    expect(await screen.findByText(/^Successfully set expiration for tag fresh to /)).toBeInTheDocument();
    expect(storedEnd(app, 'fresh')).toBeGreaterThan(Date.now());
    expect(storedEnd(app, 'fixed')).toBeNull();
    expect(storedEnd(app, 'old')).toBeNull();
  });

  it('updates those that work and keeps the others for another try', async () => {
    const app = renderApp('/repository/scenarios/writes?perPage=50');
    await findRow('works');
    const dialog = await openForMany(app, ['works', 'conflict-409']);
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 day' }));
    await app.user.click(submitOf(dialog));
    expect(await within(dialog).findByText(/Could not update expiration for tag conflict-409: /)).toBeInTheDocument();
    expect(within(dialog).getByText(/1 of 2 done/)).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Retry failed' })).toBeEnabled();
    expect(cellOf(await findRow('works'), 'Expires')).toHaveTextContent('1 day');
    expect(cellOf(await findRow('conflict-409'), 'Expires')).toHaveTextContent('Never');
  });
});
