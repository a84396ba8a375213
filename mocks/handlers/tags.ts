import { clampExpiration } from '@/domain/expiration/expiration';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { type Actor, may, requireNormalState, requireRepository } from '../access';
import { changeTagSchema, expireTagSchema, restoreTagSchema } from '../http/body-schemas';
import { errors, messageError } from '../http/error-bodies';
import { findLiveManifest, findManifest, isActive } from '../images/manifest-store';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { readBoolean, readWhole } from '../http/query-values';
import { type JsonObject, readBody } from '../http/request-body';
import { belowRepository, type RequestContext, type Route, tagSegment } from '../http/router';
import type { MockRepository, RegistryState, TagRow } from '../state';
import { endTag, expireFromTimeMachine, findActiveRow, pointTag } from '../tag-store';
import { tagBody, wireSeconds } from '../wire';

/** Times after this cannot be dates for the server (the year 9999); beyond 64 bits it breaks altogether. */
const lastDateSeconds = 253_402_300_799;
const lastTimestamp = 2 ** 63;

export const tagRoutes: readonly Route[] = [
  { method: 'GET', pattern: belowRepository('/tag/'), handler: listTags },
  { method: 'PUT', pattern: belowRepository(tagSegment), handler: changeTag },
  { method: 'DELETE', pattern: belowRepository(tagSegment), handler: deleteTag },
  { method: 'POST', pattern: belowRepository(`${tagSegment}/restore`), handler: restoreTag },
  {
    method: 'POST',
    pattern: belowRepository(`${tagSegment}/expire`),
    handler: expireTag,
    feature: 'PERMANENTLY_DELETE_TAGS',
  },
];

function listTags({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const { query } = request;
  const limitHelp = 'Limit to the number of results to return per page. Max 100.';
  const limit = Math.min(Math.max(readWhole(query, 'limit', 50, limitHelp), 1), 100);
  const page = Math.max(readWhole(query, 'page', 1, 'Page index for the results. Default 1.'), 1);
  const rows = repository.rows.filter(rowFilter(state, query));
  const start = (page - 1) * limit;
  return json(200, {
    tags: rows.slice(start, start + limit).map((row) => tagBody(state, repository, row)),
    page,
    has_additional: rows.length > start + limit,
  });
}

function rowFilter(state: RegistryState, query: URLSearchParams): (row: TagRow) => boolean {
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

/** Order of processing: expiration, then immutability, then the digest. Each step looks the tag up again. */
function changeTag({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const body = readBody(request, changeTagSchema);
  const name = params['tag'] ?? '';
  if (whyNotTagName(name) !== undefined) throw new Refusal(errors.badTagName());
  if ('expiration' in body) setExpiration(state, repository, name, body['expiration']);
  if ('immutable' in body && state.features['IMMUTABLE_TAGS']) {
    setImmutable(state, actor, repository, name, body['immutable'] === true);
  }
  if ('manifest_digest' in body) setDigest(state, repository, name, body['manifest_digest']);
  return json(201, 'Updated');
}

function requireActiveRow(repository: MockRepository, name: string, now: number): TagRow {
  const row = findActiveRow(repository, name, now);
  if (!row) throw new Refusal(errors.notFound());
  return row;
}

function mayImmutableExpire(state: RegistryState): boolean {
  return state.features['IMMUTABLE_TAGS_CAN_EXPIRE'] ?? false;
}

function setExpiration(state: RegistryState, repository: MockRepository, name: string, wanted: unknown): void {
  const now = state.now();
  const row = requireActiveRow(repository, name, now);
  if (typeof wanted !== 'number') {
    row.endMs = null;
    return;
  }
  if (Math.abs(wanted) >= lastTimestamp) throw new Refusal(errors.internal());
  if (wanted * 1000 <= now || wanted > lastDateSeconds) throw new Refusal(errors.badRequest());
  if (row.immutable && !mayImmutableExpire(state)) {
    throw new Refusal(messageError(400, `Cannot set expiration on immutable tag '${name}'`));
  }
  row.endMs = clampExpiration(wireSeconds(row.startMs) * 1000, Math.floor(wanted) * 1000);
}

function setImmutable(
  state: RegistryState,
  actor: Actor,
  repository: MockRepository,
  name: string,
  wanted: boolean,
): void {
  const row = requireActiveRow(repository, name, state.now());
  if (row.immutable === wanted) return;
  if (!wanted && !may(state, actor, repository, 'admin')) throw new Refusal(errors.forbidden());
  if (wanted && row.endMs !== null && !mayImmutableExpire(state)) {
    const text = `Cannot make tag '${name}' immutable: tag has expiration set. Clear expiration first or enable FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE.`;
    throw new Refusal(messageError(400, text));
  }
  row.immutable = wanted;
}

function setDigest(state: RegistryState, repository: MockRepository, name: string, wanted: unknown): void {
  const now = state.now();
  if (typeof wanted !== 'string' || !findLiveManifest(repository, wanted, now)) throw new Refusal(errors.notFound());
  refuseImmutable(findActiveRow(repository, name, now), 'overwrite');
  pointTag(state, repository, name, wanted, { reversion: false });
}

function refuseImmutable(row: TagRow | undefined, verb: 'overwrite' | 'delete'): void {
  if (row?.immutable) throw new Refusal(errors.immutableTag(`Cannot ${verb} immutable tag '${row.name}'`));
}

function deleteTag({ state, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const row = requireActiveRow(repository, params['tag'] ?? '', state.now());
  refuseImmutable(row, 'delete');
  endTag(repository, row, state.now());
  return noContent();
}

/** Takes dead manifests and any tag name, also one that never was (recorded). */
function restoreTag({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const digest = readBody(request, restoreTagSchema)['manifest_digest'];
  if (typeof digest !== 'string' || digest === '') {
    throw new Refusal(errors.invalidRequest('Missing manifest_digest'));
  }
  const name = params['tag'] ?? '';
  refuseImmutable(findActiveRow(repository, name, state.now()), 'overwrite');
  if (!findManifest(repository, digest)) throw new Refusal(errors.notFound());
  pointTag(state, repository, name, digest, { reversion: true });
  return json(200, {});
}

/** The permanent delete; unlike the other writes it works in every state of the repository. */
function expireTag({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  const body: JsonObject = readBody(request, expireTagSchema);
  const alive = body['is_alive'] === true;
  const digest = typeof body['manifest_digest'] === 'string' ? body['manifest_digest'] : undefined;
  if (!alive && digest === undefined) {
    throw new Refusal(errors.invalidRequest('manifest_digest required when is_alive set to false'));
  }
  const count = expireFromTimeMachine(state, repository, { name: params['tag'] ?? '', digest, alive });
  if (count === 0) throw new Refusal(errors.notFound());
  return json(200, '');
}
