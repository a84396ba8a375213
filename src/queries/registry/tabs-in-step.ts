import type { QueryClient } from '@tanstack/react-query';
import { optionalCode } from '@/code/missing-code';
import { servicesOf } from '@/queries/services';
import type { WriteNotice } from './tab-channel';

/**
 * Keeps this browser tab in step with the app's other tabs: what they write is read again here, so that two tabs on one
 * repository agree without reading a list of thousands anew. Ends when the returned function is called. How that is done
 * comes with the first notice.
 */
export function keepTabsInStep(client: QueryClient): () => void {
  const stopped = new AbortController();
  let reader: Promise<((notice: WriteNotice) => void) | null> | undefined;
  const stopHearing = servicesOf(client).channel.listen((notice) => {
    reader ??= optionalCode(async () => (await import('./write-notices')).noticeReader(client, stopped.signal));
    void reader.then((read) => {
      if (stopped.signal.aborted) return;
      // Without the code everything on screen is read anew.
      if (read === null) void client.invalidateQueries();
      else read(notice);
    });
  });
  return () => {
    stopped.abort();
    stopHearing();
  };
}
