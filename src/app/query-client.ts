import { QueryClient } from '@tanstack/react-query';

/**
 * Retries are the HTTP client's business (only safe requests, only if it helps), so none are made here.
 * Data that is older than its `staleTime` is read again when the window gets the focus, so two browser tabs agree.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
