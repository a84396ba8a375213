import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryAccessToken } from '@/api/http/credentials';
import { CrashPage } from '@/app/CrashPage';
import { MissingPartBanner } from '@/app/banners/MissingPartBanner';
import { createQueryClient } from '@/app/query-client';
import { lazyPage } from '@/ui/lazy/lazy-page';
import { lazyPart, type LazyPart } from '@/ui/lazy/lazy-part';
import { neededCode, optionalCode, reportMissingCode, watchForMissingCode } from '@/code/missing-code';
import { ErrorState } from '@/features/failure/ErrorState';
import { SaveMenu } from '@/features/save-menu/SaveMenu';
import { mockServer } from '~mocks/node';

const newer = 'A newer version of this app is available';
const startPage = (src: string) => () => HttpResponse.html(`<script type="module" crossorigin src="${src}"></script>`);
const newerPage = startPage('/assets/index-2.js');

let ownScript: HTMLScriptElement;
let stopWatching = () => {};
beforeEach(() => {
  // Nothing is fetched for it.
  (window as any).happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  ownScript = document.createElement('script');
  ownScript.type = 'module';
  ownScript.setAttribute('src', '/assets/index-1.js');
  document.head.append(ownScript);
  stopWatching = watchForMissingCode();
});
afterEach(() => {
  act(() => stopWatching());
  ownScript.remove();
  (window as any).happyDOM.settings.handleDisabledFileLoadingAsSuccess = false;
  carryAccessToken(null);
});

const onReload = () => vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
const reloadButton = () => screen.queryByRole('button', { name: 'Reload' });

/** Fails to fetch code, as the build's loader tells of it. */
function fetchMissingCode(): Promise<never> {
  const payload = new TypeError('Failed to fetch dynamically imported module: http://localhost:3000/assets/x.js');
  window.dispatchEvent(Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload }));
  return Promise.reject(payload);
}

/** As the app puts it together; the server's start page is answered like that. */
function show(page: ReactNode, answer: () => Response | Promise<Response>, frame?: ReactNode) {
  mockServer.use(http.get('http://localhost:3000/', answer));
  return render(
    <>
      <MissingPartBanner />
      {frame}
      <ErrorBoundary FallbackComponent={CrashPage} onError={(error) => reportMissingCode(error, 'page')}>
        <Suspense>{page}</Suspense>
      </ErrorBoundary>
    </>,
    { onCaughtError: () => undefined }, // React would print what the boundary caught
  );
}

function showMissingPage(answer: () => Response) {
  const Missing = lazyPage(fetchMissingCode);
  return show(<Missing />, answer);
}

describe('a page whose code cannot be fetched', () => {
  it.each<[string, () => Response, string, string]>([
    ['same version', startPage('/assets/index-1.js'), 'A part of this app could not be loaded', 'Reload in a minute'],
    ['failure', () => new HttpResponse('busy', { status: 503 }), 'check the connection', 'Reload when'],
    ['page of something in between', () => HttpResponse.html('<p>Sign in</p>'), 'check the connection', 'Reload when'],
    ['broken connection', () => HttpResponse.error(), 'check the connection', 'Reload when'],
  ])('says what to do if its server has the answer: %s', async (_name, answer, title, advice) => {
    const reload = onReload();
    showMissingPage(answer);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(screen.getByRole('alert')).toHaveTextContent(advice);
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(reloadButton()!);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('comes from the newer version by itself, once', async () => {
    const reload = onReload();
    const { unmount } = showMissingPage(newerPage);
    expect(await screen.findByRole('heading', { level: 1, name: newer })).toBeVisible();
    expect(reload).toHaveBeenCalledOnce();
    unmount();

    showMissingPage(newerPage);
    expect(await screen.findByText('Reload to open this page.')).toBeVisible();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('comes from the newer version even if a part of the frame is found to be missing meanwhile', async () => {
    const reload = onReload();
    const [Missing, MissingPart] = [lazyPage(fetchMissingCode), lazyPart(fetchMissingCode, { isLeftOut: true })];
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    function Frame() {
      const [isOpen, setIsOpen] = useState(false);
      return (
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
          {isOpen && <MissingPart onMissing={() => setIsOpen(false)} />}
        </button>
      );
    }
    show(<Missing />, () => held.then(newerPage), <Frame />);
    const button = screen.getByRole('button');
    await screen.findByRole('region', { name: 'Loading page' });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-expanded', 'false'));
    answer();
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(screen.getByRole('heading', { level: 1, name: newer })).toBeVisible();
  });

  it.each<[string, () => void]>([
    [
      'something is not saved',
      () => window.addEventListener('beforeunload', (event) => event.preventDefault(), { once: true }),
    ],
    ['an access token would be lost', () => carryAccessToken('secret')],
    [
      'nothing can be remembered',
      () => {
        const refuse = () => {
          throw new DOMException('denied', 'SecurityError');
        };
        vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
      },
    ],
  ])('leaves the reload to the person if %s', async (_name, prepare) => {
    const reload = onReload();
    prepare();
    showMissingPage(newerPage);
    expect(await screen.findByText('Reload to open this page.')).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
    expect(reloadButton()).toBeVisible();
  });
});

describe('a part whose code cannot be fetched', () => {
  function PageWithMenu({ Menu }: { Menu: LazyPart<object> }) {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
          Menu
        </button>
        {isOpen && <Menu onMissing={() => setIsOpen(false)} />}
      </>
    );
  }
  const menuButton = () => screen.getByRole('button', { name: 'Menu' });

  it.each<[string, () => Response]>([
    [newer, newerPage],
    ['A part of this app could not be loaded: check the connection', () => HttpResponse.error()],
  ])('leaves the page as it is, below a banner: %s', async (words, answer) => {
    const reload = onReload();
    show(<PageWithMenu Menu={lazyPart(fetchMissingCode)} />, answer);
    await userEvent.click(menuButton());
    expect(await screen.findByRole('status')).toHaveTextContent(
      `${words}. Reloading drops selected rows and unsaved text.`,
    );
    expect(menuButton()).toHaveAttribute('aria-expanded', 'false');
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(reloadButton()!);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is told from a part that breaks, which takes its page along', async () => {
    show(<PageWithMenu Menu={lazyPart(() => Promise.reject(new TypeError('x is undefined')))} />, newerPage);
    await userEvent.click(menuButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('x is undefined');
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('of the frame is left out if it breaks, and its opener takes it as closed', async () => {
    const broken = lazyPart(() => Promise.reject(new TypeError('x is undefined')), { isLeftOut: true });
    show(<PageWithMenu Menu={broken} />, newerPage);
    await userEvent.click(menuButton());
    await waitFor(() => expect(menuButton()).toHaveAttribute('aria-expanded', 'false'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is asked for again the next time', async () => {
    const load = vi.fn<() => Promise<() => ReactNode>>(fetchMissingCode);
    show(<PageWithMenu Menu={lazyPart(load)} />, newerPage);
    await userEvent.click(menuButton());
    await waitFor(() => expect(menuButton()).toHaveAttribute('aria-expanded', 'false'));
    load.mockResolvedValue(() => <p>Entries</p>);
    await userEvent.click(menuButton());
    expect(await screen.findByText('Entries')).toBeVisible();
  });
});

describe('code that is missing where React draws nothing', () => {
  /** Reads something with code of its own. */
  function Report({ read }: { read: () => Promise<string> }) {
    const { data, error, refetch } = useQuery({ queryKey: ['report'], queryFn: read });
    return error === null ? <p>{data}</p> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const showReport = (read: () => Promise<string>, answer = newerPage) =>
    show(
      <QueryClientProvider client={createQueryClient()}>
        <Report read={read} />
      </QueryClientProvider>,
      answer,
    );

  it('is told below the banner, in other words than the browser’s', async () => {
    const reload = onReload();
    showReport(() => neededCode(fetchMissingCode));
    expect(await screen.findByRole('status')).toHaveTextContent(`${newer}. Reloading drops`);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('A part of this app could not be loaded. Reloading the page may help.');
    expect(alert).not.toHaveTextContent(/module|http/);
    expect(reload).not.toHaveBeenCalled();
  });

  it('is told from code that breaks', async () => {
    showReport(() => neededCode(() => Promise.reject(new TypeError('x is undefined'))));
    expect(await screen.findByRole('alert')).toHaveTextContent('x is undefined');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is not told of at all if it can be done without', async () => {
    showReport(async () => (await optionalCode<string>(fetchMissingCode)) ?? 'The rest');
    expect(await screen.findByText('The rest')).toBeVisible();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is told of once where a file was to be saved', async () => {
    const formats = [{ id: 'csv', title: 'CSV', note: '3 rows' }];
    show(<SaveMenu sections={[{ label: 'Export', formats, onSave: () => neededCode(fetchMissingCode) }]} />, newerPage);
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    expect(await screen.findByText(`${newer}. Reloading drops selected rows and unsaved text.`)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('code that is here already', () => {
  it('is drawn at once, without its fallback', async () => {
    const load = () => Promise.resolve(() => <p>Entries</p>);
    const Part = lazyPart<object>(load);
    const Page = lazyPage<object>(load);
    Part.fetchAhead();
    await Page.load();
    render(
      <>
        <Part fallback="Loading" />
        <Page />
      </>,
    );
    expect(screen.getAllByText('Entries')).toHaveLength(2);
    expect(screen.queryByText('Loading')).toBeNull();
  });
});
