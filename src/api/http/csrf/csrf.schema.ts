import * as v from 'valibot';

export const csrfTokenSchema = v.pipe(
  v.object({ csrf_token: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform((wire) => wire.csrf_token),
);
