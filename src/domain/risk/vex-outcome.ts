import type { AdvisoryIds } from './advisory-ids';
import { vexStatuses, type VexStatement, type VexStatus } from './vex-statement';

export interface VexOutcome {
  status: VexStatus;
  /** The statements that decide: one, or one for each CVE that the advisory stands for. */
  statements: readonly VexStatement[];
  /** Others about the same that say something else: older ones, and of the same time those that ask for less. */
  overruled: readonly VexStatement[];
}

/** What statements say of an advisory. */
export interface VexAnswer {
  /** Null if nothing is said of it, or not of all the CVEs that it stands for. */
  outcome: VexOutcome | null;
  /** "1 of 3 CVEs": that only some of its CVEs are settled; null if that is not so. */
  partly: string | null;
}

function rank({ status }: VexStatement): number {
  return vexStatuses.indexOf(status);
}

/** The latest statement; of those of one time the one that asks for the most. One without a time comes before all others. */
function latest(statements: readonly VexStatement[]): VexStatement | null {
  return statements.reduce<VexStatement | null>((best, one) => {
    if (best === null) return one;
    const later = (one.statedAt ?? -Infinity) - (best.statedAt ?? -Infinity);
    return later > 0 || (!(later < 0) && rank(one) < rank(best)) ? one : best;
  }, null);
}

/**
 * What statements say of an advisory. One that stands for several CVEs is settled only if each of them is, or the advisory
 * itself; one CVE that affects the image is enough for the whole.
 *
 * @param statementsOf those that apply to the finding's image and package, by the name of a vulnerability
 */
export function vexAnswer(
  { own, cves }: AdvisoryIds,
  statementsOf: (id: string) => readonly VexStatement[],
): VexAnswer {
  const direct = statementsOf(own);
  const units = cves.length === 0 ? [own] : cves;
  const told = units.map((id) => (id === own ? direct : [...direct, ...statementsOf(id)]));
  const decisive = told.map(latest);
  const statements = [...new Set(decisive.filter((one) => one !== null))];
  const worst = statements.toSorted((a, b) => rank(a) - rank(b))[0];
  if (worst === undefined) return { outcome: null, partly: null };
  const isOfAll = !decisive.includes(null);
  const isSettling = worst.status === 'fixed' || worst.status === 'not_affected';
  if (!isOfAll && isSettling) {
    const settled = decisive.filter((one) => one !== null).length;
    return { outcome: null, partly: `${settled} of ${units.length} CVEs` };
  }
  const deciding = new Set(statements);
  const overruled = [...new Set(told.flat())].filter(
    (one) => !deciding.has(one) && statements.every(({ status }) => status !== one.status),
  );
  return { outcome: { status: worst.status, statements, overruled }, partly: null };
}
