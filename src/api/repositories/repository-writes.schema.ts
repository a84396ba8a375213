import * as v from 'valibot';
import { RequestError } from '@/domain/registry/request-failure';
import type { NewRepository, RepositoryName } from '@/domain/repository/repository';

/** The answer for a new repository. */
export const createdRepositorySchema = v.pipe(
  v.object({ namespace: v.pipe(v.string(), v.nonEmpty()), name: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform(({ namespace, name }): RepositoryName => ({ namespace, name })),
);

/** Body of `POST repository`; the kind is left to the server, which makes it one for images. */
export function newRepositoryBody({ namespace, name, isPublic, description }: NewRepository) {
  return { namespace, repository: name, visibility: isPublic ? 'public' : 'private', description };
}

/** Body of `POST starred`. */
export function starBody({ namespace, name }: RepositoryName) {
  return { namespace, repository: name };
}

/** Throws for the answer `null`: a write to a repository that does not exist is answered 200 all the same (recorded). */
export const existingSchema = v.pipe(
  v.unknown(),
  v.transform((answer): void => {
    if (answer !== null) return;
    throw new RequestError('not-found', 'The registry does not have this repository (any more).', { status: 200 });
  }),
);
