import * as v from 'valibot';
import type { TagChange } from '@/domain/tags/tag-change';
import { toSeconds } from '@/api/http/answers/wire-time';

/** The answer of a write that says nothing: "Updated", `{}`, "" or no body at all. */
export const doneSchema = v.pipe(
  v.unknown(),
  v.transform((): void => undefined),
);

/** Body of `PUT tag`. Absent members stay absent: null would clear an expiration, and is no digest. */
export function tagChangeBody({ manifestDigest, expiresAt, isImmutable }: TagChange) {
  return {
    manifest_digest: manifestDigest,
    expiration: expiresAt === null || expiresAt === undefined ? expiresAt : toSeconds(expiresAt),
    immutable: isImmutable,
  };
}

/** Body of `POST restore`. */
export function restoreBody(manifestDigest: string) {
  return { manifest_digest: manifestDigest };
}

/** Body of `POST expire` for a tag that is alive, with the images of an index. */
export const expireAliveBody = { include_submanifests: true, is_alive: true } as const;

/** Body of `POST expire` for what a tag pointed to in the past. */
export function expireDeadBody(manifestDigest: string) {
  return { manifest_digest: manifestDigest, include_submanifests: true, is_alive: false } as const;
}
