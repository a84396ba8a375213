import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Fragment, useCallback, useEffect, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { Jobs } from '@/app/jobs/Jobs';
import { Commands } from '@/app/keys/Commands';
import { SessionLayer } from '@/features/session/SessionLayer';
import { afterFirstAnswers } from '@/queries/first-answers';
import { keepDraftsFromClosing } from '@/queries/repositories/description-draft';
import { keepTabsInStep } from '@/queries/registry/tabs-in-step';
import { useSession } from '@/queries/session/use-session';
import { PreloadContext } from '@/routing/preload-context';
import type { Route } from '@/routing/route';
import { startFetchingWhenIdle } from '@/ui/lazy/fetch-when-idle';
import { TipLayer } from '@/ui/tip/TipLayer';
import { AppRoutes } from './AppRoutes';
import { preloadRoute } from './preload';
import { RegistryBanner } from './banners/RegistryBanner';
import { Shell } from './Shell';

interface AppProps {
  client: QueryClient;
  /** Above every page, for example to say that the data is a demo's. */
  banner?: ReactNode;
  basename?: string;
}

/** The whole app around one query cache. */
export function App({ client, banner, basename }: AppProps) {
  const preload = useCallback((route: Route, search: string) => void preloadRoute(client, route, search), [client]);
  // The idle time, other tabs and closing the window are the browser's.
  useEffect(() => {
    void afterFirstAnswers(client).then(startFetchingWhenIdle);
    const ends = [keepTabsInStep(client), keepDraftsFromClosing(client)];
    return () => ends.forEach((end) => end());
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter basename={basename}>
        <PreloadContext value={preload}>
          <PersonScope>
            <Shell
              banner={
                <>
                  {banner}
                  <RegistryBanner />
                </>
              }
            >
              <AppRoutes />
            </Shell>
            <Jobs />
            <Commands />
          </PersonScope>
          <SessionLayer />
        </PreloadContext>
      </BrowserRouter>
      <TipLayer />
    </QueryClientProvider>
  );
}

/** Everything that belongs to one person; starts anew when another person takes over. */
function PersonScope({ children }: { children: ReactNode }) {
  return <Fragment key={useSession().personNumber}>{children}</Fragment>;
}
