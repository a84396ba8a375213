import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { asPhone } from '../phone';
import { goBack, renderApp, type RenderAppOptions } from '../render-app';
import { watchSavedFiles } from '../saved-files';
import { addPair, digests } from './compare-world';
import { answer } from './tag-page-parts';

const compare = (a: string, b: string, more = '') =>
  `/repository/acme/pair/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}${more}`;

const open = (address: string, options: RenderAppOptions = {}) => renderApp(address, { prepare: addPair, ...options });

const difference =
  '2 fixed vulnerabilities (1 Critical), 1 of another severity (High), 1 new (Low); ' +
  'openssl 3.0.7-1 → 3.0.13-1, 1 package added, 2 removed; 41 MB larger';
const sentence = (text: string | RegExp) => screen.findByText(text, { selector: '[role=status] p' });

/** The rows of the table, each cell's text. */
async function rows(name = 'Vulnerabilities') {
  const table = await screen.findByRole('table', { name });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      Array.from(row.querySelectorAll('th, td'))
        .filter((cell) => cell.querySelector('[aria-expanded]') === null)
        .map((cell) => cell.textContent?.trim()),
    );
}

const advisories = async () => (await rows()).map(([advisory]) => advisory);

describe('two tags', () => {
  it('are compared in a sentence, with links to both', async () => {
    open(compare('before', 'after'));
    expect(await sentence(difference)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'before' })).toHaveAttribute('href', '/repository/acme/pair/tag/before');
    expect(screen.getByRole('link', { name: 'after' })).toHaveAttribute('href', '/repository/acme/pair/tag/after');
    expect(document.title).toMatch(/^before → after · Compare · acme\/pair/);
  });

  it('have their vulnerabilities side by side, what is new first', async () => {
    open(compare('before', 'after'));
    expect(await rows()).toEqual(
      [
        ['CVE-2024-5', 'New', 'Low', 'zlib1g', '1.2.13-1', '1.2.13-1', '(None)'],
        ['CVE-2024-4', 'Changed severity', 'Low then High', 'zlib1g', '1.2.13-1', '1.2.13-1', '(None)'],
        ['CVE-2024-1', 'Fixed', 'Critical', 'openssl', '3.0.7-1', '3.0.13-1', '3.0.13-1'],
        ['CVE-2024-2', 'Fixed', 'High', 'openssl', '3.0.7-1', '3.0.13-1', '3.0.13-1'],
        ['CVE-2024-3', 'Unchanged', 'Medium', 'libssl1.1 then libssl3', '1.1.1-1', '3.0.13-1', '3.0.14-1'],
      ].map((row) =>
        row.map(
          (text) =>
            expect.stringMatching(
              new RegExp(`^${text.replaceAll(/[()]/g, String.raw`\$&`).replaceAll(' then ', String.raw`\s+then\s+`)}$`),
            ) as string,
        ),
      ),
    );
  });

  it('have rows that open to what the report says, and stay open while others are sorted', async () => {
    const { user } = open(compare('before', 'after'));
    const button = await screen.findByRole('button', { name: 'Details of CVE-2024-3 in libssl3' });
    expect(screen.queryByText('What CVE-2024-3 is about')).not.toBeInTheDocument();
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('What CVE-2024-3 is about')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Advisory' }));
    await waitFor(async () => expect((await advisories())[0]).toBe('CVE-2024-1'));
    expect(screen.getByText('What CVE-2024-3 is about')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Details of CVE-2024-3 in libssl3' }));
    expect(screen.queryByText('What CVE-2024-3 is about')).not.toBeInTheDocument();
  });

  it('have their packages side by side', async () => {
    const { user } = open(compare('before', 'after'));
    await user.click(await screen.findByRole('tab', { name: 'Packages' }));
    expect((await rows('Packages')).map((cells) => cells.slice(0, 4))).toEqual([
      ['libssl3', 'Added', '–None', '3.0.13-1'],
      ['libssl1.1', 'Removed', '1.1.1-1', '–None'],
      ['wget', 'Removed', '1.21-1', '–None'],
      ['openssl', 'Upgraded', '3.0.7-1', '3.0.13-1'],
      ['zlib1g', 'Unchanged', '1.2.13-1', '1.2.13-1'],
    ]);
    expect(window.location.search).toContain('tab=packages');
  });

  it('change places', async () => {
    const { user } = open(compare('before', 'after'));
    await sentence(difference);
    await user.click(screen.getByRole('button', { name: 'Swap sides' }));
    expect(
      await sentence(/^2 new vulnerabilities \(1 Critical\).*openssl 3\.0\.13-1 → 3\.0\.7-1.*41 MB smaller$/),
    ).toBeVisible();
    expect(window.location.search).toBe('?a=after&b=before');
    expect(screen.getByRole('button', { name: 'Swap sides' })).toHaveFocus();
    await goBack();
    expect(await sentence(difference)).toBeVisible();
  });

  it('may be of two repositories', async () => {
    open(compare('before', 'acme/other:after'));
    expect(await sentence(difference)).toBeVisible();
    expect(screen.getByRole('link', { name: 'acme/other:after' })).toHaveAttribute(
      'href',
      '/repository/acme/other/tag/after',
    );
  });

  it('may be one image', async () => {
    open(compare('before', `@${digests.before}`));
    expect(await sentence('Nothing differs: both are the same image')).toBeVisible();
  });

  it('are asked for at once', async () => {
    const { requests } = open(compare('before', 'after'));
    await sentence(difference);
    const paths = requests.map(({ url }) => url.split('?')[0] ?? '');
    const place = (part: string) => paths.findIndex((path) => path.includes(part));
    expect(place(`${digests.before}/security`)).toBeGreaterThan(-1);
    expect(paths.filter((path) => path.includes('/security'))).toHaveLength(2);
    expect(paths.filter((path) => /\/manifest\/[^/]+$/.test(path))).toHaveLength(2);
  });
});

const inAddress = () => new URLSearchParams(window.location.search);

describe('the address', () => {
  it('keeps which rows are open, without a step of their own for Back', async () => {
    const { user } = open(compare('before', 'after'));
    const steps = window.history.length;
    await user.click(await screen.findByRole('button', { name: 'Details of CVE-2024-3 in libssl3' }));
    await waitFor(() => expect(inAddress().get('vulnOpen')).toBe('CVE-2024-3/libssl3'));
    expect(window.history.length).toBe(steps);
    await user.click(screen.getByRole('button', { name: 'Details of CVE-2024-3 in libssl3' }));
    await waitFor(() => expect(inAddress().has('vulnOpen')).toBe(false));
  });

  it('opens the rows that it names', async () => {
    open(compare('before', 'after', '&vulnOpen=CVE-2024-3/libssl3,CVE-0/nothing'));
    expect(await screen.findByText('What CVE-2024-3 is about')).toBeVisible();
    expect(screen.queryByText('What CVE-2024-1 is about')).not.toBeInTheDocument();
  });

  it('keeps filters, order and search', async () => {
    const { user } = open(compare('before', 'after', '&vulnChange=new,fixed&vulnSort=severity-asc'));
    expect(await advisories()).toEqual(['CVE-2024-1', 'CVE-2024-2', 'CVE-2024-5']);
    expect(screen.getByText('3 of 5 vulnerabilities')).toBeVisible();
    expect(screen.getByRole('button', { name: '2 Fixed', pressed: true })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 New', pressed: true }));
    await waitFor(async () => expect(await advisories()).toEqual(['CVE-2024-1', 'CVE-2024-2']));
    expect(window.location.search).toContain('vulnChange=fixed');
    await goBack();
    await waitFor(async () => expect(await advisories()).toHaveLength(3));
  });

  it('keeps what is fixable and how severe it is', async () => {
    const { user } = open(compare('before', 'after'));
    await user.click(await screen.findByRole('checkbox', { name: 'Only show fixable' }));
    await waitFor(async () => expect(await advisories()).toEqual(['CVE-2024-1', 'CVE-2024-2', 'CVE-2024-3']));
    await user.click(screen.getAllByRole('button', { name: 'Severity' })[0]!);
    await user.click(await screen.findByRole('checkbox', { name: 'High' }));
    await waitFor(async () => expect(await advisories()).toEqual(['CVE-2024-2']));
    expect(window.location.search).toContain('vulnFixable=true');
    expect(window.location.search).toContain('vulnSeverity=High');
  });

  it('is left by clearing what finds nothing', async () => {
    const { user } = open(compare('before', 'after', '&vulnSearch=zzz'));
    expect(await screen.findByRole('heading', { name: 'No vulnerabilities found' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(await advisories()).toHaveLength(5);
    expect(screen.getByPlaceholderText('Filter Vulnerabilities...')).toHaveFocus();
  });

  it.each([
    ['before&b=no/tag', '“no/tag” in the address names no image'],
    [':&b=after', '“:” in the address names no image'],
  ])('with nothing to compare, a=%s, says so', async (sides, words) => {
    open(`/repository/acme/pair/compare?a=${sides}`);
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
  });
});

describe('the platform of indexes', () => {
  it('is the first that both have, and chosen or stepped through', async () => {
    const { user } = open(compare('index-1', 'index-2'));
    expect(await sentence(/^2 fixed vulnerabilities/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Platform: linux/amd64' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next platform' }));
    expect(await sentence(/^Nothing differs in vulnerabilities, packages and size/)).toBeVisible();
    expect(window.location.search).toContain('platform=linux/arm64');
    await user.click(screen.getByRole('button', { name: 'Next platform' }));
    expect(await screen.findByRole('heading', { name: 'Could not find index-1' })).toBeVisible();
    expect(screen.getByText('The index has no platform linux/s390x.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Previous platform' }));
    expect(await sentence(/^Nothing differs/)).toBeVisible();
  });

  it('has twins that can be chosen, in the address as well', async () => {
    const name = 'gzip-and-zstd';
    const address = `/repository/scenarios/indexes/compare?a=${name}&b=${name}`;
    const { user } = renderApp(`${address}&tab=layers`);
    await user.click(await screen.findByRole('button', { name: 'Platform: linux/amd64 (gzip)' }));
    await user.click(await screen.findByRole('option', { name: 'linux/amd64 (zstd)' }));
    expect(await screen.findByRole('button', { name: 'Platform: linux/amd64 (zstd)' })).toBeVisible();
    expect((await screen.findAllByText(/7\.4 MB/)).length).toBeGreaterThan(0);
    expect(new URLSearchParams(window.location.search).get('platform')).toBe('linux/amd64 (zstd)');
    await user.click(screen.getByRole('button', { name: 'Next platform' }));
    expect(await screen.findByRole('button', { name: 'Platform: linux/arm64' })).toBeVisible();
  });

  it('is that of the one side that is an index', async () => {
    open(compare('before', 'index-2', '&platform=linux/s390x'));
    expect(await sentence(/^2 fixed vulnerabilities/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Platform: linux/s390x' })).toBeVisible();
  });
});

describe('what cannot be had', () => {
  const broken = () => HttpResponse.json({ message: 'The database sleeps' }, { status: 500 });
  /** Answers what is asked of one image of the pair. */
  const answerFor = (
    digest: string,
    part: 'manifest/:digest' | 'manifest/:digest/security',
    respond: () => Response | undefined,
  ) => answer(part, ({ params }) => (params.digest === digest ? respond() : undefined));

  it('a tag that does not exist', async () => {
    open(compare('before', 'nope'));
    expect(await screen.findByRole('heading', { name: 'Could not find nope' })).toBeVisible();
    expect(screen.getByText('acme/pair has no tag named nope.')).toBeVisible();
  });

  it('a dead digest whose report is still there', async () => {
    answerFor(digests.before, 'manifest/:digest', () => HttpResponse.json({ message: 'Not Found' }, { status: 404 }));
    open(compare(`before@${digests.before}`, 'after'));
    expect(
      await sentence(/^2 fixed vulnerabilities.*openssl 3\.0\.7-1 → 3\.0\.13-1, 1 package added, 2 removed$/),
    ).toBeVisible();
    const name = `before (${digests.before.slice(0, 19)})`;
    const words = `Without the manifest of ${name}, layers, size and configuration are not compared.`;
    expect(screen.getByText(words, { exact: false })).toBeVisible();
    expect(await advisories()).toHaveLength(5);
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', expect.stringContaining('tab=history'));
  });

  it('a report that fails, at its side, until it is asked for again', async () => {
    let isBroken = true;
    answerFor(digests.after, 'manifest/:digest/security', () => (isBroken ? broken() : undefined));
    const { user } = open(compare('before', 'after'));
    const title = await screen.findByRole('heading', { name: 'Unable to get the security report of after' });
    expect(title).toBeVisible();
    expect(await sentence('41 MB larger')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /of before$/ })).not.toBeInTheDocument();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await sentence(difference)).toBeVisible();
  });

  it.each([
    ['error-502', 'Unable to get latest'],
    ['malformed-json', 'Unable to get latest'],
    ['forbidden', 'Unable to get latest'],
  ])('a tag in scenarios/%s', async (name, title) => {
    open(compare('before', `scenarios/${name}:latest`));
    expect(
      await screen.findByRole('heading', { name: title.replace('latest', `scenarios/${name}:latest`) }),
    ).toBeVisible();
    expect(screen.getByRole('tabpanel').textContent).not.toMatch(/[<>]/);
  });

  it('a scan that is queued, until it is done', async () => {
    open(compare('before', 'waiting'));
    expect(await screen.findByRole('heading', { name: 'waiting has no scan result' })).toBeVisible();
    expect(screen.getByText(/appears here by itself/)).toBeVisible();
    expect(await sentence('4 MB smaller')).toBeVisible();
    expect(screen.getByText(/because waiting has no scan result\. The scan has not run yet\./)).toBeVisible();
  });

  it('a scanner', async () => {
    const { requests } = open(compare('before', 'after'), { features: { SECURITY_SCANNER: false } });
    expect(await sentence('41 MB larger')).toBeVisible();
    expect(screen.getAllByText(/This registry has no security scanner\./).length).toBeGreaterThan(0);
    expect(requests.filter(({ url }) => url.includes('/security'))).toEqual([]);
  });

  it('a scanner, which is not said before the registry has told', async () => {
    mockServer.use(http.get('*/config', () => new Promise<never>(() => {})));
    open(compare('before', 'after', '&tab=layers'));
    expect((await rows('Layers')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/no security scanner/)).toBeNull();
  });

  it('parts of a report, which is said', async () => {
    answer('manifest/:digest/security', () =>
      HttpResponse.json({ status: 'scanned', data: { Layer: { Features: [{ Name: 'a', Version: '1' }, 7] } } }),
    );
    open(compare('before', 'after'));
    expect(await screen.findByText(/1 part of the report of after could not be understood/)).toBeVisible();
  });
});

describe('the export', () => {
  it.each([
    ['CSV', 'csv', 'Fixed,CVE-2024-1,Critical,,openssl'],
    ['JSON', 'json', '"isFiltered": true'],
    ['Markdown', 'md', '| `Fixed` | `CVE-2024-1` |'],
  ])('saves what is shown as %s', async (title, extension, text) => {
    const saved = watchSavedFiles();
    const { user } = open(compare('before', 'after', '&vulnChange=fixed'));
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${title}`) }));
    const name = `acme-pair-before_to_acme-pair-after_vulnerabilities_filtered.${extension}`;
    expect(await screen.findByText(`Saved 2 vulnerabilities as ${name}`)).toBeInTheDocument();
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(await saved[0]!.text).toContain(text);
    expect(await saved[0]!.text).not.toContain('CVE-2024-5');
  });
});

describe('on a phone', () => {
  it('rows are cards that a menu sorts', async () => {
    asPhone();
    open(compare('before', 'after'));
    expect(await sentence(difference)).toBeVisible();
    expect(await advisories()).toHaveLength(5);
    expect(await screen.findByRole('button', { name: /^Sort/ })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Filters' })).toBeVisible();
  });
});
