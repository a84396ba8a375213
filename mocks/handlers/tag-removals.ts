import { requireNormalState, requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { type JsonObject, readBody } from '../http/request-body';
import { belowRepository, type RequestContext, type MockRoute, tagSegment } from '../http/router';
import { expireTagSchema, restoreTagSchema } from '../http/tag-schemas';
import { findManifest } from '../images/manifest-store';
import { writeLog } from '../log';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { endTag, expireFromTimeMachine, findActiveRow, pointTag } from '../tag-store';
import { refuseImmutable, requireActiveRow } from './tag-guards';

/** Removing a tag, having it back, and taking it out of the time machine. */
export const tagRemovalRoutes: readonly MockRoute[] = [
  { method: 'DELETE', pattern: belowRepository(tagSegment), handler: deleteTag },
  { method: 'POST', pattern: belowRepository(`${tagSegment}/restore`), handler: restoreTag },
  {
    method: 'POST',
    pattern: belowRepository(`${tagSegment}/expire`),
    handler: expireTag,
    feature: 'PERMANENTLY_DELETE_TAGS',
  },
];

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
