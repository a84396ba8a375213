import { clampExpiration } from '@/domain/expiration/expiration';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { refusesExpiration, refusesImmutability } from '@/domain/tags/tag';
import { may, requireNormalState, requireRepository } from '../access';
import { changeTagSchema, expireTagSchema, restoreTagSchema } from '../http/body-schemas';
import { errors, messageError } from '../http/error-bodies';
import { findLiveManifest, findManifest, isActive } from '../images/manifest-store';
import { writeLog } from '../log';
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
function changeTag(context: RequestContext): MockResponse {
  const { state, request, actor, params } = context;
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const body = readBody(request, changeTagSchema);
  const name = params['tag'] ?? '';
  if (whyNotTagName(name) !== undefined) throw new Refusal(errors.badTagName());
  if ('expiration' in body) setExpiration(context, repository, name, body['expiration']);
  if ('immutable' in body && state.features['IMMUTABLE_TAGS']) {
    setImmutable(context, repository, name, body['immutable'] === true);
  }
  if ('manifest_digest' in body) setDigest(context, repository, name, body['manifest_digest']);
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

/** The log has the new end in seconds and the old one in milliseconds (recorded). */
function setExpiration(context: RequestContext, repository: MockRepository, name: string, wanted: unknown): void {
  const { state, actor } = context;
  const row = requireActiveRow(repository, name, state.now());
  const oldEndMs = row.endMs;
  row.endMs = typeof wanted === 'number' ? wantedEnd(state, row, wanted) : null;
  writeLog(state, repository, actor, 'change_tag_expiration', {
    tag: name,
    expiration_date: row.endMs === null ? null : wireSeconds(row.endMs),
    old_expiration_date: oldEndMs,
  });
}

function wantedEnd(state: RegistryState, row: TagRow, wanted: number): number {
  const now = state.now();
  if (Math.abs(wanted) >= lastTimestamp) throw new Refusal(errors.internal());
  if (wanted * 1000 <= now || wanted > lastDateSeconds) throw new Refusal(errors.badRequest());
  if (refusesExpiration({ isImmutable: row.immutable }, mayImmutableExpire(state))) {
    throw new Refusal(messageError(400, `Cannot set expiration on immutable tag '${row.name}'`));
  }
  return clampExpiration(wireSeconds(row.startMs) * 1000, Math.floor(wanted) * 1000);
}

function setImmutable(context: RequestContext, repository: MockRepository, name: string, wanted: boolean): void {
  const { state, actor } = context;
  const row = requireActiveRow(repository, name, state.now());
  if (row.immutable === wanted) return;
  if (!wanted && !may(state, actor, repository, 'admin')) throw new Refusal(errors.forbidden());
  if (wanted && refusesImmutability({ endsAt: row.endMs }, mayImmutableExpire(state))) {
    const text = `Cannot make tag '${name}' immutable: tag has expiration set. Clear expiration first or enable FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE.`;
    throw new Refusal(messageError(400, text));
  }
  row.immutable = wanted;
  const metadata = { tag: name, immutable: wanted, previous_immutable: !wanted };
  writeLog(state, repository, actor, 'change_tag_immutability', metadata);
}

function setDigest(context: RequestContext, repository: MockRepository, name: string, wanted: unknown): void {
  const { state, actor } = context;
  const now = state.now();
  if (typeof wanted !== 'string' || !findLiveManifest(repository, wanted, now)) throw new Refusal(errors.notFound());
  const current = findActiveRow(repository, name, now);
  refuseImmutable(current, 'overwrite');
  const metadata = { tag: name, manifest_digest: wanted, original_manifest_digest: current?.digest ?? null };
  pointTag(state, repository, name, wanted, { reversion: false });
  writeLog(state, repository, actor, current ? 'move_tag' : 'create_tag', metadata);
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
  writeLog(state, repository, actor, 'delete_tag', { tag: row.name });
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
  writeLog(state, repository, actor, 'revert_tag', { tag: name, manifest_digest: digest });
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
  const name = params['tag'] ?? '';
  const count = expireFromTimeMachine(state, repository, { name, digest, alive });
  if (count === 0) throw new Refusal(errors.notFound());
  writeLog(state, repository, actor, 'permanently_delete_tag', { tag: name, manifest_digest: digest ?? null });
  return json(200, '');
}
