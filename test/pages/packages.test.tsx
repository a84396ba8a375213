import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { asPhone } from '../phone';
import { goBack, renderApp, type RenderAppOptions } from '../render-app';
import { answer } from './tag-page-parts';

const address = (tag: string, query = '') => `/repository/scenarios/scans/tag/${tag}?tab=packages${query}`;
const open = (query = '', options: RenderAppOptions = {}) => renderApp(address('critical', query), options);
const table = () => screen.findByTestId('packages-table');
const search = () => new URLSearchParams(window.location.search);

/** Names in the rows that are shown, from top to bottom, once there are any. */
async function names(): Promise<string[]> {
  const cells = await within(await table()).findAllByRole('rowheader', {
    name: (_name, cell) => isOf(cell, 'Package Name'),
  });
  return cells.map((cell) => cell.textContent ?? '');
}

function isOf(element: Element, label: string): boolean {
  return element.getAttribute('data-label') === label;
}

async function cellOf(name: string, label: string): Promise<HTMLElement> {
  const row = (await within(await table()).findByRole('rowheader', { name })).closest('tr');
  const found = [...(row?.children ?? [])].find((candidate) => isOf(candidate, label));
  if (!(found instanceof HTMLElement)) throw new Error(`No cell ${label} in the row of ${name}`);
  return found;
}

function sortButton(header: string): HTMLElement {
  return within(screen.getByTestId('packages-table')).getByRole('button', { name: header });
}

/** The button of a filter's menu; a column may have the same name. */
function filterButton(name: RegExp): HTMLElement {
  const buttons = screen.getAllByRole('button', { name });
  const found = buttons.find((button) => button.closest('table') === null);
  if (found === undefined) throw new Error(`No filter ${name}`);
  return found;
}

interface WirePackage {
  name: string;
  version?: string;
  addedBy?: string | null;
  /** Severity and fixed version of each advisory. */
  found?: [string, string][];
}

/** A report of these packages, for whatever is asked. */
function reportOf(packages: WirePackage[]) {
  answer('manifest/:digest/security', () =>
    HttpResponse.json({
      status: 'scanned',
      data: {
        Layer: {
          Features: packages.map(({ name, version = '1.0', addedBy = null, found = [] }) => ({
            Name: name,
            Version: version,
            VersionFormat: '',
            NamespaceName: '',
            AddedBy: addedBy,
            Vulnerabilities: found.map(([severity, fixedBy], at) => ({
              Name: `CVE-${at}`,
              Severity: severity,
              FixedBy: fixedBy,
              NamespaceName: 'debian/updater',
              Link: '',
              Description: '',
              Metadata: null,
            })),
          })),
        },
      },
    }),
  );
}

describe('the summary', () => {
  it('counts every package once, by its worst severity, and agrees with itself', async () => {
    reportOf([
      {
        name: 'a',
        found: [
          ['Critical', '2'],
          ['Low', ''],
        ],
      },
      {
        name: 'b',
        found: [
          ['Low', '2'],
          ['Low', '3'],
        ],
      },
      { name: 'c', found: [['Negligible', '']] },
      { name: 'd' },
      { name: 'e' },
    ]);
    open();
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has recognized 5 packages' }),
    ).toBeVisible();
    expect(screen.getByText('Patches are available for 3 vulnerabilities')).toBeVisible();
    expect(screen.getByTestId('packages-chart')).toHaveAccessibleName(
      'Packages by their worst severity: 1 Critical, 1 Low, 1 Negligible, 2 None',
    );
    expect(screen.getByTestId('packages-chart')).toHaveTextContent('5');
    const toggles = within(screen.getByRole('list', { name: 'Filter by worst severity' })).getAllByRole('button');
    expect(toggles.map((toggle) => toggle.textContent?.trim())).toEqual([
      '1 Critical',
      '1 Low',
      '1 Negligible',
      '2 None',
    ]);
    expect(await names()).toHaveLength(5);
  });

  it('says so if no patches are known', async () => {
    reportOf([{ name: 'a', found: [['High', '']] }]);
    open();
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has recognized 1 package' }),
    ).toBeVisible();
    expect(screen.getByText('No known patches are available')).toBeVisible();
  });

  it('filters by severity on a click, and takes it back', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '3 Critical' }));
    expect(await names()).toEqual(['zlib1g', 'liblzma5', 'log4j-core']);
    expect(screen.getByRole('button', { name: '3 Critical' })).toHaveAttribute('aria-pressed', 'true');
    expect(search().get('pkgSeverity')).toBe('Critical');
    expect(screen.getByText('3 of 47 packages')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '3 Critical' }));
    expect(search().has('pkgSeverity')).toBe(false);
    expect(await names()).toHaveLength(20);
  });
});

describe('the table', () => {
  it('has the most severe first and tells what an upgrade leaves', async () => {
    open();
    expect((await names()).slice(0, 5)).toEqual(['zlib1g', 'liblzma5', 'log4j-core', 'curl', 'libc6']);
    expect(await cellOf('libc6', 'Vulnerabilities')).toHaveTextContent('1 High + 2 Additional');
    expect(await cellOf('libc6', 'Remaining After Upgrade')).toHaveTextContent('2 Negligible');
    expect(await cellOf('liblzma5', 'Remaining After Upgrade')).toHaveTextContent('None Detected');
    expect(await cellOf('libc6', 'Package Version')).toHaveTextContent('2.36-9+deb12u4');
    expect(await cellOf('libc6', 'Type')).toHaveTextContent('Debian');
    expect(await cellOf('semver', 'Type')).toHaveTextContent('npm');
    expect(await cellOf('libc6', 'Introduced In Layer')).toHaveTextContent('ADD file:amd64-bookworm-slim in /');
  });

  it('says "(No Command)" of an unknown layer', async () => {
    reportOf([{ name: 'a', addedBy: `sha256:${'9'.repeat(64)}` }, { name: 'b' }]);
    open();
    expect(await cellOf('a', 'Introduced In Layer')).toHaveTextContent('(No Command)');
    expect(await cellOf('b', 'Introduced In Layer')).toHaveTextContent('(No Command)');
  });

  it('names the layers of the platform that is looked at', async () => {
    const { user } = renderApp('/repository/acme/webapp/tag/latest?tab=packages');
    expect(await cellOf('curl', 'Introduced In Layer')).toHaveTextContent('ADD file:amd64-bookworm-slim in /');
    await user.click(screen.getByRole('button', { name: /linux on amd64/ }));
    await user.click(await screen.findByRole('option', { name: /linux on arm64/ }));
    await waitFor(async () =>
      expect(await cellOf('curl', 'Introduced In Layer')).toHaveTextContent('ADD file:arm64/v8-bookworm-slim in /'),
    );
  });

  it('sorts by every column, and keeps that in the address', async () => {
    const { user } = open();
    await names();
    for (const [header, key] of [
      ['Package Name', 'name'],
      ['Package Version', 'version'],
      ['Type', 'type'],
      ['Remaining After Upgrade', 'remaining'],
      ['Introduced In Layer', 'layer'],
    ] as const) {
      await user.click(sortButton(header));
      expect(search().get('pkgSort')).toBe(`${key}-asc`);
      expect(screen.getByRole('columnheader', { name: header })).toHaveAttribute('aria-sort', 'ascending');
    }
    await user.click(sortButton('Package Name'));
    expect((await names())[0]).toBe('adduser');
    await user.click(sortButton('Package Name'));
    expect((await names())[0]).toBe('zlib1g');
    expect(search().get('pkgSort')).toBe('name-desc');
    await user.click(sortButton('Vulnerabilities'));
    expect(search().has('pkgSort')).toBe(false);
    expect((await names())[0]).toBe('zlib1g');
  });

  it('sorts by a menu if the head is not shown, as on a phone', async () => {
    asPhone();
    const { user } = open();
    await names();
    await user.click(await screen.findByRole('button', { name: 'Sort by: Vulnerabilities, ascending' }));
    await user.click(await screen.findByRole('option', { name: 'Package Name, ascending' }));
    expect((await names())[0]).toBe('adduser');
    await user.click(screen.getByRole('button', { name: 'Sort by: Package Name, ascending' }));
    await user.click(await screen.findByRole('option', { name: 'Package Name, descending' }));
    expect((await names())[0]).toBe('zlib1g');
    expect(search().get('pkgSort')).toBe('name-desc');
  });

  it('pages, and goes back to page 1 when the filter changes', async () => {
    const { user } = open('&pkgPage=3&pkgPerPage=10');
    expect(await names()).toHaveLength(10);
    await user.type(screen.getByPlaceholderText('Filter Packages...'), 'lib{Enter}');
    expect(search().has('pkgPage')).toBe(false);
    expect(search().get('pkgPerPage')).toBe('10');
  });

  it('shows the last page if the address is past the end', async () => {
    open('&pkgPage=99');
    expect(await names()).toHaveLength(7);
  });

  it('links a package to its advisories, on the same platform', async () => {
    const { user } = renderApp('/repository/acme/webapp/tag/v1.0.0?tab=packages');
    const link = await within(await cellOf('libc6', 'Vulnerabilities')).findByRole('link');
    expect(link).toHaveAccessibleName('1 High + 2 Additional (1 High, 2 Negligible): advisories of libc6');
    await user.click(link);
    expect(search().get('tab')).toBe('securityreport');
    expect(search().get('vulnPackage')).toBe('libc6');
    expect(search().get('digest')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await screen.findByTestId('vulnerability-table')).toBeVisible();
    await goBack();
    expect(await names()).toContain('libc6');
  });
});

describe('the filters', () => {
  it('search name and version, and exclude words with a minus', async () => {
    const { user } = open();
    await names();
    const box = screen.getByPlaceholderText('Filter Packages...');
    await user.type(box, 'DEB12U1 -libpam{Enter}');
    expect(search().get('pkgSearch')).toBe('DEB12U1 -libpam');
    const found = await names();
    expect(found).toContain('perl-base');
    expect(found).not.toContain('libpam0g');
    expect(found).not.toContain('zlib1g');
  });

  it('leave vulnerable packages only', async () => {
    const { user } = open();
    await names();
    await user.click(screen.getByRole('checkbox', { name: 'Only vulnerable' }));
    expect(await names()).toHaveLength(18);
    expect(search().get('pkgVulnerable')).toBe('true');
  });

  it('narrow by type and by layer', async () => {
    const { user } = open();
    await names();
    await user.click(filterButton(/^Type/));
    await user.click(within(await screen.findByRole('menu', { name: 'Type' })).getByText('Go'));
    expect(await names()).toEqual(['golang.org/x/net', 'golang.org/x/crypto']);
    expect(search().get('pkgType')).toBe('golang');
    await user.keyboard('{Escape}');
    await user.click(filterButton(/^Layer/));
    await user.click(await screen.findByRole('option', { name: /^1: ADD file/ }));
    expect(search().get('pkgLayer')).toMatch(/^sha256:[0-9a-f]{12}$/);
    expect(await screen.findByText('No Packages Found')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await names()).toHaveLength(20);
    expect([...search().keys()]).toEqual(['tab']);
    expect(screen.getByPlaceholderText('Filter Packages...')).toHaveFocus();
  });

  it('are read from the address', async () => {
    open('&pkgSearch=lib&pkgSeverity=High,None&pkgSort=name&pkgDirection=desc');
    const found = await names();
    expect(found.slice(0, 2)).toEqual(['urllib3', 'libgmp10']);
    expect(found).toContain('libc6');
    expect(screen.getByPlaceholderText('Filter Packages...')).toHaveValue('lib');
  });

  it('ignore what makes no sense', async () => {
    open('&pkgSeverity=Terrible&pkgSort=color&pkgPage=-1&pkgPerPage=7&pkgDirection=up');
    expect((await names())[0]).toBe('zlib1g');
    expect(await names()).toHaveLength(20);
  });
});

describe('what is special', () => {
  it('has no tab if the registry has no scanner, and says why at its address', async () => {
    open('', { features: { SECURITY_SCANNER: false } });
    expect(await screen.findByText('This registry has no security scanner.')).toBeVisible();
    expect(screen.queryByTestId('packages-table')).not.toBeInTheDocument();
  });

  it.each([
    ['queued', 'Security scan is currently queued.'],
    ['failed', 'Security scan has failed.'],
    ['unsupported', 'Security scan is not supported.'],
    ['no-packages', 'Quay Security Reporting does not recognize any packages'],
  ])('shows the state of the scan: %s', async (tag, title) => {
    renderApp(address(tag));
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.queryByTestId('packages-table')).not.toBeInTheDocument();
  });

  it('shows hostile names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    reportOf([{ name, version: '"><script>', found: [['High', '']] }]);
    open();
    expect(await cellOf(name, 'Package Version')).toHaveTextContent('"><script>');
    const link = within(await cellOf(name, 'Vulnerabilities')).getByRole('link');
    expect(new URL(link.getAttribute('href') ?? '', 'http://localhost').searchParams.get('vulnPackage')).toBe(name);
  });

  it('keeps packages apart that the report lists twice', async () => {
    reportOf([{ name: 'a' }, { name: 'a' }, { name: 'a', version: '2.0' }]);
    open();
    expect(await names()).toEqual(['a', 'a', 'a']);
  });
});
