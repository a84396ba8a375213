import { requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { findLiveManifest } from '../images/manifest-store';
import { json, type MockResponse, Refusal } from '../messages';
import { readBoolean } from '../http/query-values';
import { belowRepository, manifestSegment, type RequestContext, type MockRoute } from '../http/router';

export const manifestRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: belowRepository(manifestSegment), handler: getManifest },
];

function getManifest({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const manifest = findLiveManifest(repository, params['digest'] ?? '', state.now());
  if (!manifest) throw new Refusal(errors.notFound());
  const wantsCard = readBoolean(request.query, 'include_modelcard') && state.features['UI_MODELCARD'];
  return json(200, {
    digest: manifest.digest,
    is_manifest_list: manifest.isIndex,
    manifest_data: manifest.data,
    config_media_type: manifest.configMediaType,
    layers_compressed_size: manifest.compressedSize,
    layers: manifest.layers,
    ...(wantsCard && manifest.modelCard !== null && { modelcard: manifest.modelCard }),
  });
}
