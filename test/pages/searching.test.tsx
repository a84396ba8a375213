import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goBack, renderApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { expectTags, findRow, shownTags } from './tags-table';

/** The person does not pause unless a test says so, however slow the machine is. */
function holdPauses(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
}

function pause(): void {
  act(() => void vi.advanceTimersByTime(1_000));
}

afterEach(() => {
  vi.useRealTimers();
});

function type(placeholder: string, text: string): void {
  fireEvent.change(screen.getByPlaceholderText(placeholder), { target: { value: text } });
}

/** Texts of the rows; a heading among them has one cell. */
const lines = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr:has(td + td)')].map(({ textContent }) => textContent);

const inTags = 'Search by tag...';
const all = ['v1', 'v2', 'nightly', 'night-old'];

async function renderFew(query = '') {
  const app = renderApp(`/repository/acme/few${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => void addOwnTags(state, 'acme/few', all),
  });
  await findRow('v1');
  return app;
}

const webapp = '/repository/acme/webapp';

describe('a search', () => {
  it.each([
    ['Tags', webapp, inTags, 'stable'],
    ['Repositories', '/repository', 'Search by name...', 'acme/bulk'],
    ['Advisories', `${webapp}/tag/v1.0.0?tab=securityreport`, 'Filter Vulnerabilities...', 'zlib1g'],
    ['Packages', `${webapp}/tag/v1.0.0?tab=packages`, 'Filter Packages...', 'zlib1g'],
    ['Tag history table', `${webapp}?tab=history`, 'Search by tag name...', 'stable'],
  ])('of %s shows its rows with the key, and is in the address after a pause', async (label, path, box, text) => {
    renderApp(path);
    const table = await screen.findByLabelText(label, { selector: 'table' });
    await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
    expect(lines(table).some((line) => !line.includes(text))).toBe(true);
    holdPauses();
    type(box, text);
    expect(lines(table)).not.toEqual([]);
    expect(lines(table).filter((line) => !line.includes(text))).toEqual([]);
    expect(screen.getByPlaceholderText(box)).toHaveValue(text);
    expect([...new URLSearchParams(window.location.search).values()]).not.toContain(text);
    pause();
    expect([...new URLSearchParams(window.location.search).values()]).toContain(text);
  });

  it('keeps what was typed last, whenever the address follows', async () => {
    await renderFew();
    holdPauses();
    type(inTags, 'n');
    pause();
    type(inTags, 'ni');
    type(inTags, 'night-');
    expect(shownTags()).toEqual(['night-old']);
    expect(window.location.search).toBe('?q=n');
    pause();
    expect(window.location.search).toBe('?q=night-');
    expect(screen.getByPlaceholderText(inTags)).toHaveValue('night-');
  });

  it('says how many it found when the person pauses, once', async () => {
    await renderFew();
    holdPauses();
    const said: (string | null)[] = [];
    const status = [...document.querySelectorAll('[role="status"]')];
    const observer = new MutationObserver(() =>
      said.push(...status.map(({ textContent }) => textContent).filter(Boolean)),
    );
    for (const element of status) observer.observe(element, { childList: true, characterData: true, subtree: true });
    type(inTags, 'v');
    type(inTags, 'v1');
    pause();
    await act(async () => Promise.resolve());
    observer.disconnect();
    expect([...new Set(said)]).toEqual(['1 tag found']);
  });

  it('leaves the rows alone while an expression is not finished, and tells of it after a pause', async () => {
    await renderFew('?regex=true');
    holdPauses();
    const box = 'Search by tag expression...';
    type(box, 'v');
    type(box, 'v(');
    type(box, 'v(1');
    expect(shownTags()).toEqual(['v1', 'v2']);
    expect(screen.queryByText(/not a valid regular expression/)).toBeNull();
    pause();
    expect(screen.getByText(/not a valid regular expression\. All tags are shown\./)).toBeInTheDocument();
    expect(shownTags()).toEqual(all);
    type(box, 'v(1)');
    expect(shownTags()).toEqual(['v1']);
  });
});

describe('a search that was just typed', () => {
  it('is there again after a link was followed, and Back', async () => {
    await renderFew();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    type(inTags, 'v');
    fireEvent.click(screen.getByRole('link', { name: 'v2' }));
    vi.useRealTimers();
    expect(await screen.findByRole('heading', { level: 1, name: /v2/ })).toBeInTheDocument();
    await goBack();
    await expectTags(['v1', 'v2']);
    expect(screen.getByPlaceholderText(inTags)).toHaveValue('v');
  });

  it.each([
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['Enter is pressed', () => fireEvent.keyDown(screen.getByPlaceholderText(inTags), { key: 'Enter' })],
    ['something else is pressed', () => fireEvent.click(screen.getByRole('heading', { level: 1 }))],
  ])('is in the address once %s', async (_what, happen) => {
    await renderFew();
    holdPauses();
    type(inTags, 'v1');
    expect(window.location.search).toBe('');
    act(() => void happen());
    expect(window.location.search).toBe('?q=v1');
    expect(shownTags()).toEqual(['v1']);
  });

  it('is not written to the address that Back leads to', async () => {
    const app = await renderFew();
    await app.user.click(screen.getByRole('button', { name: 'Expires' }));
    await waitFor(() => expect(window.location.search).toBe('?sort=expires-asc'));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    type(inTags, 'v1');
    await goBack();
    pause();
    expect(window.location.search).toBe('');
    expect(shownTags()).toEqual(all);
    expect(screen.getByPlaceholderText(inTags)).toHaveValue('');
  });
});
