import { errors, messageError } from './http/error-bodies';
import { startSession } from './handlers/session';
import { html, json, type MockResponse } from './messages';
import { isObject } from './http/request-body';
import type { RequestContext } from './http/router';

/** What a scenario sees of a request. */
interface Scene {
  context: RequestContext;
  /** Which page of the tag list was asked for. */
  page: number;
  /** How often this scenario's key was asked so far, this time included. */
  count: (key: string) => number;
  /** What the registry would have answered. */
  answer: () => MockResponse;
}

type Scenario = (scene: Scene) => MockResponse;

/** Scenarios that only the tag list of `scenarios/<name>` plays; the repository itself can be opened. */
const tagListScenarios: Readonly<Record<string, Scenario>> = {
  'error-500': () => errors.internal(),
  'error-502': () => errors.loading(),
  'error-503': () => messageError(503, 'Service Unavailable'),
  'empty-body': () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '' }),
  'malformed-json': () => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"tags": [{"name": "latest", "manifest_dig',
  }),
  'html-200': () => html(200, '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Proxy</body></html>'),
  'wrong-shape': () => json(200, { tags: { latest: {} }, page: 'one' }),
  'malformed-tags': ({ answer }) => withMalformedTags(answer()),
  offline: () => ({ status: 0, headers: {}, body: null }),
  slow: ({ answer }) => ({ ...answer(), delayMs: 3_000 }),
  timeout: ({ answer }) => ({ ...answer(), delayMs: 45_000 }),
  'rate-limited': ({ count, answer }) =>
    count('rate-limited') === 1
      ? { status: 429, headers: { 'content-type': 'text/plain', 'retry-after': '1' }, body: 'Too Many Requests' }
      : answer(),
  flaky: ({ page, count, answer }) =>
    page === 2 && count('flaky') % 3 !== 0 ? messageError(503, 'Service Unavailable') : answer(),
  'page-fails': ({ page, answer }) => (page === 3 ? errors.internal() : answer()),
  'expired-session': ({ page, answer }) => (page >= 2 ? errors.unauthenticated() : answer()),
  'session-ends': ({ page, count, context, answer }) => {
    if (page >= 2 && count('session-ends') === 1) startSession(context.state, null);
    return context.state.session.username === null ? errors.unauthenticated() : answer();
  },
};

/** Scenarios that only the log of `scenarios/<name>` plays. */
const logScenarios: Readonly<Record<string, Scenario>> = {
  'log-500': () => errors.internal(),
  'log-502': () => errors.loading(),
  'malformed-log': () => json(200, { logs: [null, { kind: 'delete_tag', datetime: 7 }, { kind: 'unheard_of' }] }),
  'busy-log': () => json(200, { logs: Array.from({ length: 20 }, () => ({ kind: 'pull_repo' })), next_page: 'more' }),
};

/** Scenarios that everything below the repository plays. */
const repositoryScenarios: Readonly<Record<string, Scenario>> = {
  unauthorized: () => errors.unauthenticated(),
  forbidden: () => errors.forbidden(),
  'not-found': () => errors.notFound(),
  'repository-500': ({ answer, context }) =>
    context.request.path.endsWith('/repository-500') ? errors.internal() : answer(),
};

/** Which change in the repository is the one that something happens with; reloading the page begins anew. */
const bulkScenarios: Readonly<Record<string, { at: number; happen: Scenario }>> = {
  'session-ends-first': { at: 1, happen: endSession },
  'session-ends-middle': { at: 4, happen: endSession },
  'session-ends-last': { at: 6, happen: endSession },
  'csrf-changes': { at: 4, happen: changeCsrfToken },
};

/** The change is refused; signed in again, it works. */
function endSession({ context: { state } }: Scene): MockResponse {
  startSession(state, null);
  return errors.unauthenticated();
}

function changeCsrfToken({ context: { state, actor } }: Scene): MockResponse {
  state.counters.session += 1;
  state.session = { ...state.session, csrfToken: `csrf-token-${state.counters.session}` };
  return errors.csrf(actor.username);
}

/** Names of tags in `scenarios/writes` (for labels: of keys) whose changes fail, and how. */
const writeFailures: Readonly<Record<string, Scenario>> = {
  'conflict-409': ({ context }) =>
    errors.immutableTag(`Cannot overwrite immutable tag '${context.params['tag'] ?? 'conflict-409'}'`),
  'read-only-503': () => errors.notNormal(1),
  'forbidden-403': () => errors.forbidden(),
  'unauthorized-401': () => errors.unauthenticated(),
  /** The session ends with the first change; signed in again, it works. */
  'session-ends': ({ context, count, answer }) => {
    if (count('session-ends-write') % 2 === 1) startSession(context.state, null);
    return context.state.session.username === null ? errors.unauthenticated() : answer();
  },
  'fresh-login': ({ context, answer }) =>
    context.state.session.freshUntilMs > context.state.now() ? answer() : errors.freshLoginRequired(),
  'not-found-404': () => errors.notFound(),
  'changed-400': () => messageError(400, 'Could not update tag expiration; Tag has probably changed'),
  'read-only-registry-405': () => errors.readOnlyRegistry(),
  'error-500': () => errors.internal(),
  'loading-502': () => errors.loading(),
  'rate-limited-429': () => ({ status: 429, headers: { 'content-type': 'text/plain' }, body: 'Too Many Requests' }),
  offline: () => ({ status: 0, headers: {}, body: null }),
  slow: ({ answer }) => ({ ...answer(), delayMs: 3_000 }),
  timeout: ({ answer }) => ({ ...answer(), delayMs: 45_000 }),
  /** The CSRF token went stale: refused once, and taken with a new one. */
  'stale-csrf': ({ context, count, answer }) =>
    count('stale-csrf') % 2 === 1 ? errors.csrf(context.actor.username) : answer(),
};

/** Pull statistics in `scenarios/scans` that fail. */
const pullStatisticsScenarios: Readonly<Record<string, Scenario>> = {
  'pull-statistics-500': () => errors.internal(),
  'pull-statistics-404': () => errors.notFound(),
  'pull-statistics-slow': ({ answer }) => ({ ...answer(), delayMs: 3_000 }),
};

export const scenarioNames = {
  tagList: Object.keys(tagListScenarios),
  log: Object.keys(logScenarios),
  repository: Object.keys(repositoryScenarios),
  bulk: Object.keys(bulkScenarios),
  writes: Object.keys(writeFailures),
  pullStatistics: Object.keys(pullStatisticsScenarios),
} as const;

/** Lets a scenario answer if the request names one, else the registry itself. */
export function playScenario(context: RequestContext, answer: () => MockResponse): MockResponse {
  const { request, params } = context;
  const [namespace, ...rest] = (params['repository'] ?? '').split('/');
  if (namespace !== 'scenarios' || !context.state.playsScenarios) return answer();
  const name = rest.join('/');
  const scenario = findScenario(context, name, params['tag']);
  if (!scenario) return answer();
  const counts = context.state.scenarioCounts;
  const count = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 0;
  };
  return scenario({ context, page: Number(request.query.get('page') ?? '1'), count, answer });
}

function findScenario({ request }: RequestContext, name: string, tag = ''): Scenario | undefined {
  if (Object.hasOwn(repositoryScenarios, name)) return repositoryScenarios[name];
  const isTagList = request.method === 'GET' && request.path.endsWith('/tag/');
  if (isTagList && Object.hasOwn(tagListScenarios, name)) return tagListScenarios[name];
  if (request.path.endsWith('/logs') && Object.hasOwn(logScenarios, name)) return logScenarios[name];
  if (name === 'scans' && request.path.endsWith('/pull_statistics') && Object.hasOwn(pullStatisticsScenarios, tag)) {
    return pullStatisticsScenarios[tag];
  }
  if (request.method === 'GET') return undefined;
  if (Object.hasOwn(bulkScenarios, name)) return atChange(name);
  if (name !== 'writes') return undefined;
  const key = tag || (/"key"\s*:\s*"([^"]+)"/.exec(request.body ?? '')?.[1] ?? '');
  return Object.hasOwn(writeFailures, key) ? writeFailures[key] : undefined;
}

/** The changes that reach the registry are counted; without a session they are refused as usual. */
function atChange(name: string): Scenario | undefined {
  const bulk = bulkScenarios[name];
  return bulk && ((scene) => (scene.count(name) === bulk.at ? bulk.happen(scene) : scene.answer()));
}

/** Most entries lose something, the way broken answers do; one in eight stays whole. */
function withMalformedTags(response: MockResponse): MockResponse {
  const list: unknown = JSON.parse(response.body ?? 'null');
  if (!isObject(list) || !Array.isArray(list['tags'])) return response;
  const spoil: ((tag: Record<string, unknown>) => unknown)[] = [
    (tag) => tag,
    ({ manifest_digest: _, ...tag }) => tag,
    (tag) => ({ ...tag, name: 42 }),
    (tag) => ({ ...tag, size: 'big', start_ts: '1718737153' }),
    () => null,
    (tag) => ({ ...tag, is_manifest_list: null }),
    (tag) => ({ ...tag, end_ts: null, expiration: null, size: null, immutable: null }),
    () => 'latest',
  ];
  const tags = list['tags'].filter(isObject).map((tag, index) => spoil[index % spoil.length]?.(tag) ?? null);
  return { ...response, body: JSON.stringify({ ...list, tags }) };
}
