import { subjectOf } from '@/domain/image/signatures';
import { compareDigits } from '@/domain/versions/version-digits';
import type { Tag } from './tag';

/** Names of releases: three numbers, with or without a leading v, and no pre-releases. */
export const releasePattern = /^v?(\d+)\.(\d+)\.(\d+)$/i;

type NamedTag = Pick<Tag, 'name' | 'startedAt'>;

/**
 * The tag that stands for what is released: the highest semantic version (three numbers, with or without a leading v) that is
 * no pre-release, of equal ones the newer; if no tag is named so, the newest one. Tags of signatures do not count.
 */
export function newestRelease<AnyTag extends NamedTag>(tags: readonly AnyTag[]): AnyTag | undefined {
  const images = tags.filter((tag) => subjectOf(tag) === null);
  const releases = images.filter(({ name }) => releasePattern.test(name));
  return releases.length > 0 ? best(releases, compareReleases) : best(images, compareAges);
}

function best<AnyTag>(tags: readonly AnyTag[], compare: (a: AnyTag, b: AnyTag) => number): AnyTag | undefined {
  return tags.reduce<AnyTag | undefined>(
    (most, tag) => (most === undefined || compare(tag, most) > 0 ? tag : most),
    undefined,
  );
}

function compareReleases(a: NamedTag, b: NamedTag): number {
  const [left, right] = [releasePattern.exec(a.name) ?? [], releasePattern.exec(b.name) ?? []];
  for (const part of [1, 2, 3]) {
    const difference = compareDigits(left[part] ?? '', right[part] ?? '');
    if (difference !== 0) return difference;
  }
  return compareAges(a, b);
}

function compareAges(a: NamedTag, b: NamedTag): number {
  return (a.startedAt ?? -Infinity) - (b.startedAt ?? -Infinity) || 0;
}
