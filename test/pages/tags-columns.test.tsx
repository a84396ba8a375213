import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { http, HttpResponse } from 'msw';
import { addManifest } from '~mocks/build-state';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';
import { cellOf, choose, findRow, findTable, headers, shownTags } from './tags-table';

/** The heads, also behind a dialog. */
const shownHeads = () =>
  [...document.querySelectorAll('table[aria-label="Tags"] thead th')].map(
    (head) => head.getAttribute('aria-label') ?? head.textContent,
  );

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const always = [
  'Platforms',
  'Select',
  'Tag',
  'Size',
  'Last Modified',
  'Expires',
  'Manifest',
  'Pull',
  'Manifest tracks',
];

describe('the columns of the tags table', () => {
  it('are those of the registry, with the documentation’s example in them', async () => {
    renderApp('/repository/quayadmin/busybox');
    const row = await findRow('test-two');
    await waitFor(async () =>
      expect(headers(await findTable())).toEqual([
        ...always.slice(0, 3),
        'Security',
        ...always.slice(3),
        'Last Pulled',
        'Pull Count',
        'Actions',
      ]),
    );
    expect(within(row).getByRole('link', { name: 'test-two' })).toHaveAttribute(
      'href',
      '/repository/quayadmin/busybox/tag/test-two',
    );
    expect(cellOf(row, 'Size')).toHaveTextContent('2.28 MB');
    expect(cellOf(row, 'Expires')).toHaveTextContent('Never');
    expect(cellOf(row, 'Digest')).toHaveTextContent('sha256:57583a1b9c0a');
    expect(cellOf(row, 'Last Modified')).toHaveTextContent(/^[A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d [AP]M 1d ago$/);
    expect(within(row).getByRole('time')).toHaveAttribute('datetime');
  });

  it('leave out security and pull statistics if there are none; tracks keep their place', async () => {
    const app = renderApp('/repository/acme/plain', {
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
      prepare: (state) => {
        addOwnTags(state, 'acme/plain', ['only']);
      },
    });
    await findRow('only');
    await waitFor(async () => expect(headers(await findTable())).toEqual([...always, 'Actions']));
    expect(app.requests.filter(({ url }) => /security|pull_statistics/.test(url))).toEqual([]);
  });

  it('tell pulls, and that they could not be told', async () => {
    renderApp('/repository/scenarios/scans?q=pull-statistics');
    const failing = await findRow('pull-statistics-500');
    await waitFor(() => expect(cellOf(failing, 'Last Pulled')).toHaveTextContent('Not loaded'));
    expect(cellOf(failing, 'Pull Count')).toHaveTextContent('Not loaded');
    const fine = await findRow('pull-statistics-slow');
    await waitFor(() => expect(cellOf(fine, 'Last Pulled')).toHaveTextContent('Never'));
    expect(cellOf(fine, 'Pull Count')).toHaveTextContent('0');
  });

  it('tell the last pull as relative and exact time', async () => {
    renderApp('/repository/quayadmin/busybox?q=latest');
    const row = await findRow('latest');
    await waitFor(() => expect(cellOf(row, 'Pull Count')).toHaveTextContent(/^128$/));
    expect(cellOf(row, 'Last Pulled')).toHaveTextContent(/^3 hours ago, .*\d{4} at .*UTC$/);
  });

  it('mark immutable, signed and multi-arch tags', async () => {
    renderApp('/repository/acme/webapp?q=v2.1.0');
    const row = await findRow('v2.1.0');
    expect(within(row).getByRole('img', { name: 'Cosign signed' })).toBeInTheDocument();
    expect(within(row).queryByRole('img', { name: 'Immutable tag' })).toBeNull();
    expect(within(row).getByRole('button', { name: 'Platforms of v2.1.0' })).toHaveAttribute('aria-expanded', 'false');
    const debug = await findRow('v2.1.0-debug');
    expect(within(debug).queryByRole('img', { name: 'Cosign signed' })).toBeNull();
    expect(within(debug).queryByRole('button', { name: /Platforms/ })).toBeNull();
  });

  it('mark an immutable tag, if the registry has such', async () => {
    renderApp('/repository/acme/webapp?q=v1.0.0');
    expect(within(await findRow('v1.0.0')).getByRole('img', { name: 'Immutable tag' })).toBeInTheDocument();
  });

  it('know no immutable tags if the feature is off', async () => {
    renderApp('/repository/acme/webapp?q=v1.0.0', { features: { IMMUTABLE_TAGS: false } });
    await findRow('v1.0.0');
    expect(screen.queryByRole('img', { name: 'Immutable tag' })).toBeNull();
  });
});

describe('sizes', () => {
  it.each([
    [0, 'Unknown'],
    [999, '999 B'],
    [999_999, '1 MB'],
    [2_275_314, '2.28 MB'],
    [12_345_678_901, '12.3 GB'],
  ])('%d bytes read %s', async (bytes, text) => {
    renderApp('/repository/acme/sizes', {
      prepare: (state) => {
        const image = imageNamed('sized', bytes);
        addManifest(addOwnTags(state, 'acme/sizes', [{ name: 'sized', digest: image.digest }]), image);
      },
    });
    expect(cellOf(await findRow('sized'), 'Size')).toHaveTextContent(text);
  });
});

describe('expirations', () => {
  it('are told in words, with the exact moment for screen readers and urgency not by color alone', async () => {
    const now = Date.now();
    const leftMs = {
      minutes: 30 * minuteMs + 20_000,
      hours: 6 * hourMs + minuteMs,
      days: 3 * dayMs + minuteMs,
      soon: 13 * dayMs + minuteMs,
      months: 62 * dayMs + minuteMs,
      years: 400 * dayMs,
    };
    renderApp('/repository/acme/ending', {
      prepare: (state) => {
        const ends = Object.entries(leftMs).map(([name, left]) => ({ name, endMs: now + left }));
        addOwnTags(state, 'acme/ending', [...ends, 'forever']);
      },
    });
    const text = async (name: string) =>
      cellOf(await findRow(name), 'Expires').textContent.replace(/^Change expiration of \w+: /, '');
    expect(await text('minutes')).toMatch(/^ 30 minutes, expires within a week, .*UTC$/);
    expect(await text('hours')).toMatch(/^ 6 hours, expires within a week, .*UTC$/);
    expect(await text('days')).toMatch(/^ 3 days, expires within a week, .*UTC$/);
    expect(await text('soon')).toMatch(/^ 13 days, expires within a month, .*UTC$/);
    expect(await text('months')).toMatch(/^ 2 months, \w+, .*UTC$/);
    expect(await text('years')).toMatch(/^ 1 year 1 month, \w+, .*UTC$/);
    expect(await text('forever')).toBe('Never');
    expect(shownTags()).toHaveLength(7);
  });

  it('show the exact moment on hover', async () => {
    const endMs = Date.UTC(2030, 4, 6, 7, 8, 9);
    const { user } = renderApp('/repository/acme/ending', {
      prepare: (state) => {
        addOwnTags(state, 'acme/ending', [{ name: 'later', endMs }]);
      },
    });
    const cell = cellOf(await findRow('later'), 'Expires');
    await user.hover(within(cell).getByText(/years/));
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Monday, May 6, 2030 at 7:08:09 AM UTC');
  });
});

describe('the choice of columns', () => {
  const open = (signedInAs: string) =>
    renderApp('/repository/acme/plain', {
      signedInAs,
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
      prepare: (state) => {
        addOwnTags(state, 'acme/plain', ['only']);
      },
    });

  it('is made in the settings of the view, and is there again the next time', async () => {
    const app = open('quayadmin');
    await findRow('only');
    await choose(app, 'Tags view settings', 'Size');
    await waitFor(async () => expect(headers(await findTable())).not.toContain('Size'));
    await app.user.click(within(screen.getByRole('menu', { name: 'Columns' })).getByText('Labels'));
    await waitFor(async () => expect(headers(await findTable())).toContain('Labels'));
    cleanup();

    open('quayadmin');
    await findRow('only');
    await waitFor(async () =>
      expect(headers(await findTable())).toEqual([
        'Platforms',
        'Select',
        'Tag',
        'Labels',
        'Last Modified',
        'Expires',
        'Manifest',
        'Pull',
        'Manifest tracks',
        'Actions',
      ]),
    );
  });

  it('has an order, which is changed by buttons, kept, and reset', async () => {
    const app = open('quayadmin');
    await findRow('only');
    await choose(app, 'Tags view settings', 'Arrange columns…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Arrange columns' }));
    await app.user.click(dialog.getByRole('button', { name: 'Move Manifest up' }));
    expect(dialog.getByRole('button', { name: 'Move Manifest up' })).toHaveFocus();
    await app.user.keyboard('{Enter}');
    const start = ['Platforms', 'Select', 'Tag', 'Size', 'Last Modified'];
    await waitFor(() => expect(shownHeads().slice(0, 6)).toEqual([...start, 'Manifest']));
    expect(localStorage.getItem('tags.columns')).toMatch(/^quayadmin {2}.*modified,digest,created,expires/);
    await app.user.click(dialog.getByRole('button', { name: 'Reset order' }));
    await waitFor(() => expect(shownHeads().slice(0, 6)).toEqual([...start, 'Expires']));
    await app.user.click(dialog.getAllByRole('button', { name: 'Close' })[0]!);
    expect(screen.getByRole('button', { name: 'Tags view settings' })).toHaveFocus();
  });

  it('is each person’s own', async () => {
    localStorage.setItem('tags.columns', 'quayadmin size');
    open('viewer');
    await findRow('only');
    await waitFor(async () => expect(headers(await findTable())).toContain('Size'));
  });

  it('does not matter if this browser keeps nothing, or nonsense', async () => {
    localStorage.setItem('tags.columns', '{"quayadmin": 7}\n\u0000 ,,<b>');
    open('quayadmin');
    await findRow('only');
    await waitFor(async () => expect(headers(await findTable())).toEqual([...always, 'Actions']));
  });

  it('gives way to an address that asks for labels, until they are put away', async () => {
    const app = renderApp('/repository/acme/webapp?labels=true');
    await waitFor(async () => expect(headers(await findTable())).toContain('Labels'));
    await choose(app, 'Tags view settings', 'Labels');
    await waitFor(async () => expect(headers(await findTable())).not.toContain('Labels'));
    expect(window.location.search).toBe('');
  });
});

describe('columns that people put on', () => {
  it('tell when an image was built and what it runs on, of the rows on screen', async () => {
    localStorage.setItem('tags.columns', 'quayadmin created,platforms');
    renderApp('/repository/acme/webapp?q=stable');
    const row = await findRow('stable');
    await waitFor(() => expect(cellOf(row, 'Created')).toHaveTextContent(/^[A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d [AP]M$/));
    await waitFor(() =>
      expect(cellOf(row, 'Platforms')).toHaveTextContent(/^linux\/amd64, linux\/arm64\/v8 and 3 more/),
    );
    expect(row.textContent).toContain('linux/s390x');
  });

  it('say of a single image that nothing is told of its platform, fail alone, and try again', async () => {
    localStorage.setItem('tags.columns', 'quayadmin created,platforms');
    mockServer.use(http.get('*/api/v1/repository/*/manifest/:digest', () => HttpResponse.json({}, { status: 500 })));
    const { user } = renderApp('/repository/acme/webapp?q=hotfix');
    const row = await findRow('hotfix');
    await waitFor(() => expect(cellOf(row, 'Created')).toHaveTextContent('Not loaded'));
    expect(cellOf(row, 'Platforms')).toHaveTextContent('Single image');
    expect(cellOf(row, 'Tag')).toHaveTextContent('hotfix');
    mockServer.resetHandlers();
    await user.click(within(row).getByRole('button', { name: 'Retry date of creation of hotfix' }));
    await waitFor(() => expect(cellOf(row, 'Created')).toHaveTextContent(/^[A-Z][a-z]{2} \d+, \d{4}/));
  });
});
