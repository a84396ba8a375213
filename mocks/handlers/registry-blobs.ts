import { digestForm } from '@/domain/image/digest';
import { errors } from '../http/error-bodies';
import type { RequestContext, MockRoute } from '../http/router';
import { findConfigBlob } from '../images/config-blob';
import { json, type MockResponse } from '../messages';
import { requireReadable } from '../registry-access';

/** The blobs that the app asks the registry protocol for: configs of images, and contents of artifacts. */
export const registryBlobRoutes: readonly MockRoute[] = [
  {
    method: 'GET',
    pattern: new RegExp(`^/v2/(?<repository>[^/]+/.+)/blobs/(?<digest>${digestForm})$`, 'u'),
    handler: getBlob,
  },
  { method: 'GET', pattern: /^\/v2\//, handler: () => errors.registryUnauthenticated() },
];

function getBlob({ state, request, params }: RequestContext): MockResponse {
  const repository = requireReadable(state, request, params['repository'] ?? '');
  const digest = params['digest'] ?? '';
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
  for (const { contents } of repository.manifests.values()) {
    const body = contents?.get(digest);
    if (body !== undefined) return { status: 200, headers, body };
  }
  const blob = findConfigBlob(repository, digest);
  return blob === undefined ? errors.blobUnknown() : json(200, blob, headers);
}
