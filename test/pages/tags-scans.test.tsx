import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { showOnly } from '../on-screen';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, manyNames } from './own-tags';
import { cellOf, findRow } from './tags-table';

const scanRequests = ({ requests }: RenderedApp) => requests.filter(({ url }) => url.includes('/security'));

describe('the security column', () => {
  it('has words for every state of a scan', async () => {
    renderApp('/repository/scenarios/scans?perPage=50', { features: { IMAGE_PULL_STATS: false } });
    const expected: Record<string, RegExp> = {
      queued: /^Queued$/,
      failed: /^ ?Scan failed$/,
      unsupported: /^Unsupported$/,
      'too-large': /^Too large$/,
      'no-packages': /^Unsupported$/,
      none: /None Detected$/,
      critical: /^ ?\d+ Critical/,
      high: /^ ?\d+ High/,
      medium: /^ ?\d+ Medium/,
      low: /^ ?\d+ Low/,
      negligible: /^ ?\d+ Negligible/,
      unknown: /^ ?\d+ Unknown/,
      'scanner-down': /^ ?Not loaded$/,
      'scan-500': /^ ?Not loaded$/,
      'unknown-status': /^ ?Unknown state$/,
      'unknown-severity': /^ ?\d+ Unknown/,
      'huge-report': /^ ?1,\d{3} Critical/,
    };
    await findRow('queued');
    for (const [name, text] of Object.entries(expected)) {
      const cell = cellOf(await findRow(name), 'Security');
      await waitFor(() => expect(cell).toHaveTextContent(text));
    }
  });

  it('names all counts and the tag, begins with what is seen, and leads to the report', async () => {
    renderApp('/repository/scenarios/scans?q=critical');
    const cell = cellOf(await findRow('critical'), 'Security');
    const link = await within(cell).findByRole('link', { name: /^\d+ Critical, \d+ High.*: critical$/ });
    expect(link.getAttribute('aria-label')?.startsWith(link.textContent?.trim() ?? '-')).toBe(true);
    expect(link).toHaveAttribute('data-tip', link.getAttribute('aria-label')?.replace(': critical', ''));
    expect(link.querySelectorAll('i').length, 'a part of the bar for each severity').toBe(
      link.getAttribute('data-tip')?.split(', ').length,
    );
    expect(link.getAttribute('href')).toMatch(/^\/repository\/scenarios\/scans\/tag\/critical/);
  });

  it('is followed ahead of whoever rests on it, not of who passes over it on the way', async () => {
    const app = renderApp('/repository/scenarios/scans?perPage=50', { features: { IMAGE_PULL_STATS: false } });
    const asked = () => app.requests.flatMap(({ url }) => /specificTag=([^&]*)/.exec(url)?.[1] ?? []);
    const scanOf = async (name: string) =>
      within(cellOf(await findRow(name), 'Security')).findByRole('link', { name: new RegExp(`: ${name}$`) });
    const [passed, rested] = [await scanOf('high'), await scanOf('critical')];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.pointerEnter(passed);
    fireEvent.pointerLeave(passed);
    fireEvent.pointerEnter(rested);
    // The tip comes as well.
    await act(() => vi.advanceTimersByTimeAsync(1000));
    vi.useRealTimers();
    await waitFor(() => expect(asked()).toEqual(['critical']));
    await waitFor(() => expect(app.client.isFetching()).toBe(0));
  });

  it('tries a failed one again on demand', async () => {
    let isDown = true;
    mockServer.use(http.get('*/security', () => (isDown ? HttpResponse.json({}, { status: 520 }) : undefined)));
    const { user } = renderApp('/repository/quayadmin/busybox?q=latest');
    const retry = await screen.findByRole('button', { name: 'Retry security details of latest' });
    isDown = false;
    await user.click(retry);
    expect(await within(await findRow('latest')).findByText('None Detected')).toBeVisible();
  });

  it('asks once for each digest, however many tags have it', async () => {
    const app = renderApp('/repository/quayadmin/busybox');
    await waitFor(async () => expect(cellOf(await findRow('example'), 'Security')).toHaveTextContent(/\d/));
    await waitFor(async () => expect(cellOf(await findRow('latest'), 'Security')).toHaveTextContent('None Detected'));
    expect(scanRequests(app)).toHaveLength(2);
  });

  it('bears nonsense from the scanner', async () => {
    mockServer.use(http.get('*/security', () => HttpResponse.json({ status: 'scanned', data: { Layer: 'broken' } })));
    renderApp('/repository/quayadmin/busybox?q=latest');
    await within(await findRow('latest')).findByText('Not loaded');
    expect(cellOf(await findRow('latest'), 'Size')).toHaveTextContent('2.27 MB');
  });
});

describe('queued scans', () => {
  const queued = () => HttpResponse.json({ status: 'queued', data: null });
  let isScanned = false;
  /** The image of the row. The newest release in the heading is another one. */
  let rowImage: unknown;
  let asked = 0;

  beforeEach(() => {
    isScanned = false;
    rowImage = undefined;
    asked = 0;
    mockServer.use(
      http.get('*/manifest/:digest/security', ({ params: { digest } }) => {
        rowImage ??= digest;
        if (digest === rowImage) asked += 1;
        return isScanned ? undefined : queued();
      }),
    );
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
      shouldAdvanceTime: true,
    });
  });
  afterEach(() => vi.useRealTimers());

  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

  it('are asked about again, ever more slowly, until they are over', async () => {
    renderApp('/repository/quayadmin/busybox?q=latest');
    await within(await findRow('latest')).findByText('Queued');
    expect(asked).toBe(1);
    await pass(15);
    await waitFor(() => expect(asked).toBe(2));
    isScanned = true;
    await pass(20);
    expect(await within(await findRow('latest')).findByText('None Detected')).toBeVisible();
    const askedUntilThen = asked;
    await pass(60);
    expect(asked).toBe(askedUntilThen);
  });

  it('are not asked for while the page is hidden', async () => {
    renderApp('/repository/quayadmin/busybox?q=latest');
    await within(await findRow('latest')).findByText('Queued');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await pass(120);
    expect(asked).toBe(1);
  });

  it('are left in peace while their rows are off the screen', async () => {
    renderApp('/repository/quayadmin/busybox?q=latest');
    await within(await findRow('latest')).findByText('Queued');
    act(() => showOnly(() => false));
    await pass(120);
    expect(asked).toBe(1);
  });

  it('of the platforms of an index tell in its row when they are over', async () => {
    renderApp('/repository/acme/webapp?q=v1.10.0');
    const row = await findRow('v1.10.0');
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^Queued$/));
    isScanned = true;
    await pass(20);
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/\d/));
  });
});

/** Lets only rows with these tags be on screen. */
const rowsOf =
  (...names: string[]) =>
  (element: Element) =>
    names.some((name) => element.querySelector(`[aria-label="Select ${name}"]`) !== null);

describe('rows that are not on screen', () => {
  it('ask for nothing until they come into view', async () => {
    showOnly(rowsOf('queued'));
    const app = renderApp('/repository/scenarios/scans');
    await waitFor(async () => expect(cellOf(await findRow('queued'), 'Security')).toHaveTextContent('Queued'));
    expect(scanRequests(app)).toHaveLength(1);
    expect(app.requests.filter(({ url }) => url.includes('pull_statistics'))).toHaveLength(1);
    act(() => showOnly(rowsOf('queued', 'failed')));
    await waitFor(async () => expect(cellOf(await findRow('failed'), 'Security')).toHaveTextContent('Scan failed'));
    expect(scanRequests(app)).toHaveLength(2);
  });

  it('keep what they know', async () => {
    const app = renderApp('/repository/quayadmin/busybox?q=latest');
    const cell = cellOf(await findRow('latest'), 'Security');
    await waitFor(() => expect(cell).toHaveTextContent('None Detected'));
    act(() => showOnly(() => false));
    expect(cell).toHaveTextContent('None Detected');
    act(() => showOnly(() => true));
    expect(cell).toHaveTextContent('None Detected');
    expect(scanRequests(app)).toHaveLength(1);
  });

  it('drop what they asked for when they leave', async () => {
    let asked: Request | undefined;
    mockServer.use(
      http.get('*/security', async ({ request }) => {
        asked = request;
        await new Promise((resolve) => request.signal.addEventListener('abort', resolve));
        return HttpResponse.error();
      }),
    );
    renderApp('/repository/quayadmin/busybox?q=latest');
    await waitFor(() => expect(asked).toBeDefined());
    act(() => showOnly(() => false));
    await waitFor(() => expect(asked?.signal.aborted).toBe(true));
    expect(cellOf(await findRow('latest'), 'Security')).not.toHaveTextContent('Not loaded');
  });

  it('ask for no platforms, even if all were opened', async () => {
    showOnly(() => false);
    const app = renderApp('/repository/acme/webapp?q=v1.10&expanded=true');
    await findRow('v1.10.0');
    await app.user.click(screen.getByLabelText('Expand all platforms'));
    act(() => showOnly(rowsOf('v1.10.0')));
    await screen.findByText('linux on ppc64le');
    const digests = new Set(app.requests.map(({ url }) => /manifest\/([^/?]+)\?/.exec(url)?.[1]).filter(Boolean));
    expect(digests.size).toBeLessThanOrEqual(6);
    expect(screen.getAllByText('linux on ppc64le')).toHaveLength(1);
  });

  it('never make more than a few requests at once', async () => {
    let underWay = 0;
    let most = 0;
    mockServer.use(
      http.get('*/pull_statistics', async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
      }),
    );
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        addOwnTags(state, 'acme/own', manyNames(20));
      },
    });
    await waitFor(() => expect(app.requests.filter(({ url }) => url.includes('pull_statistics'))).toHaveLength(20));
    expect(most).toBeLessThanOrEqual(6);
  });
});
