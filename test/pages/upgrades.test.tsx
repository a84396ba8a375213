import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../render-app';
import { answer } from './tag-page-parts';

const open = (tag = 'critical', query = '') =>
  renderApp(`/repository/scenarios/scans/tag/${tag}?tab=securityreport&vulnView=upgrades${query}`);
const group = (name: RegExp) => screen.findByRole('region', { name });

async function lines(name: RegExp): Promise<string[]> {
  return within(await group(name))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

type Found = [name: string, severity: string, fixedBy: string, source?: string];

/** A report of these packages, for whatever is asked. */
function reportOf(packages: { name: string; version: string; addedBy?: string | null; found: Found[] }[]) {
  answer('manifest/:digest/security', () =>
    HttpResponse.json({
      status: 'scanned',
      data: {
        Layer: {
          Features: packages.map(({ name, version, addedBy = null, found }) => ({
            Name: name,
            Version: version,
            AddedBy: addedBy,
            Vulnerabilities: found.map(([advisory, severity, fixedBy, source = 'debian/updater']) => ({
              Name: advisory,
              Severity: severity,
              FixedBy: fixedBy,
              NamespaceName: source,
            })),
          })),
        },
      },
    }),
  );
}

// Browsers let a page write to the clipboard only if it came over https or from localhost.
beforeEach(() => void vi.stubGlobal('isSecureContext', true));

describe('What to upgrade', () => {
  it('tells the base image from own layers, in the order of the effect', async () => {
    open();
    expect(await lines(/^Base image/)).toEqual([
      '1liblzma5 5.6.1-1 → 5.6.1+really5.4.5-1 Debian, layer 1clears 1 Critical14 % cleared so far',
      '2log4j-core 2.14.1 → 2.15.0 Maven, layer 1clears 1 Critical28 % cleared so far',
      '3curl 7.88.1-10+deb12u4 → 7.88.1-10+deb12u5 Debian, layer 1clears 1 High 1 Medium42 % cleared so far',
      '5libc6 2.36-9+deb12u4 → 2.36-9+deb12u6 Debian, layer 1clears 1 High2 Negligible remain71 % cleared so far',
      '8openssl 3.0.11-1~deb12u2 → 3.0.13-1~deb12u1 Debian, layer 1clears 2 Medium100 % cleared so far',
    ]);
    expect((await lines(/^Your layers/)).map((line) => line.split(' ')[0])).toEqual([
      '4golang.org/x/net',
      '6semver',
      '7urllib3',
      '9golang.org/x/crypto',
      '10requests',
    ]);
    expect(await group(/^Base image/)).toHaveTextContent(
      'In the first 2 layers, according to the image history. Building on a newer base image upgrades them.',
    );
  });

  it('says how much the first upgrades clear, and what all come to', async () => {
    open();
    expect(
      await screen.findByText(
        'The first 6 upgrades clear 85 % of the fixable Critical and High vulnerabilities (6 of 7).',
      ),
    ).toBeVisible();
    expect(screen.getByText('All 10 upgrades clear 12 of 23 vulnerabilities; no fix is known for 11.')).toBeVisible();
  });

  it('joins packages of one source', async () => {
    reportOf([
      {
        name: 'openssl',
        version: '3.0.11-1',
        found: [
          ['CVE-1', 'Critical', '3.0.13-1'],
          ['CVE-2', 'Low', ''],
        ],
      },
      { name: 'libssl3', version: '3.0.11-1', found: [['CVE-1', 'Critical', '3.0.13-1']] },
    ]);
    open();
    expect(await lines(/^Base image or your layers/)).toEqual([
      '1libssl3, openssl 3.0.11-1 → 3.0.13-1 Debianclears 2 Critical1 Low remains100 % cleared so far',
    ]);
  });

  it('says that it is unsure if formats mix', async () => {
    reportOf([
      {
        name: 'odd',
        version: '1.0',
        found: [
          ['CVE-1', 'High', '1.0-2+deb12u1'],
          ['GHSA-1', 'High', '1.0.1', 'osv/npm'],
        ],
      },
    ]);
    open();
    const [line] = await lines(/^Base image or your layers/);
    expect(line).toContain('1.0-2+deb12u1 or 1.0.1');
    expect(line).toContain('Unsure which of 2 fixed versions is the newest');
  });

  it('says that the base is not known if the history does not tell', async () => {
    answer('manifest/:digest', () =>
      HttpResponse.json({ digest: 'sha256:00', is_manifest_list: false, manifest_data: '{}', layers: [] }),
    );
    open();
    expect(await group(/^Base image or your layers/)).toHaveTextContent(
      'The image’s history does not tell where its base image ends.',
    );
    expect(screen.queryByRole('region', { name: /^Your layers/ })).not.toBeInTheDocument();
  });

  it('leads from a package to its advisories', async () => {
    const { user } = open();
    await user.click(within(await group(/^Base image/)).getByRole('link', { name: 'openssl' }));
    expect(new URLSearchParams(window.location.search).get('vulnPackage')).toBe('openssl');
    expect(await screen.findByTestId('vulnerability-table')).toBeVisible();
  });

  it('copies the list as Markdown, says so, and keeps names from being Markdown', async () => {
    reportOf([
      { name: 'a`b\n- [x] done', version: '1-1', found: [['CVE-1', 'High', '2-1']] },
      { name: '[link](javascript:alert(1))', version: '1-1', found: [['CVE-2', 'Low', '2-1']] },
    ]);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText('Copied to clipboard!')).toBeInTheDocument();
    const copied = (await waitFor(() => navigator.clipboard.readText())).trimEnd().split('\n');
    expect(copied[0]).toBe('## What to upgrade');
    expect(copied[2]).toMatch(/^`quay-server\.example\.com\/scenarios\/scans:critical`, `sha256:[0-9a-f]{64}`$/);
    expect(copied.slice(-2)).toEqual([
      '- [ ] ``a`b - [x] done`` `1-1` → `2-1`: clears 1 High',
      '- [ ] `[link](javascript:alert(1))` `1-1` → `2-1`: clears 1 Low',
    ]);
  });

  it('has nothing to upgrade if no fixes are known', async () => {
    reportOf([
      {
        name: 'tar',
        version: '1-1',
        found: [
          ['CVE-1', 'Low', ''],
          ['CVE-2', 'Low', ''],
        ],
      },
    ]);
    open();
    expect(await screen.findByRole('heading', { name: 'Nothing to upgrade' })).toBeVisible();
    expect(screen.getByText('No fixes are known for any of the 2 vulnerabilities of this image.')).toBeVisible();
  });

  it('has nothing to upgrade if nothing was found', async () => {
    open('none');
    expect(await screen.findByText('No vulnerabilities were detected.')).toBeVisible();
  });

  it('shows the most effective of many, and the others on demand', async () => {
    const packages = Array.from({ length: 130 }, (_, at): Parameters<typeof reportOf>[0][number] => ({
      name: `library-${at}`,
      version: '1-1',
      found: [[`CVE-${at}`, 'High', '2-1']],
    }));
    reportOf(packages);
    const { user } = open();
    const count = () => document.querySelectorAll('ol[aria-labelledby^="upgrades-"] > li').length;
    await user.click(await screen.findByText('Show 100 more of 105'));
    expect(count()).toBe(125);
    await user.click(screen.getByText('Show 5 more of 5'));
    expect(count()).toBe(130);
    expect(screen.queryByText(/^Show \d+ more/)).not.toBeInTheDocument();
  });
});
