import '@patternfly/react-core/dist/styles/base.css';
import './app.css';
import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

interface AppStart {
  client: QueryClient;
  banner: ReactNode;
  basename: string;
}

export function startApp({ client, banner, basename }: AppStart): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <App client={client} banner={banner} basename={basename} />
    </StrictMode>,
  );
}
