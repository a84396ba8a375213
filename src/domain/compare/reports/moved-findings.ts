import { isSystemEcosystem, type Ecosystem } from '@/domain/packages/package-ecosystem';
import type { Finding } from '@/domain/scan/scan-report';

/** A finding, wherever in its report it stands. */
export type PackageFinding = Pick<Finding, 'package' | 'vulnerability'>;

/** One advisory against one package, on both sides. */
export interface FindingPair {
  /** Unique within the comparison. */
  key: string;
  /** The package's identity. */
  packageKey: string;
  ecosystem: Ecosystem | null;
  /** On the first side: several if it has the package in several versions or layers; none if the finding is new. */
  before: readonly PackageFinding[];
  /** On the second side; none if it is fixed. Another package's if the finding has moved within its source. */
  after: readonly PackageFinding[];
}

/** What two packages of one source have in common; null if that is not known. */
type MarkOf = (pair: FindingPair) => string | null;

/**
 * A source is built into several packages, and an advisory is about the source: if a package of the operating system is
 * gone and another one has come with the same advisory, nothing was fixed and nothing is new. Reports do not name the source.
 * Two packages count as of one if the advisory names the same fix for both, or else if both have the same version.
 *
 * @param stays keys of the packages that both sides have: nothing moves away from them or to them
 * @returns the pairs in their order, each two that belong together as one
 */
export function joinMoved(pairs: readonly FindingPair[], stays: ReadonlySet<string>): FindingPair[] {
  const movable = pairs.filter(
    ({ before, after, ecosystem, packageKey }) =>
      (before.length === 0 || after.length === 0) && isSystemEcosystem(ecosystem) && !stays.has(packageKey),
  );
  const joined = new Map<FindingPair, FindingPair>();
  for (const markOf of [fixMark, versionMark]) {
    const left = movable.filter((pair) => !joined.has(pair));
    const come = byMark(left, 'before', markOf);
    for (const [mark, gone] of byMark(left, 'after', markOf)) {
      const others = come.get(mark) ?? [];
      for (const [at, to] of others.slice(0, gone.length).entries()) {
        const from = gone[at] ?? to;
        const both = { ...to, before: from.before };
        joined.set(from, both).set(to, both);
      }
    }
  }
  return [...new Set(pairs.map((pair) => joined.get(pair) ?? pair))];
}

/** The pairs that have no finding on side `without`, grouped by mark. */
function byMark(
  pairs: readonly FindingPair[],
  without: 'before' | 'after',
  markOf: MarkOf,
): Map<string, FindingPair[]> {
  const groups = new Map<string, FindingPair[]>();
  for (const pair of pairs) {
    const mark = pair[without].length === 0 ? markOf(pair) : null;
    if (mark === null) continue;
    const group = groups.get(mark);
    if (group === undefined) groups.set(mark, [pair]);
    else group.push(pair);
  }
  return groups;
}

const fixMark: MarkOf = (pair) => markBy(pair, (finding) => finding.vulnerability.fixedIn ?? '');
const versionMark: MarkOf = (pair) => markBy(pair, (finding) => finding.package.version);

function markBy(
  { before, after, ecosystem }: FindingPair,
  versionOf: (finding: PackageFinding) => string,
): string | null {
  const finding = before[0] ?? after[0];
  const version = finding === undefined ? '' : versionOf(finding);
  return version === '' ? null : JSON.stringify([finding?.vulnerability.name, ecosystem, version]);
}
