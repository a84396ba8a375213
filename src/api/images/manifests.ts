import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import type { Manifest } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQuery, manifestSchema } from './manifests.schema';

/** A manifest or index. The model card comes only when it is asked for. */
export function getManifest(
  repository: RepositoryName,
  digest: string,
  { includeModelCard = false }: { includeModelCard?: boolean },
  options: RequestOptions = {},
): Promise<Manifest> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}`,
    query: manifestQuery(includeModelCard),
    schema: manifestSchema,
    ...options,
  });
}
