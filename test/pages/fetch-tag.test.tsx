import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../render-app';

const tags = '/repository/quayadmin/busybox';
const host = 'quay-server.example.com';
const digest = 'sha256:d80aa3d7f5f5388cfae543b990d3cd3d47ff51c48ef29ff66102427bf7bc0a88';

const opener = () => screen.findByRole('button', { name: 'Fetch Tag test2' });
const dialog = () => screen.findByRole('dialog', { name: 'Fetch Tag' });
const command = async () => within(await dialog()).findByLabelText('Command');

// Browsers let a page write to the clipboard only if it came over https or from localhost.
beforeEach(() => void vi.stubGlobal('isSecureContext', true));

describe('the Fetch Tag popover', () => {
  it('offers the documentation’s four options first and in its order', async () => {
    const { user } = renderApp(tags);
    await user.click(await opener());
    const options = within(await dialog()).getAllByRole('radio');
    const names = options.map((option) => option.closest('div')?.textContent);
    expect(names.slice(0, 4)).toEqual([
      'Podman Pull (by tag)',
      'Docker Pull (by tag)',
      'Podman Pull (by digest)',
      'Docker Pull (by digest)',
    ]);
    expect(names).toEqual(expect.arrayContaining(['Skopeo Copy (by tag)', 'Reference (by digest)']));
  });

  it.each([
    ['Podman Pull (by tag)', `podman pull ${host}/quayadmin/busybox:test2`],
    ['Docker Pull (by tag)', `docker pull ${host}/quayadmin/busybox:test2`],
    ['Podman Pull (by digest)', `podman pull ${host}/quayadmin/busybox@${digest}`],
    ['Docker Pull (by digest)', `docker pull ${host}/quayadmin/busybox@${digest}`],
    ['Reference (by tag)', `${host}/quayadmin/busybox:test2`],
  ])('returns the command for %s and copies it', async (option, text) => {
    const { user } = renderApp(tags);
    await user.click(await opener());
    await user.click(within(await dialog()).getByRole('radio', { name: option }));
    expect(await command()).toHaveTextContent(text);
    await user.click(within(await dialog()).getByRole('button', { name: 'Copy Command' }));
    expect(await within(await dialog()).findByRole('button', { name: 'Copied' })).toBeVisible();
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(text));
  });

  it('remembers the choice', async () => {
    const { user } = renderApp(tags);
    await user.click(await opener());
    await user.click(within(await dialog()).getByRole('radio', { name: 'Docker Pull (by digest)' }));
    await user.click(within(await dialog()).getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Fetch Tag latest' }));
    expect(within(await dialog()).getByRole('radio', { name: 'Docker Pull (by digest)' })).toBeChecked();
  });

  it('ignores a remembered word that means nothing', async () => {
    localStorage.setItem('fetch-tag.command', 'rkt-tag');
    const { user } = renderApp(tags);
    await user.click(await opener());
    expect(within(await dialog()).getByRole('radio', { name: 'Podman Pull (by tag)' })).toBeChecked();
  });

  it('opens by keyboard and gives the focus back on Escape', async () => {
    const { user } = renderApp(tags);
    const button = await opener();
    act(() => button.focus());
    await user.keyboard('{Enter}');
    const chosen = within(await dialog()).getByRole('radio', { name: 'Podman Pull (by tag)' });
    await waitFor(() => expect(chosen).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await opener()).toHaveFocus();
  });

  it('names the host of the page if the registry does not tell its own', async () => {
    const { user } = renderApp(tags, { config: { SERVER_HOSTNAME: undefined } });
    await user.click(await opener());
    expect(await command()).toHaveTextContent('podman pull localhost:3000/quayadmin/busybox:test2');
  });
});

describe('the Fetch Tag commands of the tag page', () => {
  it('have a copy button each; the rest is behind More', async () => {
    const { user } = renderApp(`${tags}/tag/test2`);
    await user.click(await screen.findByRole('button', { name: 'Copy Docker Pull (by digest)' }));
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Copied to clipboard!'));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(`docker pull ${host}/quayadmin/busybox@${digest}`),
    );
    expect(screen.getByText(/^skopeo copy .*:test2/)).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByText(/^skopeo copy .*:test2/)).toBeVisible();
  });
});
