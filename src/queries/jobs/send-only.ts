import { send, type ApiWrite } from '@/api/http/client';
import type { ApiCall } from '@/domain/api-calls/api-call';
import type { PlannedStep, SendWrite } from './job';

/** Sends what a step was shown to be made of, and nothing else; notes each write in `sent`. */
export function sendOnly(writes: PlannedStep['writes'], sent: ApiCall[], signal: AbortSignal): SendWrite {
  return <T>(write: ApiWrite<T>) => {
    if (writes !== null && !writes.includes(write))
      return Promise.reject(new Error('This request is not among those that were shown.'));
    sent.push(write);
    return send(write, { signal });
  };
}
