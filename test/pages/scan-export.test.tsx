import { screen, waitFor, within } from '@testing-library/react';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp, type RenderedApp } from '../render-app';

const multiArch = '/repository/scenarios/scans/tag/index-with-failing-platform';
const critical = '/repository/scenarios/scans/tag/critical';

/** What the browser was told to save. */
let saved: { name: string; text: Promise<string>; type: string }[] = [];

beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, text: blob.text(), type: blob.type });
  });
});

/** Keeps a file that is being written waiting for its turn, as a busy browser does, until the function that it gives back is called. */
function holdTurns(): () => void {
  const waiting: (() => void)[] = [];
  class Held {
    port1 = { addEventListener: (_type: string, turn: () => void) => waiting.push(turn), start() {}, close() {} };
    port2 = { postMessage() {} };
  }
  vi.stubGlobal('MessageChannel', Held);
  return () => {
    vi.unstubAllGlobals();
    for (const turn of waiting) turn();
  };
}

async function choose(user: RenderedApp['user'], section: RegExp, format: RegExp) {
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  const menu = await screen.findByRole('menu', { name: section });
  await user.click(within(menu).getByRole('menuitem', { name: format }));
  return screen.findByText(/^Saved /);
}

const lines = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, comments: '#', skipEmptyLines: true }).data;

describe('the export of vulnerabilities', () => {
  it('saves all of them as CSV and says so', async () => {
    const { user } = renderApp(`${critical}?tab=securityreport`);
    const status = await choose(user, /^All: \d+ vulnerabilities$/, /^CSV/);
    expect(status).toHaveAttribute('role', 'status');
    expect(status).toHaveTextContent(/^Saved \d+ vulnerabilities as scenarios_scans_critical_vulnerabilities\.csv$/);
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ name: 'scenarios_scans_critical_vulnerabilities.csv' });
    expect(saved[0]!.type).toBe('text/csv;charset=utf-8');
    const text = await saved[0]!.text;
    expect(text).toContain('# Repository,scenarios/scans\r\n# Tag,critical\r\n# Digest,sha256:');
    const rows = lines(text);
    expect(status).toHaveTextContent(`Saved ${rows.length} vulnerabilities`);
    expect(rows[0]).toMatchObject({ Severity: 'Critical' });
    expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
  });

  it('names the platform, and saves as filtered only if a filter is set', async () => {
    const { user } = renderApp(`${multiArch}?tab=securityreport`);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    expect(await screen.findByRole('menu', { name: /^All: / })).toBeVisible();
    expect(screen.queryByRole('menu', { name: /^As filtered/ })).not.toBeInTheDocument();
    await user.keyboard('{Escape}');

    await user.click(await screen.findByRole('checkbox', { name: 'Only show fixable' }));
    await choose(user, /^As filtered: \d+ vulnerabilities$/, /^JSON/);
    const [file] = saved;
    expect(file?.name).toBe('scenarios_scans_index-with-failing-platform_linux-amd64_vulnerabilities_filtered.json');
    const { about, vulnerabilities } = JSON.parse((await file?.text) ?? '');
    expect(about).toMatchObject({
      registry: 'quay-server.example.com',
      repository: 'scenarios/scans',
      tag: 'index-with-failing-platform',
      platform: 'linux/amd64',
      isFiltered: true,
      exported: vulnerabilities.length,
    });
    expect(about.total).toBeGreaterThan(vulnerabilities.length);
    expect(vulnerabilities.every((one: any) => one.fixedIn !== null)).toBe(true);
  });

  it.each([
    [/^SARIF/, 'sarif', 'application/sarif+json', (json: any) => json.runs[0].results.length],
    [/^CycloneDX/, 'cdx.json', 'application/vnd.cyclonedx+json', (json: any) => json.vulnerabilities.length],
  ])('saves %s', async (format, extension, type, count) => {
    const { user } = renderApp(`${critical}?tab=securityreport`);
    await choose(user, /^All/, format);
    expect(saved[0]?.name).toBe(`scenarios_scans_critical_vulnerabilities.${extension}`);
    expect(saved[0]?.type).toBe(`${type};charset=utf-8`);
    expect(count(JSON.parse((await saved[0]?.text) ?? ''))).toBeGreaterThan(0);
  });

  it('says why nothing was saved, and tries again', async () => {
    const create = vi.mocked(URL.createObjectURL);
    const { user } = renderApp(`${critical}?tab=securityreport`);
    create.mockImplementationOnce(() => {
      throw new Error('No room left.');
    });
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was saved. No room left.');
    await user.click(screen.getByRole('button', { name: /^Retry: Nothing was saved/ }));
    expect(await screen.findByText(/^Saved /)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(saved).toHaveLength(1);
  });

  it('says that it is being saved if that takes a while, and saves one file at a time', async () => {
    const goOn = holdTurns();
    const { user } = renderApp(`${critical}?tab=securityreport`);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^CSV/ }));
    const button = await screen.findByRole('button', { name: 'Saving…' });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    expect(screen.queryByRole('menuitem', { name: /^CSV/ })).not.toBeInTheDocument();
    expect(saved).toEqual([]);

    goOn();
    expect(await screen.findByText(/^Saved /)).toBeInTheDocument();
    expect(button).toHaveAccessibleName('Export');
    expect(saved).toHaveLength(1);
    await user.click(button);
    expect(await screen.findByRole('menuitem', { name: /^CSV/ })).toBeVisible();
  });

  it('is finished if the person goes on to another page', async () => {
    const goOn = holdTurns();
    const { user } = renderApp(`${critical}?tab=securityreport`);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^SARIF/ }));
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^(Export|Saving…)$/ })).not.toBeInTheDocument());
    expect(saved).toEqual([]);
    goOn();
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(JSON.parse((await saved[0]?.text) ?? '').version).toBe('2.1.0');
  });

  it('works by keyboard', async () => {
    const { user } = renderApp(`${critical}?tab=securityreport`);
    const button = await screen.findByRole('button', { name: 'Export' });
    button.focus();
    await user.keyboard('{Enter}');
    const csv = await screen.findByRole('menuitem', { name: /^CSV/ });
    await waitFor(() => expect(csv).toHaveFocus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText(/_vulnerabilities\.json$/)).toBeInTheDocument();
  });
});

describe('the export of packages', () => {
  it('has no SARIF, and saves packages', async () => {
    const { user } = renderApp(`${critical}?tab=packages`);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    const menu = await screen.findByRole('menu', { name: /^All: \d+ packages$/ });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent?.split('For')[0]),
    ).toEqual(['CSV', 'JSON', expect.stringMatching(/^CycloneDX 1.6/)]);
    await user.click(within(menu).getByRole('menuitem', { name: /^CSV/ }));
    await screen.findByText(/^Saved \d+ packages as scenarios_scans_critical_packages\.csv$/);
    const rows = lines((await saved[0]?.text) ?? '');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map((row) => row['Package Name'])).toEqual(rows.map((row) => row['Package Name']).toSorted());
  });
});
