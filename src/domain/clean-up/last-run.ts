import type { Tag } from '@/domain/tags/tag';

/** What rules took when they were last applied in this browser. Names are not kept: of each tag with its image there is a hash. */
export interface LastRun {
  /** Milliseconds since 1970. */
  at: number;
  /** How many went. */
  count: number;
  /** A hash of each; fewer than `count` if they were too many to keep. */
  taken: readonly string[];
}

/** The most tags that are remembered of a run. */
export const mostRemembered = 1000;

/** @param at milliseconds since 1970 */
export function runOf(going: readonly Tag[], at: number): LastRun {
  return { at, count: going.length, taken: going.slice(0, mostRemembered).map(hashOfTag) };
}

/** How a result differs from that of the last run of the same rules. A name that points to another image since is another tag. */
export interface RunDifferences {
  /** Names of those that go now and did not then. */
  added: ReadonlySet<string>;
  /** Those that went then, and stay now. */
  stays: readonly Tag[];
}

/** Null if the last run was too large to be remembered whole. */
export function differencesTo(last: LastRun, going: readonly Tag[], all: readonly Tag[]): RunDifferences | null {
  if (last.taken.length < last.count) return null;
  const before = new Set(last.taken);
  const goes = new Set(going);
  return {
    added: new Set(going.filter((tag) => !before.has(hashOfTag(tag))).map(({ name }) => name)),
    stays: all.filter((tag) => !goes.has(tag) && before.has(hashOfTag(tag))),
  };
}

/** The most runs that are remembered. */
const mostRuns = 20;

/** Reads the run of a key from what `withRun` wrote; null if there is none. */
export function runOfKey(kept: string, key: string): LastRun | null {
  const line = kept.split('\n').find((one) => one.startsWith(`${key} `));
  const [, at = '', count = '', ...taken] = line?.split(' ') ?? [];
  if (!/^\d+$/.test(at) || !/^\d+$/.test(count)) return null;
  return { at: Number(at), count: Number(count), taken };
}

/** Adds a run to what is kept, a line each and the latest first. It takes the place of an earlier one of its key. */
export function withRun(kept: string, key: string, { at, count, taken }: LastRun): string {
  const others = kept.split('\n').filter((line) => line !== '' && !line.startsWith(`${key} `));
  return [[key, at, count, ...taken].join(' '), ...others].slice(0, mostRuns).join('\n');
}

function hashOfTag({ name, manifestDigest }: Tag): string {
  return hashText(`${name}@${manifestDigest}`);
}

/** A hash of a text as 16 hexadecimal digits: two FNV-1a hashes with different beginnings. Not for secrets. */
export function hashText(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((seed) => fnvHash(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnvHash(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
