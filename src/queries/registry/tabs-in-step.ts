import type { QueryClient } from '@tanstack/react-query';
import { servicesOf } from '@/queries/services';
import type { WriteNotice } from './tab-channel';

/**
 * Keeps this browser tab in step with the app's other tabs: what they write is read again here, so that two tabs on one
 * repository agree without reading a list of thousands anew. Ends when the returned function is called. How that is done
 * comes with the first notice.
 */
export function keepTabsInStep(client: QueryClient): () => void {
  const stopped = new AbortController();
  let reader: Promise<(notice: WriteNotice) => void> | undefined;
  const stopHearing = servicesOf(client).channel.listen((notice) => {
    reader ??= import('./write-notices').then(({ noticeReader }) => noticeReader(client, stopped.signal));
    void reader.then(
      (read) => !stopped.signal.aborted && read(notice),
      // Without the code everything on screen is read anew.
      () => client.invalidateQueries(),
    );
  });
  return () => {
    stopped.abort();
    stopHearing();
  };
}
