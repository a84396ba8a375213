import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { advisories, answerReport, column, shownAdvisories } from './security-report-parts';
import { fact } from './tag-page-parts';

const report = (tag = 'latest', search = '') =>
  `/repository/quayadmin/busybox/tag/${tag}?tab=securityreport${search === '' ? '' : `&${search}`}`;

const openssl = {
  name: 'openssl',
  version: '3.0.11',
  findings: [
    {
      name: 'CVE-2024-0727',
      severity: 'Medium',
      score: 5.5,
      fixedBy: '3.0.13',
      description: 'A PKCS12 file may crash it',
    },
    { name: 'CVE-2023-5678', severity: 'Medium', score: 5.3, fixedBy: '3.0.9' },
  ],
};
const zlib = {
  name: 'zlib1g',
  version: '1.2.13',
  findings: [{ name: 'CVE-2023-45853', severity: 'Critical', score: 9.8 }],
};
const urllib = {
  name: 'urllib3',
  version: '1.9',
  findings: [
    { name: 'GHSA-34jh', severity: 'High', score: 10, fixedBy: '1.10', source: 'osv/pypi' },
    { name: 'GHSA-v845', severity: 'High', source: 'osv/pypi' },
    { name: 'CVE-2024-10041', severity: 'Unknown', score: '' },
  ],
};
const all = [openssl, zlib, urllib] as const;
const inDefaultOrder = ['CVE-2023-45853', 'GHSA-34jh', 'GHSA-v845', 'CVE-2024-0727', 'CVE-2023-5678', 'CVE-2024-10041'];

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the summary of a security report', () => {
  it('tells how many there are, how many can be fixed, and how severe they are', async () => {
    answerReport(...all);
    renderApp(report());
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has detected 6 vulnerabilities' }),
    ).toBeVisible();
    expect(screen.getByText('Patches are available for 3 vulnerabilities')).toBeVisible();
    expect(screen.getByTestId('vulnerability-chart')).toHaveAccessibleName(
      'Vulnerabilities by severity: 1 Critical, 2 High, 2 Medium, 1 Unknown',
    );
    const toggles = within(screen.getByRole('list', { name: 'Filter by severity' })).getAllByRole('button');
    expect(toggles.map(({ textContent }) => textContent?.trim())).toEqual([
      '1 Critical',
      '2 High',
      '2 Medium',
      '1 Unknown',
    ]);
  });

  it('says so if there are none', async () => {
    answerReport({ name: 'bash', findings: [] });
    renderApp(report());
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has detected no vulnerabilities' }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'No Vulnerabilities Found' })).toBeVisible();
    expect(screen.getByTestId('vulnerability-chart')).toHaveAccessibleName('Vulnerabilities by severity: none');
    expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  });

  it('counts one in the singular', async () => {
    answerReport({ name: 'a', findings: [{ name: 'CVE-1', severity: 'Low', fixedBy: '2' }] });
    renderApp(report());
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has detected 1 vulnerability' }),
    ).toBeVisible();
    expect(screen.getByText('Patches are available for 1 vulnerability')).toBeVisible();
  });
});

describe('the advisories of a security report', () => {
  it('are in the order of severity, then score, with all that is known in columns', async () => {
    answerReport(...all);
    renderApp(report());
    await advisories();
    expect(screen.getByRole('heading', { name: 'Advisories' })).toBeVisible();
    expect(shownAdvisories()).toEqual(inDefaultOrder);
    expect(column('Severity')).toEqual(['Critical', 'High', 'High', 'Medium', 'Medium', 'Unknown']);
    expect(column('Score')).toEqual(['9.8', '10.0', 'N/A', '5.5', '5.3', 'N/A']);
    expect(column('Package')).toEqual(['zlib1g', 'urllib3', 'urllib3', 'openssl', 'openssl', 'urllib3']);
    expect(column('Current Version')).toEqual(['1.2.13', '1.9', '1.9', '3.0.11', '3.0.11', '1.9']);
    expect(column('Fixed in Version')).toEqual(['(None)', '1.10', '(None)', '3.0.13', '3.0.9', '(None)']);
  });

  it.each([
    [
      'Advisory',
      ['CVE-2023-5678', 'CVE-2023-45853', 'CVE-2024-0727', 'CVE-2024-10041', 'GHSA-34jh', 'GHSA-v845'],
      'advisory',
    ],
    [
      'Score',
      ['CVE-2023-5678', 'CVE-2024-0727', 'CVE-2023-45853', 'GHSA-34jh', 'GHSA-v845', 'CVE-2024-10041'],
      'score',
    ],
    [
      'Package',
      ['CVE-2024-0727', 'CVE-2023-5678', 'GHSA-34jh', 'GHSA-v845', 'CVE-2024-10041', 'CVE-2023-45853'],
      'package',
    ],
    [
      'Fixed in Version',
      ['CVE-2023-5678', 'CVE-2024-0727', 'GHSA-34jh', 'CVE-2023-45853', 'GHSA-v845', 'CVE-2024-10041'],
      'fixed',
    ],
  ])('are sorted by %s', async (header, order, word) => {
    answerReport(...all);
    const { user } = renderApp(report());
    const table = within(await advisories());
    await user.click(table.getByRole('button', { name: header }));
    await waitFor(() => expect(shownAdvisories()).toEqual(order));
    expect(table.getByRole('columnheader', { name: header })).toHaveAttribute('aria-sort', 'ascending');
    expect(window.location.search).toContain(`vulnSort=${word}-asc`);
    await user.click(table.getByRole('button', { name: header }));
    await waitFor(() => expect(window.location.search).toContain(`vulnSort=${word}-desc`));
  });

  it('have the least severe first when severity is turned round', async () => {
    answerReport(...all);
    const { user } = renderApp(report());
    await user.click(within(await advisories()).getByRole('button', { name: 'Severity' }));
    await waitFor(() => expect(column('Severity')[0]).toBe('Unknown'));
    expect(column('Severity').at(-1)).toBe('Critical');
  });

  it('link to all of their sources, and to nothing that is no web address', async () => {
    answerReport({
      name: 'zlib1g',
      findings: [
        {
          name: 'CVE-2023-45853',
          severity: 'Critical',
          link: 'https://security-tracker.debian.org/tracker/CVE-2023-45853 https://nvd.nist.gov/vuln/detail/CVE-2023-45853 javascript:alert(1)',
        },
      ],
    });
    renderApp(report());
    const links = within(await advisories()).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['debian.org', 'https://security-tracker.debian.org/tracker/CVE-2023-45853'],
      ['NVD', 'https://nvd.nist.gov/vuln/detail/CVE-2023-45853'],
    ]);
    expect(links[0]).toHaveAttribute('rel', expect.stringContaining('noopener noreferrer'));
    expect(links[0]).toHaveAccessibleName('debian.org: CVE-2023-45853');
  });

  it('name the layer that brought the package, and its number of another image', async () => {
    renderApp('/repository/acme/webapp/tag/v1.0.0?tab=securityreport&vulnSearch=requests');
    await advisories();
    await waitFor(() => expect(column('Introduced in Layer')[0]).toMatch(/^RUN apt-get update/));
  });

  it('say so if no layer is known', async () => {
    answerReport({ name: 'a', findings: [{ name: 'CVE-1', severity: 'Low' }] });
    renderApp(report());
    await advisories();
    expect(column('Introduced in Layer')).toEqual(['(No Command)']);
  });
});

describe('the details of an advisory', () => {
  it('tell the severity note, the vector in words, the description and all links', async () => {
    answerReport({
      name: 'libc6',
      findings: [
        {
          name: 'CVE-2024-2961',
          severity: 'High',
          score: 8.8,
          vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/ZZ:9',
          description: 'An <b>overflow</b> in iconv',
          source: 'debian:12',
          distribution: 'Debian GNU/Linux',
          link: 'https://nvd.nist.gov/vuln/detail/CVE-2024-2961 advisory-17',
        },
      ],
    });
    const { user } = renderApp(report());
    await advisories();
    await user.click(button('Details of CVE-2024-2961 in libc6'));
    expect(button('Details of CVE-2024-2961 in libc6')).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText(
        'Note: This vulnerability was originally given a CVSSv3 score of 8.8 by NVD, but was subsequently reclassified as a High issued by debian',
      ),
    ).toBeVisible();
    const metrics = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent} ${term.nextElementSibling?.textContent}`);
    expect(metrics).toEqual([
      expect.stringMatching(/^Attack Vector .*much: Network$/),
      expect.stringMatching(/^Attack Complexity .*little: High$/),
      expect.stringMatching(/^Privileges Required .*somewhat: Low$/),
      expect.stringMatching(/^User Interaction .*much: None$/),
      expect.stringMatching(/^Scope .*little: Unchanged$/),
      expect.stringMatching(/^Confidentiality Impact .*much: High$/),
      'ZZ  9',
    ]);
    expect(screen.getByText('An <b>overflow</b> in iconv')).toBeVisible();
    expect(screen.getByRole('link', { name: 'https://nvd.nist.gov/vuln/detail/CVE-2024-2961' })).toBeVisible();
    expect(screen.getByText('advisory-17')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'advisory-17' })).not.toBeInTheDocument();
    await user.click(button('Details of CVE-2024-2961 in libc6'));
    expect(screen.queryByText('Severity Note')).not.toBeInTheDocument();
  });

  it.each(['CVSS:4.0/AV:N/AT:P', 'AV:N/Au:N/C:P', '///', 'CVSS:', 'x'.repeat(5_000), 'CVSS:3.1/constructor:toString'])(
    'survive the vector %.30s',
    async (vector) => {
      answerReport({ name: 'a', findings: [{ name: 'CVE-1', severity: 'Low', vector, score: 3 }] });
      const { user } = renderApp(report());
      await advisories();
      await user.click(button('Details of CVE-1 in a'));
      expect(screen.getByText(vector, { selector: 'code' })).toBeInTheDocument();
    },
  );

  it('open and close for all rows of the page at once', async () => {
    answerReport(...all);
    const { user } = renderApp(report());
    await advisories();
    await user.click(button('Expand all rows'));
    expect(screen.getAllByRole('heading', { name: 'Description' })).toHaveLength(6);
    await user.click(button('Details of CVE-2023-45853 in zlib1g'));
    await user.click(button('Expand all rows'));
    expect(screen.getAllByRole('heading', { name: 'Description' })).toHaveLength(6);
    await user.click(button('Collapse all rows'));
    expect(screen.queryByRole('heading', { name: 'Description' })).not.toBeInTheDocument();
  });
});

describe('the ways to a security report', () => {
  it('lead from the severities of the tags table', async () => {
    const { user } = renderApp('/repository/scenarios/scans?tab=tags&q=critical');
    const link = await screen.findByRole('link', { name: /\d Critical/ });
    expect(link.getAttribute('href')).toMatch(
      /^\/repository\/scenarios\/scans\/tag\/critical\?tab=securityreport&digest=sha256%3A[0-9a-f]{64}$/,
    );
    await user.click(link);
    expect(await screen.findByTestId('vulnerability-chart')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Security Report' })).toHaveAttribute('aria-selected', 'true');
  });

  it('lead from the details of the tag', async () => {
    const { user } = renderApp('/repository/scenarios/scans/tag/none');
    await user.click(await within(await fact('Vulnerabilities')).findByRole('link', { name: /None Detected/ }));
    expect(
      await screen.findByRole('heading', { name: 'Quay Security Reporting has detected no vulnerabilities' }),
    ).toBeVisible();
  });

  it('are not offered if the registry has no scanner, and an address says why', async () => {
    renderApp(report(), { features: { SECURITY_SCANNER: false } });
    expect(await screen.findByText('This registry has no security scanner.')).toBeVisible();
  });

  it('are not offered as a tab if the registry has no scanner', async () => {
    renderApp('/repository/quayadmin/busybox/tag/latest', { features: { SECURITY_SCANNER: false } });
    await fact('Name');
    await waitFor(() => expect(screen.queryByRole('tab', { name: 'Security Report' })).not.toBeInTheDocument());
  });
});

describe('ranges of affected versions', () => {
  it('are told as such, and are no fixes', async () => {
    const { user } = renderApp('/repository/scenarios/scans/tag/affected-ranges?tab=securityreport');
    expect(await screen.findByText('Patches are available for 2 vulnerabilities')).toBeVisible();
    expect(column('Fixed in Version')[0]).toBe('(None) affects up to 1.9.13');
    expect(new Set(column('Fixed in Version'))).toEqual(
      new Set([
        '(None) affects up to 1.9.13',
        '(None) affects 2.2.0 to 3.0.1',
        '(None) affects all versions',
        '2.2.3',
        '2.31.0',
        '(None) affects up to 2.1.2+cpu',
        '(None) affects 1.11.0 and later',
        '(None) the scanner says: >= 1.0.0, < 2.0.0',
      ]),
    );
    await user.click(button(/^Details of GHSA-demo-affe-0001 /));
    expect(screen.getByRole('heading', { name: 'Affected Versions' }).nextElementSibling).toHaveTextContent(
      'No fixed version is known; affects up to 1.9.13.',
    );
    await user.click(screen.getByRole('checkbox', { name: 'Only show fixable' }));
    await waitFor(() => expect(column('Fixed in Version').toSorted()).toEqual(['2.2.3', '2.31.0']));
  });
});
