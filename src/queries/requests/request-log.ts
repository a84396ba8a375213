import type { QueryFunctionContext, QueryKey } from '@tanstack/react-query';
import { watchAnswers, type AnswerNote } from '@/api/http/transport';

/** An answer that came, and the query that asked for it; null if it was none. */
export interface LoggedAnswer extends AnswerNote {
  queryKey: QueryKey | null;
}

/** So many answers are remembered, the newest; a row of a large table takes up to three. */
const limit = 500;

let log: LoggedAnswer[] = [];

const askers = new WeakMap<AbortSignal, QueryKey>();

/** The latest answers of this browser tab, oldest first. */
export function loggedAnswers(): readonly LoggedAnswer[] {
  return log;
}

/** Nothing of what one person asked for is left for the next. */
export function forgetAnswers(): void {
  log = [];
}

/** From now on answers are remembered, without what is in them. */
export function startRequestLog(): void {
  watchAnswers((note, signal) => {
    log.push({ ...note, queryKey: (signal && askers.get(signal)) ?? null });
    if (log.length > limit) log.shift();
  });
}

/**
 * A query's context that remembers whose signal it gives away. The signal itself is still asked for only by a function
 * that wants it: React Query gives up what nobody waits for any more only then.
 */
export function withAsker(context: QueryFunctionContext) {
  const { client, queryKey, meta } = context;
  return {
    client,
    queryKey,
    meta,
    get signal() {
      const { signal } = context;
      askers.set(signal, queryKey);
      return signal;
    },
  };
}
