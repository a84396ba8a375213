import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { scanOf } from '~mocks/seeds/seed-images';
import { renderApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';
import { choose, expectTags, findRow, shownTags } from './tags-table';

const one = imageNamed('one');
const two = imageNamed('two');
const index = buildIndex([{ platform: 'linux/amd64', digest: one.digest }]);

/** Few tags that differ in everything one can search and filter by. */
function renderVariety(query = '') {
  return renderApp(`/repository/acme/variety${query}`, {
    features: { IMAGE_PULL_STATS: false },
    prepare: (state) => {
      const endMs = Date.now() + 86_400_000;
      const repository = addOwnTags(state, 'acme/variety', [
        { name: 'v1.0', digest: one.digest, immutable: true },
        { name: 'Nightly', digest: two.digest, endMs },
        { name: 'nightly-old', digest: two.digest, endMs, immutable: true },
        { name: 'multi', digest: index.digest },
        { name: `${two.digest.replace(':', '-')}.sig`, digest: one.digest },
      ]);
      for (const manifest of [one, two, index]) addManifest(repository, manifest);
      one.scan = { kind: 'status', status: 'queued' };
    },
  });
}

const all = ['v1.0', 'Nightly', 'nightly-old', 'multi'];
const searchBox = (name = 'Search by tag...') => screen.getByLabelText<HTMLInputElement>(name);

describe('searching tags', () => {
  it('finds parts of a name in any letter case, and clears', async () => {
    const { user } = renderVariety();
    await expectTags(all);
    await user.type(searchBox(), '  NIGHT ');
    await expectTags(['Nightly', 'nightly-old']);
    await waitFor(() => expect(window.location.search).toBe('?q=NIGHT'));
    await user.click(screen.getByLabelText('Reset search'));
    await expectTags(all);
    expect(searchBox()).toHaveValue('');
    expect(window.location.search).toBe('');
  });

  it('takes special characters for what they are', async () => {
    const { user } = renderVariety();
    await expectTags(all);
    await user.type(searchBox(), 'v1.{Enter}');
    await expectTags(['v1.0']);
    await user.clear(searchBox());
    await user.type(searchBox(), '.*{Enter}');
    expect(await screen.findByText('No tags match')).toBeInTheDocument();
  });

  it('finds tags by digest', async () => {
    const app = renderVariety();
    await expectTags(all);
    await choose(app, 'Search in: Tag', 'Digest');
    await app.user.type(searchBox('Search by digest...'), `${two.digest.slice(7, 19).toUpperCase()}{Enter}`);
    await expectTags(['Nightly', 'nightly-old']);
    expect(window.location.search).toContain('in=digest');
  });

  it('finds tags by a regular expression', async () => {
    const { user } = renderVariety();
    await expectTags(all);
    await user.click(screen.getByLabelText('Use regular expressions'));
    await user.type(searchBox('Search by tag expression...'), '^(v|NIGHTLY$){Enter}');
    await expectTags(['v1.0', 'Nightly']);
  });

  it.each([
    ['an invalid expression', '(', /This is not a valid regular expression\. All tags are shown\./],
    ['a ruinous expression', '(a+)+$', /could take too long.*All tags are shown\./],
  ])('says so of %s, and hides nothing', async (_what, expression, words) => {
    renderVariety(`?regex=true&q=${encodeURIComponent(expression)}`);
    expect(await screen.findByText(words)).toBeInTheDocument();
    await expectTags(all);
  });

  it('keeps a filter that was chosen while the search was still being typed', async () => {
    const app = renderVariety();
    await expectTags(all);
    await app.user.type(searchBox(), 'night');
    await app.user.click(screen.getByRole('button', { name: 'Expires' }));
    await expectTags(['Nightly', 'nightly-old']);
    await waitFor(() => expect(window.location.search).toContain('q=night'));
    expect(window.location.search).toContain('sort=expires-asc');
  });

  it('goes back to the first page', async () => {
    const { user } = renderApp('/repository/acme/webapp?page=2&perPage=10', { features: { IMAGE_PULL_STATS: false } });
    await waitFor(() => expect(shownTags()).toHaveLength(10));
    await user.type(searchBox(), 'v2{Enter}');
    await findRow('v2.1.0');
    expect(window.location.search).toBe('?perPage=10&q=v2');
  });
});

describe('filters', () => {
  it.each([
    ['Signed', ['Nightly', 'nightly-old']],
    ['Unsigned', ['v1.0', 'multi']],
    ['Immutable', ['v1.0', 'nightly-old']],
    ['Expiring', ['Nightly', 'nightly-old']],
    ['Multi-arch', ['multi']],
  ])('%s', async (filter, names) => {
    const app = renderVariety();
    await expectTags(all);
    await choose(app, 'Filter', filter);
    await expectTags(names);
    await app.user.click(await screen.findByLabelText(`Remove filter ${filter}`));
    await expectTags(all);
  });

  it('say what is not known of signatures', async () => {
    const app = renderVariety('?filter=unsigned&signatures=true');
    await expectTags(['v1.0', 'multi']);
    expect(await screen.findByText(/^Signatures are known from the tags/)).toBeVisible();
    expect(screen.queryByText(/Until all tags are loaded/)).toBeNull();
    await app.user.click(await screen.findByLabelText('Remove filter Unsigned'));
    await waitFor(() => expect(screen.queryByText(/^Signatures are known from the tags/)).toBeNull());
  });

  it('call no image unsigned while a signature may be among the tags that are not loaded', async () => {
    renderApp('/repository/scenarios/page-fails?filter=unsigned');
    expect(await screen.findByText('No tags match', undefined, { timeout: 5_000 })).toBeVisible();
    expect(screen.getByText(/Until all tags are loaded, no image counts as unsigned\.$/)).toBeVisible();
  });

  it('hold together, and go together', async () => {
    const { user } = renderVariety('?filter=signed,immutable');
    await expectTags(['nightly-old']);
    await user.click(await screen.findByLabelText('Clear all filters'));
    await expectTags(all);
  });

  it.each([
    ['Critical', ['critical']],
    ['High or worse', ['critical', 'high']],
    ['Any vulnerability', ['critical', 'high', 'low']],
    ['None detected', ['clean']],
  ])('%s goes by the scans that are known', async (filter, names) => {
    const app = renderApp('/repository/acme/scanned', {
      prepare: (state) => {
        const profiles = { critical: 'Critical', high: 'High', low: 'Low', clean: 'none', queued: null } as const;
        const images = Object.entries(profiles).map(([name, profile]) => {
          const image = imageNamed(name);
          return { name, image: { ...image, scan: profile === null ? image.scan : scanOf(image, name, profile) } };
        });
        const tags = images.map(({ name, image }) => ({ name, digest: image.digest }));
        const repository = addOwnTags(state, 'acme/scanned', tags);
        for (const { image } of images) addManifest(repository, image);
      },
    });
    await findRow('critical');
    await waitFor(() => expect(screen.queryByText('Loading security details')).toBeNull());
    await choose(app, 'Filter', filter);
    await expectTags(names);
    expect(screen.getByText(/whose scan is known so far/)).toBeInTheDocument();
  });

  it('on severity say in a new page that no scan is known yet', async () => {
    renderApp('/repository/quayadmin/busybox?filter=clean');
    expect(await screen.findByText('No tags match')).toBeInTheDocument();
    expect(screen.getByText(/whose scan is known so far/)).toBeInTheDocument();
  });
});
