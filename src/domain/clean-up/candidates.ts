import { indexSignatures, subjectOf } from '@/domain/image/signatures';
import { compareKnown } from '@/domain/text/compare';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { semanticVersions } from '@/domain/versions/version-order-semver';
import type { Newest } from './rule';

/** The tags that rules look at, and the orders among them: worked out once for a list, however often the rules change. */
export interface Candidates {
  /** The moment that ages count from, in milliseconds since 1970. */
  now: number;
  /** Living tags of images. Signatures and the like go and stay with their image, and are none. */
  tags: readonly Tag[];
  /** All living tags, signatures among them. */
  living: readonly Tag[];
  /** Digests of images that are known to be signed. */
  signed: ReadonlySet<string>;
  /** Positions of tags with a known time, newest first. */
  byAge: readonly number[];
  /** Positions of tags that are versions, the highest first, with the line that each belongs to. */
  byVersion(): readonly VersionPosition[];
}

interface VersionPosition {
  position: number;
  /** "1" and "1.2" of 1.2.3. */
  line: Record<Exclude<Newest['of'], 'all'>, string>;
}

/** @param now milliseconds since 1970; tags that have ended by then are none */
export function candidatesOf(all: readonly Tag[], now: number): Candidates {
  const living = all.filter((tag) => isLiving(tag, now));
  const tags = living.filter((tag) => subjectOf(tag) === null);
  let versions: readonly VersionPosition[] | null = null;
  const startOf = (position: number) => tags[position]?.startedAt ?? null;
  return {
    now,
    tags,
    living,
    signed: new Set(indexSignatures(living).keys()),
    byAge: [...tags.keys()]
      .filter((position) => startOf(position) !== null)
      .toSorted((a, b) => compareKnown(startOf(a), startOf(b), -1)),
    byVersion: () => (versions ??= versionsOf(tags)),
  };
}

function versionsOf(tags: readonly Tag[]): VersionPosition[] {
  const positions = new Map(tags.map(({ name }, position) => [name, position]));
  return semanticVersions
    .inOrder(positions.keys())
    .toReversed()
    .flatMap((name) => {
      const [, major, minor] = /(\d+)\.(\d+)/.exec(name) ?? [];
      const position = positions.get(name);
      if (major === undefined || minor === undefined || position === undefined) return [];
      const [one, two] = [withoutZeros(major), withoutZeros(minor)];
      return [{ position, line: { major: one, minor: `${one}.${two}` } }];
    });
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

/** How a tag stands to "the newest". */
export type NewestPlace = 'newest' | 'older' | 'none';

/**
 * Which of the matching tags are the newest. Tags that have no place in the order (without a time, or no version) are
 * neither newest nor older.
 */
export function newestPlaces(
  { tags, byAge, byVersion }: Candidates,
  matches: (position: number) => boolean,
  { count, of }: Newest,
): NewestPlace[] {
  const places: NewestPlace[] = Array.from(tags, () => 'none');
  const seen = new Map<string, number>();
  const order =
    of === 'all'
      ? byAge.map((position) => ({ position, line: '' }))
      : byVersion().map(({ position, line }) => ({ position, line: line[of] }));
  for (const { position, line } of order) {
    if (!matches(position)) continue;
    const before = seen.get(line) ?? 0;
    places[position] = before < count ? 'newest' : 'older';
    seen.set(line, before + 1);
  }
  return places;
}
