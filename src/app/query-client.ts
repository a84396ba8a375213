import { QueryClient } from '@tanstack/react-query';
import { startRequestLog, withAsker } from '@/queries/requests/request-log';

/**
 * Retries are the HTTP client's business (only safe requests, only if it helps), so none are made here.
 * Data that is older than its `staleTime` is read again when the window gets the focus, so two browser tabs agree.
 */
export function createQueryClient(): QueryClient {
  startRequestLog();
  return new QueryClient({
    defaultOptions: {
      // What stands between a query and its function, for other stores than the memory; here it notes who asks.
      queries: {
        persister: (read, context) => read(withAsker(context)),
        retry: false,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
