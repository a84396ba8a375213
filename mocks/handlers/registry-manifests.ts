import { digestForm } from '@/domain/image/digest';
import { errors, registryService } from '../http/error-bodies';
import { isObject, type JsonObject } from '../http/request-body';
import type { RequestContext, MockRoute } from '../http/router';
import { findManifest, isActive, isAlive } from '../images/manifest-store';
import { json, type MockResponse } from '../messages';
import { registryTokenFor, requireReadable } from '../registry-access';
import type { MockManifest } from '../images/manifest-state';
import type { MockRepository } from '../state';

/** Manifests, what refers to them, and tokens, as the registry protocol has them. */
export const registryManifestRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/v2\/auth$/, handler: getToken },
  {
    method: 'GET',
    pattern: new RegExp(`^/v2/(?<repository>[^/]+/.+)/referrers/(?<digest>${digestForm})$`, 'u'),
    handler: getReferrers,
  },
  {
    method: 'GET',
    pattern: /^\/v2\/(?<repository>[^/]+\/.+)\/manifests\/(?<reference>[^/]+)$/u,
    handler: getManifest,
  },
];

/**
 * A token is given to everybody who names a repository, also for another service; what it grants shows later (recorded). One
 * for another service grants nothing.
 */
function getToken({ state, request }: RequestContext): MockResponse {
  const [, fullName] = /^repository:(.+):[a-z,]+$/.exec(request.query.get('scope') ?? '') ?? [];
  if (fullName === undefined) return errors.registryNoScope();
  const [, basic] = /^Basic (.*)$/.exec(request.headers['authorization'] ?? '') ?? [];
  const [user = '', ...rest] = basic === undefined ? [] : atob(basic).split(':');
  const accessToken = rest.join(':');
  const person = [...state.users.values()].find(({ name, password }) => name === user && password === accessToken);
  const isKnown =
    basic === undefined || person !== undefined || (user === '$oauthtoken' && state.tokens.has(accessToken));
  if (!isKnown) return errors.registryBadCredentials();
  const isForThis = request.query.get('service') === registryService;
  return json(200, { token: registryTokenFor(isForThis ? accessToken : '', fullName) });
}

function getReferrers({ state, request, params }: RequestContext): MockResponse {
  const repository = requireReadable(state, request, params['repository'] ?? '');
  const subject = params['digest'] ?? '';
  if (!findManifest(repository, subject) || !isAlive(repository, subject, state.now())) {
    return errors.registryManifestInvalid();
  }
  const wanted = request.query.get('artifactType');
  const listed = referrersOf(repository, subject).filter(
    ({ artifactType }) => wanted === null || artifactType === wanted,
  );
  // The server copies the annotations of one of the entries to the list itself (recorded).
  const annotations = listed.findLast((entry) => entry.annotations !== undefined)?.annotations;
  const body = { schemaVersion: 2, mediaType: indexType, manifests: listed, ...(annotations && { annotations }) };
  return json(200, body, {
    'content-type': indexType,
    ...(wanted !== null && { 'oci-filters-applied': 'artifactType' }),
  });
}

const indexType = 'application/vnd.oci.image.index.v1+json';

function referrersOf(repository: MockRepository, subject: string) {
  return [...repository.manifests.values()].filter((manifest) => manifest.subject === subject).map(descriptorOf);
}

function descriptorOf({ data, digest: ownDigest }: MockManifest) {
  const { mediaType, artifactType, config, annotations }: JsonObject = bodyOf(data);
  return {
    mediaType,
    digest: ownDigest,
    size: new TextEncoder().encode(data).length,
    artifactType: artifactType ?? (isObject(config) ? config['mediaType'] : undefined),
    ...(annotations !== undefined && { annotations }),
  };
}

function bodyOf(data: string): JsonObject {
  const body: unknown = JSON.parse(data);
  return isObject(body) ? body : {};
}

function getManifest({ state, request, params }: RequestContext): MockResponse {
  const repository = requireReadable(state, request, params['repository'] ?? '');
  const { reference = '' } = params;
  const row = repository.rows.find(
    ({ name, ...rest }) => name === reference && isActive({ name, ...rest }, state.now()),
  );
  const manifest = findManifest(repository, row?.digest ?? reference);
  if (!manifest) return errors.registryManifestUnknown();
  return {
    status: 200,
    headers: { 'content-type': String(bodyOf(manifest.data)['mediaType']), 'docker-content-digest': manifest.digest },
    body: manifest.data,
  };
}
