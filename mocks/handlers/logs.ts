import { millisecondsInDay } from 'date-fns/constants';
import { requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { belowRepository, type RequestContext, type MockRoute } from '../http/router';
import { logEntryBody } from '../log';
import { json, type MockResponse, Refusal } from '../messages';
import { wireDate } from '../wire';

const entriesPerPage = 20;

export const logRoutes: readonly MockRoute[] = [{ method: 'GET', pattern: belowRepository('/logs'), handler: listLog }];

/** Newest first; any page that has entries has a token for the next one, which may be empty (recorded). */
function listLog({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'admin');
  const { query } = request;
  const now = state.now();
  const from = readDay(query.get('starttime')) ?? now - millisecondsInDay;
  // The last day counts as a whole.
  const to = (readDay(query.get('endtime')) ?? now) + millisecondsInDay;
  if (from > to) throw new Refusal(errors.badRequest());
  const start = readToken(query.get('next_page'));
  const found = repository.log.filter(({ atMs }) => atMs >= from && atMs < to).toReversed();
  const page = found.slice(start, start + entriesPerPage);
  return json(200, {
    start_time: wireDate(from),
    end_time: wireDate(to),
    logs: page.map(logEntryBody),
    ...(page.length > 0 && { next_page: `after-${start + page.length}` }),
  });
}

/** `11/28/2026`, also `11/1/2026`, in UTC. Anything else is ignored (recorded). */
function readDay(text: string | null): number | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '') ?? [];
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

/** A token that is none begins at the first page again (recorded). */
function readToken(token: string | null): number {
  return Number(/^after-(\d+)$/.exec(token ?? '')?.[1] ?? 0);
}
