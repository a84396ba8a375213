import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../render-app';
import { findRow } from './tags-table';

// As on https; the test's document does not count itself as secure.
beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
});

const digest = 'sha256:d80aa3d7f5f5388cfae543b990d3cd3d47ff51c48ef29ff66102427bf7bc0a88';
const host = 'quay-server.example.com';
const renderBusybox = () =>
  renderApp('/repository/quayadmin/busybox', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    config: { SERVER_HOSTNAME: host },
  });

const findPopover = () => screen.findByRole('dialog', { name: 'Fetch Tag' });

describe('Fetch Tag', () => {
  it.each([['a click'], ['{Enter}'], [' ']])('opens by %s, and Escape gives the focus back', async (how) => {
    const { user } = renderBusybox();
    await findRow('latest');
    const button = screen.getByRole('button', { name: 'Fetch Tag latest' });
    if (how === 'a click') await user.click(button);
    else {
      act(() => button.focus());
      await user.keyboard(how);
    }
    const popover = await findPopover();
    await waitFor(() => expect(popover).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('has the commands of the documentation, and copies the chosen one', async () => {
    const { user } = renderBusybox();
    await findRow('latest');
    await user.click(screen.getByRole('button', { name: 'Fetch Tag latest' }));
    const popover = await findPopover();
    const commands = {
      'Podman Pull (by tag)': `podman pull ${host}/quayadmin/busybox:latest`,
      'Docker Pull (by tag)': `docker pull ${host}/quayadmin/busybox:latest`,
      'Podman Pull (by digest)': `podman pull ${host}/quayadmin/busybox@${digest}`,
      'Docker Pull (by digest)': `docker pull ${host}/quayadmin/busybox@${digest}`,
      'Reference (by tag)': `${host}/quayadmin/busybox:latest`,
    };
    for (const [label, command] of Object.entries(commands)) {
      await user.click(within(popover).getByLabelText(label));
      expect(within(popover).getByLabelText('Command')).toHaveTextContent(command);
      await user.click(within(popover).getByRole('button', { name: 'Copy Command' }));
      expect(await within(popover).findByRole('button', { name: 'Copied' })).toBeInTheDocument();
      await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(command));
    }
    expect(within(popover).getByLabelText('Skopeo Copy (by tag)')).toBeInTheDocument();
  });

  it('remembers the chosen client for the next tag', async () => {
    const { user } = renderBusybox();
    await findRow('latest');
    await user.click(screen.getByRole('button', { name: 'Fetch Tag latest' }));
    await user.click(within(await findPopover()).getByLabelText('Docker Pull (by digest)'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Fetch Tag test' }));
    expect(within(await findPopover()).getByLabelText('Command')).toHaveTextContent(/^docker pull .*@sha256:57583a/);
  });

  it('is there once, for one tag at a time', async () => {
    const { user } = renderBusybox();
    await findRow('latest');
    await user.click(screen.getByRole('button', { name: 'Fetch Tag latest' }));
    await findPopover();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Fetch Tag test2' }));
    await waitFor(() => expect(screen.getByLabelText('Command')).toHaveTextContent('busybox:test2'));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('does not open by merely pointing at it', async () => {
    const { user } = renderBusybox();
    await findRow('latest');
    await user.hover(screen.getByRole('button', { name: 'Fetch Tag latest' }));
    await screen.findByRole('tooltip');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

const seeCopied = () => waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Copied to clipboard!'));

describe('copying in a row', () => {
  it('gives the pull spec and the digest, and says so', async () => {
    const { user } = renderBusybox();
    const row = await findRow('latest');
    await user.click(within(row).getByRole('button', { name: 'Copy pull spec to clipboard' }));
    expect(await within(row).findByText('Copied to clipboard!')).toBeInTheDocument();
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(`${host}/quayadmin/busybox:latest`));
    await user.click(within(row).getByRole('button', { name: 'Copy manifest digest to clipboard' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(digest));
    await seeCopied();
  });

  it.each([
    ['a click', (user: UserEvent, button: HTMLElement) => user.click(button)],
    [
      'the keyboard',
      (user: UserEvent, button: HTMLElement) => {
        act(() => button.focus());
        return user.keyboard('{Enter}');
      },
    ],
    ['a finger', (user: UserEvent, target: HTMLElement) => user.pointer({ keys: '[TouchA]', target })],
  ])('is seen after %s, and goes back once something else is copied', async (_, press) => {
    const { user } = renderBusybox();
    const row = await findRow('latest');
    const [spec, own] = ['Copy pull spec to clipboard', 'Copy manifest digest to clipboard'].map((name) =>
      within(row).getByRole('button', { name }),
    );
    await press(user, spec!);
    await seeCopied();
    await press(user, own!);
    await waitFor(() => expect(own).toHaveAttribute('data-tip', 'Copied to clipboard!'));
    await seeCopied();
    expect(spec).toHaveAttribute('data-tip', 'Copy pull spec to clipboard');
    expect(screen.getAllByRole('tooltip')).toHaveLength(1);
    expect(within(row).getAllByText('Copied to clipboard!')).toHaveLength(1);
  });

  it('says so if the browser does not allow it', async () => {
    const { user } = renderBusybox();
    const row = await findRow('latest');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
    await user.click(within(row).getByRole('button', { name: 'Copy pull spec to clipboard' }));
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent(/The browser did not allow copying/));
  });

  it('names the host that the page came from if the registry does not say its own', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox', { config: { SERVER_HOSTNAME: null } });
    const row = await findRow('latest');
    await user.click(within(row).getByRole('button', { name: 'Copy pull spec to clipboard' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe('localhost:3000/quayadmin/busybox:latest'),
    );
    await seeCopied();
  });
});
