import pLimit from 'p-limit';
import { backgroundRequestsAtOnce } from '@/queries/reading-policy';

/** Requests that no person waits for share this queue. Only a few run at once, so they never hold up what a person asked for. */
const inBackground = pLimit(backgroundRequestsAtOnce);

/** Runs a request in the background queue, unless it has been cancelled when its turn comes. */
export function whenIdle<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  return inBackground(() => {
    signal.throwIfAborted();
    return request();
  });
}
