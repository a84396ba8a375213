import * as v from 'valibot';

/** The answer of `/csrf_token`: the token. */
export const csrfTokenSchema = v.pipe(
  v.object({ csrf_token: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform((wire) => wire.csrf_token),
);
