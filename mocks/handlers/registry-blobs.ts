import { errors } from '../http/error-bodies';
import type { RequestContext, Route } from '../http/router';
import { findConfigBlob } from '../images/config-blob';
import { findRepository } from '../images/manifest-store';
import { json, type MockResponse } from '../messages';

/** What the app asks of the registry protocol: config blobs. The session counts for nothing there (recorded). */
export const registryBlobRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: /^\/v2\/(?<repository>[^/]+\/.+)\/blobs\/(?<digest>[A-Za-z0-9_+.-]+:[A-Fa-f0-9]+)$/u,
    handler: getBlob,
  },
  { method: 'GET', pattern: /^\/v2\//, handler: () => errors.registryUnauthenticated() },
];

function getBlob({ state, params }: RequestContext): MockResponse {
  const fullName = params['repository'] ?? '';
  const repository = findRepository(state, fullName);
  if (!repository?.isPublic || !state.features['ANONYMOUS_ACCESS']) return errors.registryUnauthorized(fullName);
  const digest = params['digest'] ?? '';
  const blob = findConfigBlob(repository, digest);
  if (blob === undefined) return errors.blobUnknown();
  return json(200, blob, { 'content-type': 'application/octet-stream', 'docker-content-digest': digest });
}
