import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { PreloadContext } from '@/routing/preload-context';
import type { Route } from '@/routing/route';
import { TipLayer } from '@/ui/TipLayer';
import { AppRoutes } from './AppRoutes';
import { DemoBanner, type DemoControls } from './DemoBanner';
import { preloadRoute } from './preload';
import { Shell } from './Shell';

interface AppProps {
  client: QueryClient;
  /** Set where the data is a demo's. */
  demo?: DemoControls;
  basename?: string;
}

/** The whole app around one query cache. */
export function App({ client, demo, basename }: AppProps) {
  const preload = useCallback((route: Route) => preloadRoute(client, route), [client]);
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter basename={basename}>
        <PreloadContext value={preload}>
          <Shell banner={demo && <DemoBanner demo={demo} />}>
            <AppRoutes />
          </Shell>
        </PreloadContext>
      </BrowserRouter>
      <TipLayer />
    </QueryClientProvider>
  );
}
