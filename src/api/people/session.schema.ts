import * as v from 'valibot';

const flag = v.fallback(v.optional(v.boolean(), false), false);

/** Why a sign-in was refused (403). */
export const signInRefusalSchema = v.pipe(
  v.object({
    needsEmailVerification: flag,
    invalidCredentials: flag,
    message: v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined),
  }),
  v.transform((wire) => ({
    reason: wire.needsEmailVerification
      ? ('unverified-email' as const)
      : wire.invalidCredentials
        ? ('credentials' as const)
        : null,
    message: wire.message ?? null,
  })),
);

/** Where an external identity provider's sign-in begins. */
export const externalLoginSchema = v.pipe(
  v.object({ auth_url: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform((wire) => wire.auth_url),
);
