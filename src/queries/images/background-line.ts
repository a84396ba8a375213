import pLimit from 'p-limit';
import { backgroundRequestsAtOnce } from '@/queries/reading-policy';

/** What nobody waits for shares this line: a few requests at once, so that they never hold up what a person asked for. */
const inBackground = pLimit(backgroundRequestsAtOnce);

/** Runs a request in the background line, unless nobody wants it any more when its turn comes. */
export function whenIdle<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  return inBackground(() => {
    signal.throwIfAborted();
    return request();
  });
}
