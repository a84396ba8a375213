import * as v from 'valibot';
import type { NewRepository, RepositoryName } from '@/domain/repository/repository';

export const createdRepositorySchema = v.pipe(
  v.object({ namespace: v.pipe(v.string(), v.nonEmpty()), name: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform(({ namespace, name }): RepositoryName => ({ namespace, name })),
);

/** Body of `POST repository`; the kind is left to the server, which makes it one for images. */
export function newRepositoryBody({ namespace, name, isPublic, description }: NewRepository) {
  return { namespace, repository: name, visibility: isPublic ? 'public' : 'private', description };
}
