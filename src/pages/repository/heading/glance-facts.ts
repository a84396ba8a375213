import { expiresThisWeek } from '@/domain/expiration/expiration';
import { subjectOf } from '@/domain/image/signatures';
import { newestRelease } from '@/domain/tags/newest-release';
import type { Tag } from '@/domain/tags/tag';

interface GlanceFacts {
  tagCount: number | undefined;
  expiringCount: number | undefined;
  release: Tag | undefined;
}

/**
 * What the loaded tags say of a repository. Tags of signatures are not counted, as the table does not list them.
 *
 * @param tags undefined while none are loaded
 * @param now milliseconds since 1970
 */
export function glanceOf(tags: readonly Tag[] | undefined, now: number): GlanceFacts {
  const images = tags?.filter((tag) => subjectOf(tag) === null);
  return {
    tagCount: images?.length,
    expiringCount: images?.filter(({ endsAt }) => expiresThisWeek(endsAt, now)).length,
    release: images === undefined ? undefined : newestRelease(images),
  };
}
