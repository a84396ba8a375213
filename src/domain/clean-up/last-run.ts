import type { Tag } from '@/domain/tags/tag';

/** What rules took when they were last applied here: the images by which tags are told from others that have their names since. */
export interface LastRun {
  /** Milliseconds since 1970. */
  at: number;
  /** How many went; more than `taken` has if they were too many to keep. */
  count: number;
  taken: readonly { name: string; digest: string }[];
}

/** The most tags that are remembered of a run. */
export const mostRemembered = 1000;

export function runOf(going: readonly Tag[], at: number): LastRun {
  const taken = going.slice(0, mostRemembered).map(({ name, manifestDigest }) => ({ name, digest: manifestDigest }));
  return { at, count: going.length, taken };
}

/** How a result differs from that of the last run of the same rules. */
export interface RunDifferences {
  /** Go now and did not then. */
  added: readonly Tag[];
  /** Went then and stay now: the same image under the same name. */
  stays: readonly string[];
}

/** Null if the last run was too large to be remembered whole, so that differences cannot be told. */
export function differencesTo(last: LastRun, going: readonly Tag[], all: readonly Tag[]): RunDifferences | null {
  if (last.taken.length < last.count) return null;
  const before = new Map(last.taken.map(({ name, digest }) => [name, digest]));
  const goes = new Set(going.map(({ name }) => name));
  const isOfThen = ({ name, manifestDigest }: Tag) => before.get(name) === manifestDigest;
  return {
    added: going.filter((tag) => !isOfThen(tag)),
    stays: all.filter((tag) => isOfThen(tag) && !goes.has(tag.name)).map(({ name }) => name),
  };
}
