import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goBack, renderApp } from '../render-app';
import { advisories, answerReport, column, shownAdvisories } from './security-report-parts';

const busybox = '/repository/quayadmin/busybox/tag/latest?tab=securityreport';

const packages = [
  {
    name: 'openssl',
    findings: [
      { name: 'CVE-1', severity: 'High' },
      { name: 'CVE-2', severity: 'Medium' },
    ],
  },
  { name: 'libssl3', findings: [{ name: 'CVE-1', severity: 'Low' }] },
  {
    name: 'zlib1g',
    version: '1:1.2.13',
    findings: [
      { name: 'CVE-3', severity: 'Low' },
      { name: 'CVE-4', severity: 'Low' },
    ],
  },
];

async function open(search = '') {
  answerReport(...packages);
  const app = renderApp(`${busybox}${search}`);
  await advisories();
  return app;
}

/** The page once more, as a reload or another person with the same link gets it. */
async function reload() {
  const address = window.location.pathname + window.location.search;
  cleanup();
  renderApp(address);
  await advisories();
}

const param = (name: string) => new URLSearchParams(window.location.search).get(name);
const row = (name: string) => screen.getByRole('button', { name: `Details of ${name}` });
const head = (name: string) => screen.getByRole('button', { name: `Vulnerabilities of ${name}` });
const table = () => within(screen.getByTestId('vulnerability-table'));

/** "CVE-1 in openssl" for every open row. */
function openRows(): string[] {
  return table()
    .getAllByRole('button', { name: /^Details of / })
    .filter((button) => button.getAttribute('aria-expanded') === 'true')
    .map((button) => (button.getAttribute('aria-label') ?? '').replace('Details of ', ''));
}

function groupHeads(): string[] {
  return table()
    .getAllByRole('button', { name: /^Vulnerabilities of / })
    .map((button) => button.closest('tr')?.textContent ?? '');
}

/** "1 - 20 of 45", the same above and below the table. */
function pagerText(): string {
  const texts = screen
    .getAllByRole('button', { name: /^\d+ - \d+ of \d+$/ })
    .map((button) => button.textContent?.trim() ?? '');
  expect(new Set(texts).size).toBe(1);
  return texts[0] ?? '';
}

describe('open rows', () => {
  it('are in the address, and open again after a reload', async () => {
    const { user } = await open();
    await user.click(row('CVE-2 in openssl'));
    await user.click(row('CVE-1 in libssl3'));
    expect(param('vulnOpen')).toBe('CVE-2/openssl,CVE-1/libssl3');
    await reload();
    expect(openRows()).toEqual(['CVE-2 in openssl', 'CVE-1 in libssl3']);
    await user.click(row('CVE-2 in openssl'));
    await user.click(row('CVE-1 in libssl3'));
    expect(param('vulnOpen')).toBeNull();
    expect(openRows()).toEqual([]);
  });

  it('stay open when the table is sorted, filtered and cleared', async () => {
    const { user } = await open('&vulnOpen=CVE-3/zlib1g');
    await user.click(table().getByRole('button', { name: 'Package' }));
    await waitFor(() => expect(column('Package')[0]).toBe('libssl3'));
    await user.click(screen.getByRole('button', { name: '3 Low' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(5));
    expect(openRows()).toEqual(['CVE-3 in zlib1g']);
    expect(param('vulnOpen')).toBe('CVE-3/zlib1g');
  });

  it('are no steps of their own for Back', async () => {
    const { user } = await open('&vulnPerPage=10');
    await user.click(screen.getByRole('button', { name: '1 High' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['CVE-1']));
    await user.click(row('CVE-1 in openssl'));
    await user.click(row('CVE-1 in openssl'));
    await user.click(row('CVE-1 in openssl'));
    expect(param('vulnOpen')).toBe('CVE-1/openssl');
    await goBack();
    await waitFor(() => expect(shownAdvisories()).toHaveLength(5));
    expect(param('vulnPerPage')).toBe('10');
    expect(openRows()).toEqual([]);
  });

  it('come back with Back', async () => {
    const { user } = await open();
    await user.click(row('CVE-3 in zlib1g'));
    await user.click(screen.getByRole('button', { name: '3 Low' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(3));
    await user.click(row('CVE-3 in zlib1g'));
    expect(openRows()).toEqual([]);
    await goBack();
    await waitFor(() => expect(openRows()).toEqual(['CVE-3 in zlib1g']));
  });

  it('both count when two are opened before anything is drawn', async () => {
    await open();
    const [first, second] = [row('CVE-2 in openssl'), row('CVE-1 in libssl3')];
    act(() => first.click());
    act(() => second.click());
    expect(openRows()).toEqual(['CVE-2 in openssl', 'CVE-1 in libssl3']);
  });

  it('are written as one word when all are open, and those that are closed again by name', async () => {
    const { user } = await open('&vulnPerPage=10');
    await user.click(screen.getByRole('button', { name: 'Expand all rows' }));
    await waitFor(() => expect(openRows()).toHaveLength(5));
    expect(param('vulnOpen')).toBe('*');
    await user.click(row('CVE-3 in zlib1g'));
    expect(param('vulnOpen')).toBe('*,CVE-3/zlib1g');
    await reload();
    expect(openRows()).toEqual(['CVE-1 in openssl', 'CVE-2 in openssl', 'CVE-1 in libssl3', 'CVE-4 in zlib1g']);
  });

  it('take nonsense for nothing', async () => {
    const { user } = await open('&vulnOpen=17,CVE-1/openssl,%25zz,CVE-9/other,,&vulnFolded=nowhere&vulnGroup=package');
    expect(openRows()).toEqual(['CVE-1 in openssl']);
    expect(shownAdvisories()).toHaveLength(5);
    await user.click(row('CVE-1 in openssl'));
    expect(openRows()).toEqual([]);
  });

  it('stay open beyond what an address can carry', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(250));
    answerReport(...names.map((name) => ({ name, findings: [{ name: 'CVE-1', severity: 'Low' }] })));
    const { user } = renderApp(busybox);
    await advisories();
    for (const name of names) await user.click(row(`CVE-1 in ${name}`));
    expect(openRows()).toHaveLength(6);
    expect(window.location.href.length).toBeLessThan(2_000);
    await user.click(table().getByRole('button', { name: 'Package' }));
    await waitFor(() => expect(param('vulnSort')).toBe('package-asc'));
    expect(openRows()).toHaveLength(6);
    await user.click(row(`CVE-1 in ${names[5]}`));
    expect(openRows()).toHaveLength(5);
    await reload();
    expect(openRows()).toHaveLength(4);
  });
});

describe('folded groups', () => {
  it('are in the address, and folded again after a reload', async () => {
    const { user } = await open('&vulnGroup=package');
    await user.click(head('zlib1g 1:1.2.13'));
    expect(param('vulnFolded')).toBe('zlib1g 1:1.2.13');
    await waitFor(() => expect(shownAdvisories()).toHaveLength(3));
    await reload();
    expect(shownAdvisories()).toHaveLength(3);
    expect(head('zlib1g 1:1.2.13')).toHaveAttribute('aria-expanded', 'false');
  });

  it('are one word when all of them are, and those that are open by name', async () => {
    const { user } = await open('&vulnGroup=package');
    await user.click(screen.getByRole('button', { name: 'Collapse groups' }));
    expect(param('vulnFolded')).toBe('*');
    await user.click(head('libssl3 1.0'));
    expect(param('vulnFolded')).toBe('*,libssl3 1.0');
    await reload();
    expect(shownAdvisories()).toEqual(['CVE-1']);
    await user.click(screen.getByRole('button', { name: 'Expand groups' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(5));
    expect(param('vulnFolded')).toBeNull();
  });

  it('are none when the rows are put together otherwise', async () => {
    const { user } = await open('&vulnGroup=package&vulnFolded=*');
    await user.click(screen.getByRole('button', { name: 'Group: By package' }));
    await user.click(await screen.findByRole('option', { name: 'By advisory' }));
    await waitFor(() => expect(shownAdvisories()).toHaveLength(5));
    expect(param('vulnFolded')).toBeNull();
  });
});

describe('the pages of groups', () => {
  const many = (count: number, name: string, severity: string) => ({
    name,
    findings: Array.from({ length: count }, (_unused, at) => ({ name: `CVE-${severity}-${at}`, severity })),
  });

  async function openGroups(search = '') {
    answerReport(many(25, 'a', 'High'), many(15, 'b', 'Medium'), many(5, 'c', 'Low'));
    const app = renderApp(`${busybox}&vulnGroup=package${search}`);
    await advisories();
    return app;
  }

  const nextPage = () => {
    const [button] = screen.getAllByRole('button', { name: 'Go to next page' });
    if (button === undefined) throw new Error('There are no pages');
    return button;
  };

  it('count findings, and repeat the head of a group that goes on', async () => {
    const { user } = await openGroups();
    expect(pagerText()).toBe('1 - 20 of 45');
    expect(shownAdvisories()).toHaveLength(20);
    expect(groupHeads()).toEqual([expect.stringMatching(/^a 1\.0/)]);
    expect(groupHeads()[0]).not.toContain('continued');
    await user.click(nextPage());
    await waitFor(() => expect(pagerText()).toBe('21 - 40 of 45'));
    expect(shownAdvisories()).toHaveLength(20);
    expect(groupHeads()).toEqual([
      expect.stringMatching(/^a 1\.0continued/),
      expect.stringMatching(/^b 1\.0 *15 Medium/),
    ]);
    await user.click(nextPage());
    await waitFor(() => expect(pagerText()).toBe('41 - 45 of 45'));
    expect(groupHeads()).toEqual([expect.stringMatching(/^c 1\.0 *5 Low/)]);
  });

  it('count what is in closed groups', async () => {
    await openGroups('&vulnFolded=a+1.0');
    expect(pagerText()).toBe('1 - 44 of 45');
    expect(shownAdvisories()).toHaveLength(19);
    cleanup();
    await openGroups('&vulnFolded=*');
    expect(pagerText()).toBe('1 - 45 of 45');
    expect(groupHeads()).toHaveLength(3);
  });

  it('go to where a group begins when it is closed further on', async () => {
    const { user } = await openGroups('&vulnPage=2');
    head('a 1.0').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(pagerText()).toBe('1 - 44 of 45'));
    expect(head('a 1.0')).toHaveFocus();
    expect(head('a 1.0')).toHaveAttribute('aria-expanded', 'false');
    expect(param('vulnPage')).toBeNull();
    expect(param('vulnFolded')).toBe('a 1.0');
  });
});
