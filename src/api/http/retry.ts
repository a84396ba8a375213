import { RequestError } from '@/domain/registry/request-failure';
import { apiConfiguration } from './configuration';
import type { Answer, HttpMethod } from './transport';

/** How often a safe request is sent again after its first failure. */
export const retryLimit = 2;

const firstDelayMs = 400;
const longestDelayMs = 10_000;
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Methods that may be sent twice without doing anything twice. */
export function isSafe(method: HttpMethod): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * Milliseconds before the next attempt: the server's Retry-After (seconds, or an HTTP date) if it gave one, else
 * twice as long after each failure, half of it by chance. Never more than ten seconds.
 * @param failures how many attempts have failed so far, from 1
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
export function retryDelay(failures: number, retryAfter: string | null, random: number, now: number): number {
  const asked = retryAfter === null ? NaN : askedDelay(retryAfter.trim(), now);
  if (!Number.isNaN(asked)) return Math.min(Math.max(0, asked), longestDelayMs);
  const backOff = firstDelayMs * 2 ** (failures - 1);
  return Math.min(backOff / 2 + (backOff / 2) * random, longestDelayMs);
}

/**
 * Repeats a safe request while a repetition may help: the network failed, or the answer is 429 or 502-504.
 * The last answer or error stands. Aborting ends it at once, with the signal's reason.
 */
export async function withRetries(attempt: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  for (let failures = 1; failures <= retryLimit; failures += 1) {
    let retryAfter: string | null = null;
    try {
      const answer = await attempt();
      if (!passingStatuses.has(answer.status)) return answer;
      retryAfter = answer.headers.get('Retry-After');
    } catch (error) {
      if (!(error instanceof RequestError && error.kind === 'network')) throw error;
    }
    const { random, wait } = apiConfiguration();
    await wait(retryDelay(failures, retryAfter, random(), Date.now()), signal);
  }
  return attempt();
}

/** Milliseconds that a Retry-After asks for (seconds, or an HTTP date); NaN for one that says nothing. */
export function askedDelay(retryAfter: string, now: number): number {
  return /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
}
