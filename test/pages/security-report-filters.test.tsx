import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asPhone } from '../phone';
import { goBack, renderApp } from '../render-app';
import { advisories, answerReport, column, shownAdvisories } from './security-report-parts';

const report = (search = '') =>
  `/repository/quayadmin/busybox/tag/latest?tab=securityreport${search === '' ? '' : `&${search}`}`;

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function answerAll() {
  answerReport(
    {
      name: 'openssl',
      addedBy: digest('a'),
      findings: [
        {
          name: 'CVE-2024-0727',
          severity: 'Medium',
          score: 5.5,
          fixedBy: '3.0.13',
          description: 'A PKCS12 file may crash it',
        },
        { name: 'CVE-2023-5678', severity: 'Low', score: 3 },
      ],
    },
    {
      name: 'libssl3',
      addedBy: digest('a'),
      findings: [{ name: 'CVE-2024-0727', severity: 'Medium', score: 5.5, fixedBy: '3.0.13' }],
    },
    {
      name: 'urllib3',
      addedBy: digest('b'),
      findings: [{ name: 'GHSA-34jh', severity: 'High', score: 8, fixedBy: '1.10', source: 'osv/pypi' }],
    },
  );
}

const everything = ['GHSA-34jh', 'CVE-2024-0727', 'CVE-2024-0727', 'CVE-2023-5678'];

async function open(search = '') {
  answerAll();
  const app = renderApp(report(search));
  await advisories();
  return app;
}

const searchBox = () => screen.getByPlaceholderText('Filter Vulnerabilities...');

describe('the filters of a security report', () => {
  it('search advisory, package and description, and leave out words with a minus', async () => {
    const { user } = await open();
    expect(shownAdvisories()).toEqual(everything);
    await user.type(searchBox(), 'pkcs12{Enter}');
    await waitFor(() => expect(column('Package')).toEqual(['openssl']));
    expect(window.location.search).toContain('vulnSearch=pkcs12');
    await user.clear(searchBox());
    await user.type(searchBox(), 'cve-2024 -openssl{Enter}');
    await waitFor(() => expect(column('Package')).toEqual(['libssl3']));
    expect(screen.getByText('1 of 4 shown')).toBeVisible();
  });

  it('narrow to severities by their counts', async () => {
    const { user } = await open();
    const high = screen.getByRole('button', { name: '1 High' });
    await user.click(high);
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    expect(high).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '1 Low' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh', 'CVE-2023-5678']));
    expect(window.location.search).toContain('vulnSeverity=High,Low');
    await goBack();
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    await user.click(high);
    await waitFor(() => expect(shownAdvisories()).toEqual(everything));
  });

  it('show the fixable ones only', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Only show fixable' }));
    await waitFor(() => expect(column('Fixed in Version')).not.toContain('(None)'));
    expect(shownAdvisories()).toHaveLength(3);
    expect(window.location.search).toContain('vulnFixable=true');
  });

  it('narrow to a kind of package', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Type' }));
    await user.click(within(await screen.findByRole('menu', { name: 'Type' })).getByText('Python'));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    expect(window.location.search).toContain('vulnType=pypi');
    expect(screen.getByRole('button', { name: 'Type (1)' })).toBeVisible();
  });

  it('narrow to a layer', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Layer: All layers' }));
    await user.click(await screen.findByRole('option', { name: /sha256:bbbbbbbbbbbb/ }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    expect(window.location.search).toContain('vulnLayer=sha256:bbbbbbbbbbbb');
  });

  it('are read from the address', async () => {
    await open('vulnSearch=cve&vulnSeverity=Medium,Low&vulnFixable=true&vulnSort=package&vulnDirection=asc');
    expect(column('Package')).toEqual(['libssl3', 'openssl']);
    expect(searchBox()).toHaveValue('cve');
    expect(screen.getByRole('checkbox', { name: 'Only show fixable' })).toBeChecked();
  });

  it('take nonsense in the address for nothing', async () => {
    await open('vulnSeverity=Terrible&vulnSort=x&vulnDirection=y&vulnGroup=z&vulnPage=-1&vulnPerPage=7&vulnType=q');
    expect(shownAdvisories()).toEqual(everything);
  });

  it('say when nothing matches, and are cleared at once', async () => {
    const { user } = await open('vulnSearch=nowhere&vulnSeverity=High&vulnPage=3');
    expect(
      screen.getByText('None of the 4 vulnerabilities of this image matches the search and filters.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(everything));
    expect(searchBox()).toHaveValue('');
    expect(window.location.search).toBe('?tab=securityreport');
  });

  it('stay in the address while another tab is open', async () => {
    const { user } = await open('vulnSearch=openssl');
    await user.click(screen.getByRole('tab', { name: 'Layers' }));
    await user.click(screen.getByRole('tab', { name: 'Security Report' }));
    await advisories();
    expect(column('Package')).toEqual(['openssl', 'openssl']);
  });
});

describe('one package of a security report', () => {
  it('is told apart from what only mentions it, and can be left again', async () => {
    answerReport(
      { name: 'openssl', findings: [{ name: 'CVE-2', severity: 'Medium' }] },
      { name: 'libssl3', findings: [{ name: 'CVE-1', severity: 'High', description: 'As in openssl' }] },
    );
    const { user } = renderApp(report('vulnPackage=openssl'));
    await advisories();
    expect(shownAdvisories()).toEqual(['CVE-2']);
    expect(screen.getByText('Package: openssl')).toBeVisible();
    expect(screen.getByText('1 of 2 shown')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all packages' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['CVE-1', 'CVE-2']));
    expect(searchBox()).toHaveFocus();
    expect(window.location.search).toBe('?tab=securityreport');
    await goBack();
    await waitFor(() => expect(shownAdvisories()).toEqual(['CVE-2']));
  });
});

describe('filters that fit another image', () => {
  it('tell of a layer that this one does not have', async () => {
    const { user } = await open('vulnLayer=sha256:cccccccccccc');
    expect(shownAdvisories()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Layer: Another layer' }));
    await user.click(await screen.findByRole('option', { name: 'All layers' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(everything));
  });

  it('let a kind of package be taken back that this one does not have', async () => {
    const { user } = await open('vulnType=rpm');
    expect(shownAdvisories()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Type (1)' }));
    await user.click(within(await screen.findByRole('menu', { name: 'Type (1)' })).getByText('RPM'));
    await waitFor(() => expect(shownAdvisories()).toEqual(everything));
  });

  it.each(['Clear filters', 'Clear search and filters'])('leave the focus in the search after %s', async (name) => {
    const { user } = await open('vulnLayer=sha256:cccccccccccc');
    screen.getByRole('button', { name }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shownAdvisories()).toEqual(everything));
    expect(searchBox()).toHaveFocus();
  });
});

describe('without the head of the table, as on a phone', () => {
  it('one sorts by a menu, and turns the order around', async () => {
    asPhone();
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Sort by: Severity, ascending' }));
    await user.click(await screen.findByRole('option', { name: 'Package, ascending' }));
    await waitFor(() => expect(column('Package')).toEqual(['libssl3', 'openssl', 'openssl', 'urllib3']));
    await user.click(screen.getByRole('button', { name: 'Sort by: Package, ascending' }));
    await user.click(await screen.findByRole('option', { name: 'Package, descending' }));
    await waitFor(() => expect(column('Package')).toEqual(['urllib3', 'openssl', 'openssl', 'libssl3']));
    expect(window.location.search).toContain('vulnSort=package-desc');
    await user.click(screen.getByRole('button', { name: 'Sort by: Package, descending' }));
    await user.click(await screen.findByRole('option', { name: 'Advisory, ascending' }));
    await waitFor(() => expect(shownAdvisories()[0]).toBe('CVE-2023-5678'));
  });

  it('one opens and closes all rows', async () => {
    asPhone();
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }));
    await user.click(sheet.getByRole('button', { name: 'Expand all' }));
    expect(screen.getAllByText('Description')).toHaveLength(4);
    await user.click(sheet.getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryByText('Description')).not.toBeInTheDocument();
  });

  it('one filters on a sheet, whose button has the number of filters and gets the focus back', async () => {
    asPhone();
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }));
    await user.click(sheet.getByRole('checkbox', { name: 'Only show fixable' }));
    await user.selectOptions(sheet.getByRole('combobox', { name: 'Group' }), 'By package');
    await user.click(await sheet.findByRole('button', { name: 'Show 3 vulnerabilities' }));
    const button = screen.getByRole('button', { name: 'Filters (1)' });
    expect(button).toHaveFocus();
    expect(window.location.search).toContain('vulnGroup=package');
    expect(shownAdvisories()).toHaveLength(3);
  });
});

describe('the groups of a security report', () => {
  const heads = () =>
    within(screen.getByTestId('vulnerability-table'))
      .getAllByRole('button', { name: /^Vulnerabilities of / })
      .map((head) => head.getAttribute('aria-label')?.replace('Vulnerabilities of ', ''));

  it.each([
    ['By advisory', 'advisory', ['GHSA-34jh', 'CVE-2024-0727', 'CVE-2023-5678']],
    ['By package', 'package', ['urllib3 1.0', 'libssl3 1.0', 'openssl 1.0']],
    ['By layer', 'layer', ['sha256:bbbbbbbbbbbb', 'sha256:aaaaaaaaaaaa']],
  ])('put rows together %s', async (choice, word, expected) => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Group: No grouping' }));
    await user.click(await screen.findByRole('option', { name: choice }));
    await waitFor(() => expect(heads()).toEqual(expected));
    expect(window.location.search).toContain(`vulnGroup=${word}`);
    expect(shownAdvisories()).toHaveLength(4);
  });

  it('tell what they come to', async () => {
    await open('vulnGroup=advisory');
    const head = screen.getByRole('button', { name: 'Vulnerabilities of CVE-2024-0727' }).closest('tr');
    expect(head).toHaveTextContent('2 Medium2 of 2 fixable');
  });

  it('close one by one and all together', async () => {
    const { user } = await open('vulnGroup=advisory');
    await user.click(screen.getByRole('button', { name: 'Vulnerabilities of CVE-2024-0727' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh', 'CVE-2023-5678']));
    await user.click(screen.getByRole('button', { name: 'Collapse groups' }));
    await waitFor(() => expect(shownAdvisories()).toEqual([]));
    expect(heads()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Vulnerabilities of GHSA-34jh' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    await user.click(screen.getByRole('button', { name: 'Expand groups' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(4));
    for (const name of ['GHSA-34jh', 'CVE-2024-0727', 'CVE-2023-5678']) {
      await user.click(screen.getByRole('button', { name: `Vulnerabilities of ${name}` }));
    }
    await user.click(await screen.findByRole('button', { name: 'Expand groups' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(4));
  });
});

describe('a large security report', () => {
  const page = '/repository/scenarios/scans/tag/huge-report?tab=securityreport';

  it('is shown in pages, and a page past the end is the last one', async () => {
    const { user } = renderApp(page);
    await advisories();
    expect(shownAdvisories()).toHaveLength(20);
    const [next] = screen.getAllByRole('button', { name: 'Go to next page' });
    if (next !== undefined) await user.click(next);
    await waitFor(() => expect(window.location.search).toContain('vulnPage=2'));
    await user.type(searchBox(), 'library-0001{Enter}');
    await waitFor(() => expect(new Set(column('Package'))).toEqual(new Set(['library-0001'])));
    expect(window.location.search).not.toContain('vulnPage');
  });

  it('starts at its last page if the address asks for more', async () => {
    renderApp(`${page}&vulnPage=9999`);
    await advisories();
    expect(shownAdvisories().length).toBeGreaterThan(0);
    expect(column('Severity').at(-1)).toBe('Unknown');
  });
});

describe('what to upgrade', () => {
  it('takes the place of the advisories, and comes from the address', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'What to upgrade' }));
    expect(await screen.findByRole('heading', { name: 'What to upgrade' })).toBeVisible();
    expect(window.location.search).toContain('vulnView=upgrades');
    expect(screen.queryByTestId('vulnerability-table')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '1 High' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-34jh']));
    expect(window.location.search).not.toContain('vulnView');
  });
});
