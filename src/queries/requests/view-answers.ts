import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { hashKey } from '@tanstack/react-query';
import { isNamedFailure, type NamedFailure } from '@/domain/registry/request-failure';
import { loggedAnswers, type LoggedAnswer } from './request-log';

/** The answers that a view is made of, and those that the frame around it is. */
export interface ViewAnswers {
  view: readonly LoggedAnswer[];
  /** About the registry and the person. */
  frame: readonly LoggedAnswer[];
}

/**
 * The reads behind what is on screen now, oldest first: those of every query that something on screen uses. Of requests
 * that were made again, the last one counts.
 */
export function answersOnScreen(client: QueryClient): ViewAnswers {
  const active = new Set(
    client
      .getQueryCache()
      .findAll({ type: 'active' })
      .map(({ queryHash }) => queryHash),
  );
  const latest = new Map<string, LoggedAnswer>();
  for (const answer of loggedAnswers()) {
    const { queryKey, method, path } = answer;
    if (method !== 'GET' || queryKey === null || !isUsed(queryKey, active)) continue;
    latest.delete(path);
    latest.set(path, answer);
  }
  const answers = [...latest.values()];
  const isFrame = ({ queryKey }: LoggedAnswer) => queryKey?.[0] === 'registry' || queryKey?.[0] === 'user';
  return { view: answers.filter((answer) => !isFrame(answer)), frame: answers.filter(isFrame) };
}

/** What failed of the reads behind what is on screen now; each request once. */
export function failuresOnScreen(client: QueryClient): NamedFailure[] {
  const failures = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.error)
    .filter(isNamedFailure);
  return [...new Map(failures.map((failure) => [failure.request.path, failure])).values()];
}

/** A page of a list is used if the list is. */
function isUsed(queryKey: QueryKey, active: ReadonlySet<string>): boolean {
  const place = queryKey.indexOf('page');
  return active.has(hashKey(queryKey)) || (place > 0 && active.has(hashKey([...queryKey.slice(0, place), 'list'])));
}
