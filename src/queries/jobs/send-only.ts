import { send } from '@/api/http/client';
import type { PlannedStep, SendWrite } from './job';

/** Sends what a step was shown to be made of, and nothing else. */
export function sendOnly(writes: PlannedStep['writes'], signal: AbortSignal): SendWrite {
  return (write) => {
    if (writes === null || writes.includes(write)) return send(write, { signal });
    return Promise.reject(new Error('This request is not among those that were shown.'));
  };
}
