import { clampExpiration, isAhead, lastMoment } from '@/domain/expiration/expiration';
import { refusesExpiration, refusesImmutability, roleToSetImmutability } from '@/domain/tags/tag';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { may, requireNormalState, requireRepository } from '../access';
import { errors, messageError } from '../http/error-bodies';
import { readBody } from '../http/request-body';
import { belowRepository, type RequestContext, type MockRoute, tagSegment } from '../http/router';
import { changeTagSchema } from '../http/tag-schemas';
import { findLiveManifest } from '../images/manifest-store';
import { writeLog } from '../log';
import { json, type MockResponse, Refusal } from '../messages';
import type { MockRepository, RegistryState, MockTagRow } from '../state';
import { findActiveRow, pointTag } from '../tag-store';
import { wireSeconds } from '../wire';
import { refuseImmutable, requireActiveRow } from './tag-guards';

/** From here on the server breaks: a time has 64 bits. */
const lastTimestamp = 2 ** 63;

/** Everything that a tag can be told by its name, whether it is there or comes to be. */
export const tagChangeRoutes: readonly MockRoute[] = [
  { method: 'PUT', pattern: belowRepository(tagSegment), handler: changeTag },
];

/** Order of processing: expiration, then immutability, then the digest. Each step looks the tag up again. */
function changeTag(context: RequestContext): MockResponse {
  const { state, request, actor, params } = context;
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  requireNormalState(repository);
  const body = readBody(request, changeTagSchema);
  const name = params['tag'] ?? '';
  const nameProblem = whyNotTagName(name);
  if (nameProblem !== undefined) throw new Refusal(messageError(400, nameProblem));
  if ('expiration' in body) setExpiration(context, repository, name, body['expiration']);
  if ('immutable' in body && state.features['IMMUTABLE_TAGS']) {
    setImmutable(context, repository, name, body['immutable'] === true);
  }
  if ('manifest_digest' in body) setDigest(context, repository, name, body['manifest_digest']);
  return json(201, 'Updated');
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

function wantedEnd(state: RegistryState, row: MockTagRow, wanted: number): number {
  const now = state.now();
  if (Math.abs(wanted) >= lastTimestamp) throw new Refusal(errors.internal());
  if (!isAhead(wanted * 1000, now) || wanted * 1000 > lastMoment) throw new Refusal(errors.badRequest());
  if (refusesExpiration({ isImmutable: row.immutable }, mayImmutableExpire(state))) {
    throw new Refusal(messageError(400, `Cannot set expiration on immutable tag '${row.name}'`));
  }
  return clampExpiration(wireSeconds(row.startMs) * 1000, Math.floor(wanted) * 1000);
}

function setImmutable(context: RequestContext, repository: MockRepository, name: string, wanted: boolean): void {
  const { state, actor } = context;
  const row = requireActiveRow(repository, name, state.now());
  if (row.immutable === wanted) return;
  if (!may(state, actor, repository, roleToSetImmutability(wanted))) throw new Refusal(errors.forbidden());
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
