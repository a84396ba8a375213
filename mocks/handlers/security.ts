import { requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { findManifest } from '../images/manifest-store';
import { json, type MockResponse, Refusal } from '../messages';
import { belowRepository, manifestSegment, type RequestContext, type MockRoute } from '../http/router';
import type { MockScan } from '../images/manifest-state';

export const securityRoutes: readonly MockRoute[] = [
  {
    method: 'GET',
    pattern: belowRepository(`${manifestSegment}/security`),
    handler: getReport,
    feature: 'SECURITY_SCANNER',
  },
];

/** Looks dead manifests up too; `vulnerabilities` changes nothing: the full report comes either way (recorded). */
function getReport({ state, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const digest = params['digest'] ?? '';
  const manifest = findManifest(repository, digest);
  if (!manifest) throw new Refusal(errors.notFound());
  const response = answer(manifest.scan, digest);
  const delayMs = 'delayMs' in manifest.scan ? manifest.scan.delayMs : undefined;
  return delayMs === undefined ? response : { ...response, delayMs };
}

function answer(scan: MockScan, digest: string): MockResponse {
  switch (scan.kind) {
    case 'failure':
      return scan.status === 520 ? errors.scannerDown(digest) : errors.internal();
    case 'status':
      return json(200, { status: scan.status, data: null });
    case 'report':
      return json(200, { status: 'scanned', data: { Layer: layerBody(digest, scan.features()) } });
  }
}

function layerBody(digest: string, features: unknown[]): Record<string, unknown> {
  return { Name: digest, ParentName: '', NamespaceName: '', IndexedByVersion: 4, Features: features };
}
