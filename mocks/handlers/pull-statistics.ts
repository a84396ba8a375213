import { requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { findLiveManifest } from '../images/manifest-store';
import { json, type MockResponse, Refusal } from '../messages';
import { belowRepository, manifestSegment, type RequestContext, type MockRoute, tagSegment } from '../http/router';
import type { PullCount } from '../images/manifest-state';
import { findActiveRow } from '../tag-store';
import { wireDate } from '../wire';

export const pullStatisticsRoutes: readonly MockRoute[] = [
  {
    method: 'GET',
    pattern: belowRepository(`${tagSegment}/pull_statistics`),
    handler: getTagStatistics,
    feature: 'IMAGE_PULL_STATS',
  },
  {
    method: 'GET',
    pattern: belowRepository(`${manifestSegment}/pull_statistics`),
    handler: getManifestStatistics,
    feature: 'IMAGE_PULL_STATS',
  },
];

const zeroPulls: PullCount = { count: 0, lastMs: null };

function dateOf({ lastMs }: PullCount): string | null {
  return lastMs === null ? null : wireDate(lastMs);
}

function getTagStatistics({ state, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const row = findActiveRow(repository, params['tag'] ?? '', state.now());
  if (!row) throw new Refusal(errors.notFound());
  const tagPulls: PullCount & { digest?: string } = repository.tagPulls.get(row.name) ?? zeroPulls;
  const manifestPulls = repository.manifests.get(row.digest)?.pulls ?? zeroPulls;
  return json(200, {
    tag_name: row.name,
    tag_pull_count: tagPulls.count,
    last_tag_pull_date: dateOf(tagPulls),
    // Of the last pull, although the count below it is that of the image the tag has now (recorded).
    current_manifest_digest: tagPulls.digest ?? row.digest,
    manifest_pull_count: manifestPulls.count,
    last_manifest_pull_date: dateOf(manifestPulls),
  });
}

function getManifestStatistics({ state, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const manifest = findLiveManifest(repository, params['digest'] ?? '', state.now());
  if (!manifest) throw new Refusal(errors.notFound());
  return json(200, {
    manifest_digest: manifest.digest,
    manifest_pull_count: manifest.pulls.count,
    last_manifest_pull_date: dateOf(manifest.pulls),
  });
}
