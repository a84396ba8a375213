import { tagsPerPage } from '@/domain/tags/tag';
import { requireRepository } from '../access';
import { messageError } from '../http/error-bodies';
import { isActive } from '../images/manifest-store';
import { json, type MockResponse, Refusal } from '../messages';
import { readBoolean, readWhole } from '../http/query-values';
import { belowRepository, type RequestContext, type MockRoute } from '../http/router';
import type { RegistryState, MockTagRow } from '../state';
import { tagBody } from '../wire';

export const tagRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: belowRepository('/tag/'), handler: listTags },
];

function listTags({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const { query } = request;
  const limitHelp = 'Limit to the number of results to return per page. Max 100.';
  const limit = Math.min(Math.max(readWhole(query, 'limit', 50, limitHelp), 1), tagsPerPage);
  const page = Math.max(readWhole(query, 'page', 1, 'Page index for the results. Default 1.'), 1);
  const rows = repository.rows.filter(rowFilter(state, query));
  const start = (page - 1) * limit;
  return json(200, {
    tags: rows.slice(start, start + limit).map((row) => tagBody(state, repository, row)),
    page,
    has_additional: rows.length > start + limit,
  });
}

function rowFilter(state: RegistryState, query: URLSearchParams): (row: MockTagRow) => boolean {
  const now = state.now();
  const onlyActive = readBoolean(query, 'onlyActiveTags');
  const specific = query.get('specificTag') || null;
  const matchesName = nameFilter(query.get('filter_tag_name') || null);
  return (row) =>
    (!onlyActive || isActive(row, now)) && (specific === null || row.name === specific) && matchesName(row.name);
}

/** `like:` in any letter case and without wildcards, `eq:` exactly; other operations are ignored, no colon is 400. */
function nameFilter(filter: string | null): (name: string) => boolean {
  if (filter === null) return () => true;
  const colon = filter.indexOf(':');
  if (colon === -1) {
    const text =
      "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.";
    throw new Refusal(messageError(400, text));
  }
  const value = filter.slice(colon + 1);
  if (filter.startsWith('like:')) return (name) => name.toLowerCase().includes(value.toLowerCase());
  if (filter.startsWith('eq:')) return (name) => name === value;
  return () => true;
}
