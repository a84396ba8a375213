import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { configureApi } from '@/api/http/configuration';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { openAction, press } from './acting';
import { addOwnTags } from './own-tags';
import { asked, comeBack, waitUntilSignedIn } from './session-world';
import { expectTags } from './tags-table';

const readOnly = /System is currently read-only\. Pulls will succeed but all write operations/;
const recovery = /The registry is in account recovery mode/;
const starting = /The registry is starting\. This page goes on by itself/;

function openOwnTags(prepare: Parameters<typeof renderApp>[1] = {}): RenderedApp {
  return renderApp('/repository/acme/own', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    ...prepare,
    prepare: (state) => {
      addOwnTags(state, 'acme/own', ['a', 'b']);
      prepare.prepare?.(state);
    },
  });
}

describe('a registry that takes no changes', () => {
  it.each([
    ['read-only', { registryState: 'readonly' as const }, readOnly],
    [
      'in account recovery mode',
      {
        prepare: (state: RenderedApp['registry']['state']) => {
          state.isInAccountRecoveryMode = true;
        },
      },
      recovery,
    ],
  ])('%s: says so above the page, and beside every action', async (_name, options, words) => {
    const { user } = openOwnTags(options);
    await expectTags(['a', 'b']);
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByLabelText('Actions for tag a'));
    const menu = await screen.findByRole('menu');
    const items = within(menu).getAllByRole('menuitem', { name: /Add new tag|Edit labels|Remove/ });
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(menu).toHaveAccessibleName(words);
  });

  it('is noticed when the window gets the focus, and so is its end', async () => {
    const app = openOwnTags();
    await expectTags(['a', 'b']);
    expect(screen.queryByText(readOnly)).toBeNull();
    app.registry.state.registryState = 'readonly';
    await comeBack(app);
    expect(await screen.findByText(readOnly)).toBeVisible();
    app.registry.state.registryState = 'normal';
    await comeBack(app);
    await waitFor(() => expect(screen.queryByText(readOnly)).toBeNull());
  });

  it('is noticed by the first write that it refuses', async () => {
    const app = openOwnTags();
    await expectTags(['a', 'b']);
    await openAction(app, 'a', 'Remove');
    app.registry.state.registryState = 'readonly';
    await press(app, 'Remove tag');
    // Once in the dialog, and once above the page behind it.
    await waitFor(() => expect(screen.getAllByText(readOnly).length).toBeGreaterThan(1));
  });
});

describe('a registry that starts', () => {
  /** Waits of the app end when the test says so. */
  function holdWaits(): { delays: number[]; end(): Promise<void> } {
    const ends: (() => void)[] = [];
    const delays: number[] = [];
    configureApi({
      wait: (milliseconds) => {
        if (milliseconds < 1500) return Promise.resolve(); // retries of single requests
        delays.push(milliseconds);
        return new Promise((resolve) => void ends.push(resolve));
      },
    });
    return {
      delays,
      end: () =>
        act(async () => {
          ends.shift()?.();
          await new Promise((resolve) => setTimeout(resolve, 0));
        }),
    };
  }
  const startAnew = ({ registry }: RenderedApp, isStarting: boolean) => {
    registry.state.startsAtMs = isStarting ? Infinity : 0;
  };

  it('is waited for with ever longer pauses, and the page goes on by itself', async () => {
    const waits = holdWaits();
    const app = openOwnTags({ prepare: (state) => void (state.startsAtMs = Infinity) });
    expect(await screen.findByText(starting)).toBeVisible();
    await waitFor(() => expect(waits.delays).toEqual([2000]));
    await waits.end();
    await waitFor(() => expect(waits.delays).toEqual([2000, 4000]));
    await waits.end();
    await waitFor(() => expect(waits.delays).toEqual([2000, 4000, 8000]));
    startAnew(app, false);
    await waits.end();
    await expectTags(['a', 'b']);
    await waitUntilSignedIn('quayadmin');
    await waitFor(() => expect(screen.queryByText(starting)).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves what is on screen there, and never waits longer than half a minute', async () => {
    const waits = holdWaits();
    const app = openOwnTags();
    await expectTags(['a', 'b']);
    startAnew(app, true);
    await comeBack(app);
    expect(await screen.findByText(starting)).toBeVisible();
    await expectTags(['a', 'b']);
    for (let round = 1; round <= 7; round += 1) {
      await waitFor(() => expect(waits.delays).toHaveLength(round));
      await waits.end();
    }
    await waitFor(() => expect(waits.delays).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]));
    startAnew(app, false);
    await waits.end();
    await waitFor(() => expect(screen.queryByText(starting)).toBeNull());
    await waitFor(() => expect(screen.queryByText(/starting or unreachable/)).toBeNull());
  });

  it('asks nothing while the page is hidden', async () => {
    const waits = holdWaits();
    const app = openOwnTags({ prepare: (state) => void (state.startsAtMs = Infinity) });
    await waitFor(() => expect(waits.delays).toEqual([2000]));
    let visibility = 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    try {
      const before = asked(app, /user/).length;
      await waits.end();
      startAnew(app, false);
      expect(asked(app, /user/)).toHaveLength(before);
      visibility = 'visible';
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
      await expectTags(['a', 'b']);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('is none if one address alone fails: nothing is asked again by itself', async () => {
    const app = renderApp('/repository/scenarios/error-502');
    const alert = await screen.findByText(/Unable to get tags\. The registry is starting or unreachable/);
    expect(alert).toBeVisible();
    await waitFor(() => expect(asked(app, /\/api\/v1\/user\/ 200$/).length).toBeGreaterThan(1));
    const lists = asked(app, /error-502\/tag/).length;
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(asked(app, /error-502\/tag/)).toHaveLength(lists);
    expect(screen.queryByText(starting)).toBeNull();
  });

  it('may still be waited for if it cannot even be reached meanwhile', async () => {
    const waits = holdWaits();
    const app = openOwnTags({ prepare: (state) => void (state.startsAtMs = Infinity) });
    await waitFor(() => expect(waits.delays).toEqual([2000]));
    mockServer.use(http.all('*/api/v1/user/', () => Response.error(), { once: true }));
    await waits.end();
    await waitFor(() => expect(waits.delays).toEqual([2000, 4000]));
    startAnew(app, false);
    await waits.end();
    await expectTags(['a', 'b']);
  });
});
