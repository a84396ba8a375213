import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { showOnly } from '../on-screen';
import { renderApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';
import { choose, expectTags, findRow, shownTags } from './tags-table';

const quiet = { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false };
const selected = () => shownTags().filter((name) => screen.getByLabelText<HTMLInputElement>(`Select ${name}`).checked);

describe('tags with the same manifest', () => {
  const current = 'Select all 5 tags with manifest sha256:57583a1b9c0a';
  const newer = 'Select all 2 tags with manifest sha256:d80aa3d7f5f5';

  it('have a dot each that selects them all, added to what was selected', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox', { features: quiet });
    const row = await findRow('test2');
    expect(screen.getAllByLabelText(current)).toHaveLength(5);
    await user.click(within(row).getByLabelText(newer));
    expect(selected()).toEqual(['test2', 'latest']);
    await user.click(screen.getAllByLabelText(current)[0]!);
    expect(selected()).toHaveLength(7);
  });

  it.each(['{Enter}', ' '])('are selected by the key "%s"', async (key) => {
    const { user } = renderApp('/repository/quayadmin/busybox', { features: quiet });
    await findRow('test2');
    act(() => screen.getAllByLabelText(newer)[0]!.focus());
    await user.keyboard(key);
    expect(selected()).toEqual(['test2', 'latest']);
  });

  it('are selected on other pages too', async () => {
    const image = imageNamed('other');
    const { user } = renderApp('/repository/acme/own?perPage=10', {
      features: quiet,
      prepare: (state) => {
        const others = Array.from({ length: 12 }, (_, position) => {
          return { name: `own-${position}`, digest: imageNamed(`own ${position}`).digest };
        });
        const shared = { digest: image.digest };
        const tags = [{ name: 'a', ...shared }, { name: 'b', ...shared }, ...others, { name: 'far', ...shared }];
        addManifest(addOwnTags(state, 'acme/own', tags), image);
      },
    });
    const row = await findRow('a');
    await user.click(within(row).getByRole('button', { name: /^Select all 3 tags/ }));
    expect(screen.getByText('3 selected')).toBeInTheDocument();
  });

  it('keep the room of one lane if no two of the page share one, so that columns stay where they are', async () => {
    renderApp('/repository/quayadmin/busybox?q=latest', { features: quiet });
    await expectTags(['latest']);
    expect(screen.getByRole('columnheader', { name: 'Manifest tracks' })).toBeInTheDocument();
  });
});

describe('the expanded view', () => {
  it('shows manifest, labels and signature of every tag', async () => {
    const app = renderApp('/repository/acme/webapp?q=v2.1.0-', { features: quiet });
    await findRow('v2.1.0-debug');
    expect(screen.queryByText(/^SHA256 /)).toBeNull();
    await choose(app, 'Tags view settings', 'Expanded View');
    await waitFor(() => expect(screen.getAllByText(/^SHA256 [0-9a-f]{12}$/)).toHaveLength(2));
    expect(window.location.search).toContain('expanded=true');
    const link = screen.getAllByText(/^SHA256 /)[0]!.closest('a');
    expect(link?.getAttribute('href')).toMatch(/^\/repository\/acme\/webapp\/tag\/v2\.1\.0-\w+\?tab=layers$/);
    expect(await screen.findByText(/com\.acme\.debug = *true/)).toBeInTheDocument();
    const address = screen.getAllByText('https://acme.example.com/webapp')[0]!;
    expect(address).toHaveAttribute('rel', 'nofollow noopener noreferrer');
    expect(address).toHaveAttribute('target', '_blank');
  });

  it('shows the labels that have room, and all of them on demand', async () => {
    showOnly((element) => element.tagName !== 'LI' || !element.textContent.startsWith('com.acme.debug'));
    const app = renderApp('/repository/acme/webapp?q=v2.1.0-debug&expanded=true', { features: quiet });
    const label = await screen.findByText(/com\.acme\.debug = *true/);
    const more = await screen.findByRole('button', { name: 'Show all labels of v2.1.0-debug' });
    expect(label).not.toBeVisible();
    await app.user.click(more);
    expect(label).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Show fewer labels of v2.1.0-debug' }));
    expect(label).not.toBeVisible();
  });

  it('names the signature of a signed tag', async () => {
    renderApp('/repository/acme/webapp?q=v2.1.0&expanded=true', { features: quiet });
    await findRow('v2.1.0');
    const [signature, ...more] = screen.getAllByText(/^cosign sha256-/);
    expect(more).toEqual([]);
    expect(signature?.closest('a')?.getAttribute('href')).toMatch(/\/tag\/sha256-[0-9a-f]{64}\.sig\?tab=layers$/);
  });

  it('says that there are no labels', async () => {
    const image = imageNamed('bare');
    renderApp('/repository/acme/own?expanded=true', {
      features: quiet,
      prepare: (state) => {
        addManifest(addOwnTags(state, 'acme/own', [{ name: 'bare', digest: image.digest }]), image);
      },
    });
    expect(await screen.findByText('No labels found')).toBeInTheDocument();
  });

  it('says that labels could not be read, and the row stays', async () => {
    renderApp('/repository/acme/own?expanded=true', {
      features: quiet,
      prepare: (state) => {
        addOwnTags(state, 'acme/own', [{ name: 'lost', digest: `sha256:${'0'.repeat(64)}` }]);
      },
    });
    expect(await screen.findByText('Unable to get labels')).toBeInTheDocument();
    await findRow('lost');
  });

  it('asks for labels once for each digest', async () => {
    const app = renderApp('/repository/quayadmin/busybox?expanded=true', { features: quiet });
    await waitFor(() => expect(screen.getAllByText(/image\.version = *1\.3/)).toHaveLength(7));
    expect(app.requests.filter(({ url }) => url.includes('/labels'))).toHaveLength(2);
  });
});

describe('signature tags', () => {
  it('are hidden and not counted until the person asks for them', async () => {
    const signed = imageNamed('signed');
    const hex = signed.digest.slice(7);
    const app = renderApp('/repository/acme/own', {
      features: quiet,
      prepare: (state) => {
        const artifacts = ['sig', 'sbom', 'att'].map((kind) => `sha256-${hex}.${kind}`);
        addManifest(addOwnTags(state, 'acme/own', [{ name: 'v1', digest: signed.digest }, ...artifacts]), signed);
      },
    });
    await expectTags(['v1']);
    expect(screen.getByRole('img', { name: 'Cosign signed' })).toBeInTheDocument();
    await choose(app, 'Tags view settings', 'Show Signatures');
    await waitFor(() => expect(shownTags()).toHaveLength(4));
    expect(window.location.search).toBe('?signatures=true');
  });

  it('of other kinds do not make a tag signed', async () => {
    const image = imageNamed('described');
    renderApp('/repository/acme/own', {
      features: quiet,
      prepare: (state) => {
        const sbom = `sha256-${image.digest.slice(7)}.sbom`;
        addManifest(addOwnTags(state, 'acme/own', [{ name: 'v1', digest: image.digest }, sbom]), image);
      },
    });
    await expectTags(['v1']);
    expect(screen.queryByRole('img', { name: 'Cosign signed' })).toBeNull();
  });
});
