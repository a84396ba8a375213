import * as v from 'valibot';
import { RequestError } from '@/domain/registry/request-failure';

/** Throws for the answer `null`: a write to a repository that does not exist is answered 200 all the same (recorded). */
export const existingSchema = v.pipe(
  v.unknown(),
  v.transform((answer): void => {
    if (answer !== null) return;
    throw new RequestError('not-found', 'The registry does not have this repository (any more).', { status: 200 });
  }),
);
