import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../render-app';
import { answer, fact } from './tag-page-parts';

const report = (tag: string, tab = 'securityreport') => `/repository/scenarios/scans/tag/${tag}?tab=${tab}`;
const latest = '/repository/acme/webapp/tag/latest?tab=securityreport';
const busybox = '/repository/quayadmin/busybox/tag/latest?tab=securityreport';

const queued = () => HttpResponse.json({ status: 'queued', data: null });
const scannedWith = (features: unknown[]) =>
  HttpResponse.json({ status: 'scanned', data: { Layer: { Features: features } } });
const clean = () => scannedWith([{ Name: 'bash', Version: '5.2-2', Vulnerabilities: [] }]);
const noVulnerabilities = () => screen.findByText('Quay Security Reporting has detected no vulnerabilities');

describe('a scan without a result says so in its own words', () => {
  it.each([
    ['failed', 'Security scan has failed.', 'The scan could not be completed due to error.', 'Check again'],
    ['unsupported', 'Security scan is not supported.', 'Image does not have content the scanner recognizes.', null],
    ['too-large', 'Security scan is not possible.', /layer of this image is larger/, null],
    ['no-packages', 'Quay Security Reporting does not recognize any packages', /holds nothing that the scanner/, null],
    ['unknown-status', 'The state of the security scan is not known.', /“being_reconsidered”/, 'Check again'],
    ['queued', 'Security scan is currently queued.', /will appear here by itself/, 'Check now'],
  ])('%s', async (tag, title, words, action) => {
    renderApp(report(tag));
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
    const buttons = within(screen.getByRole('tabpanel')).queryAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(action === null ? [] : [action]);
  });

  it.each([
    ['scanner-down', 'The security scanner does not answer.', /could not reach its scanner/],
    ['scan-500', 'Unable to get the security report', /could not handle the request/],
  ])('%s, with a way to try again', async (tag, title, words) => {
    renderApp(report(tag));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: title })).toBeVisible();
    expect(alert).toHaveTextContent(words);
    expect(within(alert).getByRole('button', { name: 'Retry' })).toBeVisible();
  });

  it('on the Packages tab too', async () => {
    renderApp(report('failed', 'packages'));
    expect(await screen.findByRole('heading', { name: 'Security scan has failed.' })).toBeVisible();
  });

  it('with the words of the server', async () => {
    answer('manifest/:digest/security', () => HttpResponse.json({ message: 'The database sleeps' }, { status: 500 }));
    renderApp(busybox);
    expect(await screen.findByRole('alert')).toHaveTextContent('The database sleeps.');
  });

  it('and if the registry has no report at all', async () => {
    answer('manifest/:digest/security', () => HttpResponse.json({ message: 'Not Found' }, { status: 404 }));
    renderApp(busybox);
    expect(await screen.findByRole('heading', { name: 'There is no security report for this image.' })).toBeVisible();
  });

  it('and if the registry has no scanner', async () => {
    renderApp(busybox, { features: { SECURITY_SCANNER: false } });
    expect(await screen.findByText('This registry has no security scanner.')).toBeVisible();
  });
});

describe('a report that failed', () => {
  it('is asked for again', async () => {
    let isDown = true;
    answer('manifest/:digest/security', () =>
      isDown ? HttpResponse.json({ detail: 'no answer' }, { status: 520 }) : clean(),
    );
    const { user } = renderApp(busybox);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('no answer');
    isDown = false;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await noVulnerabilities()).toBeVisible();
  });

  it('is left standing when only reading it anew fails', async () => {
    let isDown = false;
    answer('manifest/:digest/security', () => (isDown ? HttpResponse.json({}, { status: 520 }) : clean()));
    const { user, client } = renderApp(busybox);
    expect(await noVulnerabilities()).toBeVisible();
    isDown = true;
    await act(() => client.refetchQueries({ predicate: ({ queryKey }) => queryKey.includes('scan-report') }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Unable to read the security report anew');
    expect(await noVulnerabilities()).toBeVisible();
    isDown = false;
    await user.click(screen.getByRole('button', { name: /^Retry: Unable to read/ }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('in part says so and shows the rest', async () => {
    answer('manifest/:digest/security', () =>
      scannedWith([{ Name: 'bash', Version: {}, Vulnerabilities: [7] }, null, { Name: 'curl', Version: '1' }]),
    );
    const { user } = renderApp(busybox);
    expect(await screen.findByText(/^3 parts of this report could not be understood/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Details: 3 parts/ }));
    expect(screen.getByText('Version: expected string')).toBeVisible();
    expect(screen.getByText('package: expected object')).toBeVisible();
    expect(await noVulnerabilities()).toBeVisible();
  });
});

describe('a report that was read', () => {
  it('tells the counts of the same image elsewhere without another request', async () => {
    const { user, requests } = renderApp(report('critical'));
    expect(await screen.findByTestId('vulnerability-chart')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    expect(await fact('Vulnerabilities')).toHaveTextContent('3 Critical');
    expect(requests.filter(({ url }) => url.includes('/security'))).toHaveLength(1);
  });
});

describe('a queued scan', () => {
  it('is checked when the person asks, and says that it still waits', async () => {
    const answered = vi.fn<() => Response>(queued);
    answer('manifest/:digest/security', answered);
    const { user } = renderApp(busybox);
    const button = await screen.findByRole('button', { name: 'Check now' });
    expect(screen.getByText(/^Checked at/)).toHaveTextContent(/Checked at \d+:\d\d:\d\d [AP]M/);
    expect(answered).toHaveBeenCalledTimes(1);
    await user.click(button);
    await waitFor(() => expect(screen.getByText(/^Still queued, checked at/)).toHaveAttribute('role', 'status'));
    expect(answered).toHaveBeenCalledTimes(2);
  });

  it('says when a check failed and goes on waiting', async () => {
    let isDown = false;
    answer('manifest/:digest/security', () =>
      isDown ? HttpResponse.json({ message: 'asleep' }, { status: 500 }) : queued(),
    );
    const { user } = renderApp(busybox);
    const button = await screen.findByRole('button', { name: 'Check now' });
    isDown = true;
    await user.click(button);
    expect(await screen.findByText(/^Last check failed at/)).toHaveTextContent('asleep.');
    expect(screen.getByRole('heading', { name: 'Security scan is currently queued.' })).toBeVisible();
  });

  it('shows and announces its result when it comes, without being asked', async () => {
    let isQueued = true;
    const answered = vi.fn<() => Response>(() => (isQueued ? queued() : clean()));
    answer('manifest/:digest/security', answered);
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
      shouldAdvanceTime: true,
    });
    try {
      renderApp(busybox);
      await screen.findByRole('heading', { name: 'Security scan is currently queued.' });
      expect(answered).toHaveBeenCalledTimes(1);
      await act(() => vi.advanceTimersByTimeAsync(10_000));
      await waitFor(() => expect(answered).toHaveBeenCalledTimes(2));
      isQueued = false;
      await act(() => vi.advanceTimersByTimeAsync(15_000));
      expect(await noVulnerabilities()).toBeVisible();
      expect(screen.getByText('The security scan is over. It has detected no vulnerabilities.')).toHaveAttribute(
        'role',
        'status',
      );
      await act(() => vi.advanceTimersByTimeAsync(60_000));
      expect(answered).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not asked for while the page is hidden', async () => {
    const answered = vi.fn<() => Response>(queued);
    answer('manifest/:digest/security', answered);
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
      shouldAdvanceTime: true,
    });
    try {
      renderApp(busybox);
      await screen.findByRole('heading', { name: 'Security scan is currently queued.' });
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      await act(() => vi.advanceTimersByTimeAsync(120_000));
      expect(answered).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the platforms of an index', () => {
  const platformRow = async (name: RegExp | string) => {
    const table = await screen.findByRole('table', { name: 'Security scans of all platforms' });
    return within(table).findByRole('row', { name });
  };

  it('lead from the report of one to the summary over all, and back', async () => {
    const { user } = renderApp(latest);
    expect(await screen.findByText('linux/amd64', { selector: 'strong' })).toBeVisible();
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    const row = await platformRow(/^linux on arm64\/v8/);
    expect(screen.getByRole('button', { name: 'Architecture: Index (all platforms)' })).toBeVisible();
    await user.click(within(row).getByRole('link', { name: 'linux on arm64/v8' }));
    expect(await screen.findByText('linux/arm64/v8', { selector: 'strong' })).toBeVisible();
    expect(new URLSearchParams(window.location.search).get('tab')).toBe('securityreport');
  });

  it('keep the filters on the way to another platform', async () => {
    const { user } = renderApp(`${latest}&vulnFixable=true&pkgType=deb`);
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    await user.click(within(await platformRow(/^linux on arm64\/v8/)).getByRole('link', { name: 'linux on arm64/v8' }));
    expect(await screen.findByRole('checkbox', { name: 'Only show fixable' })).toBeChecked();
    expect(new URLSearchParams(window.location.search).get('pkgType')).toBe('deb');
  });

  it('are told one by one and added up; a failure stays with its platform', async () => {
    const { user } = renderApp(report('index-with-failing-platform'));
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    const amd64 = await platformRow(/^linux on amd64/);
    await within(amd64).findByText('High', { exact: false });
    const counts = within(amd64)
      .getAllByRole('cell')
      .slice(1)
      .map((cell) => cell.textContent);
    expect(await platformRow(/^linux on ppc64le.*Queued/)).toBeVisible();
    expect(await platformRow(/^linux on s390x.*None Detected/)).toBeVisible();
    const arm64 = await platformRow(/^linux on arm64.*The security scanner does not answer/);
    expect(within(arm64).getByRole('button', { name: /^Retry/ })).toBeVisible();

    const totals = within(await platformRow(/^All platforms 2 of 4 scanned/))
      .getAllByRole('cell')
      .slice(1)
      .map((cell) => cell.textContent);
    // All findings are on the one platform that has some; its packages and those of the clean one are counted.
    expect(totals.slice(0, -1)).toEqual(counts.slice(0, -1));
    expect(screen.getByRole('heading', { name: /detected \d+ vulnerabilities on 2 of 4 platforms$/ })).toBeVisible();
  });

  it('name what is no platform or not here', async () => {
    const { requests, user } = renderApp('/repository/acme/mirrored/tag/latest?tab=securityreport');
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    expect(await platformRow(/^linux on s390x Not present locally/)).toBeVisible();
    expect(requests.filter(({ url }) => url.includes('/security'))).toHaveLength(1);
  });

  it('name attestations as such', async () => {
    const { user } = renderApp(latest);
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    const table = await screen.findByRole('table', { name: 'Security scans of all platforms' });
    const [row] = within(table).getAllByRole('row', { name: /^Attestation sha256:/ });
    if (row === undefined) expect.fail('no attestation is shown');
    expect(row).toHaveTextContent('Describes another image, and is not scanned itself');
    await user.click(within(row).getByRole('link'));
    expect(await screen.findByText(/^attestation sha256:/, { selector: 'strong' })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Security scan is not supported.' })).toBeVisible();
    expect(screen.getByText(/This is an attestation/)).toBeVisible();
  });

  it('are asked for once more if the index could not be had', async () => {
    let isBroken = true;
    answer('manifest/:digest', () => (isBroken ? HttpResponse.json({}, { status: 500 }) : undefined));
    const { user } = renderApp(latest);
    expect(
      await screen.findByRole('heading', { name: 'The platforms of this tag are not known', level: 2 }),
    ).toBeVisible();
    isBroken = false;
    const panel = within(screen.getByRole('tabpanel'));
    await user.click(await panel.findByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('linux/amd64', { selector: 'strong' })).toBeVisible();
  });

  it('that are not here have no report', async () => {
    const { user } = renderApp('/repository/acme/mirrored/tag/latest?tab=securityreport');
    await user.click(await screen.findByRole('link', { name: 'All platforms' }));
    const row = await platformRow(/^linux on s390x/);
    expect(within(row).queryByRole('link')).not.toBeInTheDocument();
  });
});
