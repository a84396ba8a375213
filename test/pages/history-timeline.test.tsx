import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addRow, putRowsInOrder } from '~mocks/build-state';
import { digests, past, renderPast, short } from './restore-world';

const day = 86_400_000;

async function findPicture(): Promise<HTMLElement> {
  return screen.findByRole('grid', { name: 'Timeline of tags' });
}

/** Names of the lanes, from top to bottom. */
function lanes(): string[] {
  return within(screen.getByRole('grid', { name: 'Timeline of tags' }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
}

/** What screen readers are told of a tag's segments, from left to right. */
function segmentsOf(tagName: string): string[] {
  const row = screen.getByRole('rowheader', { name: tagName }).closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`There is no lane of ${tagName}.`);
  return within(row)
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? '');
}

const segment = (tagName: string, image: Parameters<typeof short>[0]) =>
  screen.getByRole('button', { name: new RegExp(`^${tagName}, ${short(image)}`) });

describe('Timeline', () => {
  it('is folded away but for steps and moments until it is asked for, which this browser remembers', async () => {
    const app = renderPast();
    const timeline = await screen.findByRole('button', { name: 'Timeline', expanded: false });
    expect(screen.getByRole('slider', { name: 'Moment on the timeline' })).toBeVisible();
    expect(screen.queryByRole('grid', { name: 'Timeline of tags' })).toBeNull();
    await app.user.click(timeline);
    await findPicture();
    cleanup();
    const again = renderPast();
    await findPicture();
    await again.user.click(screen.getByRole('button', { name: 'Timeline', expanded: true }));
    expect(screen.queryByRole('grid', { name: 'Timeline of tags' })).toBeNull();
    await again.user.click(screen.getByRole('button', { name: 'Previous change' }));
    await again.user.click(await screen.findByRole('button', { name: 'Back to now' }));
    expect(await screen.findByRole('table', { name: 'Tag history table' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();
  });

  it('has a lane per tag that changed, the latest first, and a segment per digest, told with times and how it ended', async () => {
    renderPast('timeline');
    await findPicture();
    await waitFor(() => expect(lanes()).toEqual(['latest', 'locked', 'gone', 'collected', 'ancient']));
    const [before, after, ...others] = segmentsOf('latest');
    expect(before).toMatch(
      new RegExp(`^latest, ${short('old')}, from .* to .*, 8 days 19 hours\\. Moved to another image$`),
    );
    expect(after).toMatch(new RegExp(`^latest, ${short('new')}, from .* until now, 5 hours.*Still active, expires `));
    expect(others).toEqual([]);
    expect(segmentsOf('gone')).toEqual([expect.stringMatching(/, 7 days\. Deleted or expired$/)]);
    expect(screen.getByText(/^5 of 6 tags changed, /)).toBeVisible();
  });

  it('shows where else a digest is that has the focus', async () => {
    const app = renderPast('timeline');
    await findPicture();
    await waitFor(() => expect(lanes()).toHaveLength(5));
    await app.user.hover(segment('gone', 'gone'));
    const lit = [...document.querySelectorAll('[role="gridcell"][data-lit] button')].map((button) =>
      button.getAttribute('aria-label')?.slice(0, 4),
    );
    expect(lit).toEqual(['lock', 'gone']);
    expect(screen.getByText('locked, gone')).toBeVisible();
  });

  it('is walked with the arrow keys, with one stop for the Tab key', async () => {
    const app = renderPast('timeline');
    const picture = await findPicture();
    await waitFor(() => expect(lanes()).toHaveLength(5));
    expect(picture.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    act(() => segment('latest', 'old').focus());
    await app.user.keyboard('{ArrowRight}');
    await waitFor(() => expect(segment('latest', 'new')).toHaveFocus());
    await app.user.keyboard('{ArrowDown}');
    await waitFor(() => expect(segment('locked', 'other')).toHaveFocus());
    await app.user.keyboard('{Home}');
    await waitFor(() => expect(segment('locked', 'gone')).toHaveFocus());
    await app.user.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^latest/));
    expect(picture.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  });

  it('tells more about a segment, and leads to its time', async () => {
    const app = renderPast('timeline');
    await findPicture();
    await waitFor(() => expect(lanes()).toHaveLength(5));
    act(() => segment('gone', 'gone').focus());
    await app.user.keyboard('{Enter}');
    const details = await screen.findByRole('dialog', { name: 'Details of gone' });
    expect(details).toHaveTextContent('Lasted7 days');
    expect(within(details).getByRole('button', { name: 'Copy digest' })).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(segment('gone', 'gone')).toHaveFocus());
    await app.user.keyboard('{Enter}');
    await app.user.click(await screen.findByRole('link', { name: 'just before its end' }));
    const then = await screen.findByRole('table', { name: /^Tags on / });
    await waitFor(() => expect(within(then).getByText('gone')).toBeVisible());
    expect(then).toHaveTextContent('Gone since');
  });

  it('is zoomed by date and searched, which the address keeps', async () => {
    const app = renderPast('timeline');
    await findPicture();
    await waitFor(() => expect(lanes()).toHaveLength(5));
    await app.user.click(screen.getByRole('button', { name: 'Last day' }));
    await waitFor(() => expect(lanes()).toEqual(['latest', 'locked']));
    expect(window.location.search).toMatch(/historyFrom=/);
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'LAT{Enter}');
    await waitFor(() => expect(lanes()).toEqual(['latest']));
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'xyz{Enter}');
    await app.user.click(await screen.findByRole('button', { name: 'Show everything' }));
    await waitFor(() => expect(lanes()).toHaveLength(6));
    await app.user.click(screen.getByRole('button', { name: 'Zoom in' }));
    await app.user.click(screen.getByRole('button', { name: 'Earlier' }));
    await waitFor(() => expect(lanes()).not.toContain('latest'));
  });

  it('explains a range that ends before it begins', async () => {
    const app = renderPast('timeline&lineFrom=2026-10-03&lineTo=2026-10-01');
    expect(await screen.findByText(/The range ends before it begins/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Swap the two' }));
    await waitFor(() => expect(window.location.search).toContain('historyFrom=2026-10-01&historyTo=2026-10-03'));
    expect(screen.queryByText(/The range ends before it begins/)).toBeNull();
  });

  it('says the same as a table', async () => {
    const app = renderPast('timeline');
    await findPicture();
    await waitFor(() => expect(lanes()).toHaveLength(5));
    const told = lanes()
      .toSorted()
      .flatMap((tagName) => segmentsOf(tagName).map((text) => text.split(', ').slice(0, 2).join(' ')));
    await app.user.click(screen.getByRole('switch', { name: 'Show as table' }));
    const table = await screen.findByRole('table', { name: 'Timeline as a table' });
    const rows = [...table.querySelectorAll('tbody tr')];
    expect(
      rows.map((row) =>
        ['Tag', 'Manifest']
          .map(
            (label) =>
              row.querySelector(
                `[data-label="${label}"] :is(span, code):not(:has(*), .pf-v6-screen-reader, [aria-hidden])`,
              )?.textContent,
          )
          .join(' '),
      ),
    ).toEqual(told);
    expect(window.location.search).toContain('historyList=table');
    await app.user.click(screen.getByRole('button', { name: 'From' }));
    await waitFor(() => expect(table.querySelector('tbody tr')).toHaveTextContent('ancient'));
    expect(table.querySelector('tbody tr')).toHaveTextContent('Deleted or expired');
  });

  it('shows what was deleted permanently as a moment without a length', async () => {
    renderPast('timeline', {
      prepare: (state) => {
        const repository = state.repositories.get(past);
        if (repository === undefined) throw new Error('There is no past.');
        addRow(repository, {
          name: 'wiped',
          digest: digests.gone,
          startMs: Date.now() - 3 * day,
          endMs: Date.now() - 20 * day,
        });
        putRowsInOrder(repository);
      },
    });
    await findPicture();
    await waitFor(() => expect(lanes()).toContain('wiped'));
    expect(segmentsOf('wiped')).toEqual([expect.stringMatching(/, from .*, permanently deleted$/)]);
  });

  it('tells of an end that was announced that it was an expiration', async () => {
    const soon = Date.now() + 3_600_000;
    renderPast('timeline', {
      prepare: (state) => {
        const repository = state.repositories.get(past);
        if (repository === undefined) throw new Error('There is no past.');
        addRow(repository, { name: 'soon', digest: digests.other, startMs: Date.now() - day, endMs: soon });
        putRowsInOrder(repository);
      },
    });
    await findPicture();
    await waitFor(() => expect(segmentsOf('soon')).toEqual([expect.stringMatching(/Still active, expires /)]));
    vi.useFakeTimers({ toFake: ['Date'], now: soon + 60_000 });
    try {
      act(() => void window.dispatchEvent(new Event('visibilitychange')));
      await waitFor(() => expect(segmentsOf('soon')).toEqual([expect.stringMatching(/\. Expired$/)]));
      expect(segmentsOf('gone')).toEqual([expect.stringMatching(/\. Deleted or expired$/)]);
    } finally {
      vi.useRealTimers();
    }
  });
});
