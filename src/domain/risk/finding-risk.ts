import { packageUrls } from '@/domain/exports/package-url';
import type { Severity } from '@/domain/scan/scan';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import type { AcceptedRisk, KnownExploited } from './risk-content';
import { advisoryIds, type AdvisoryIds } from './advisory-ids';
import type { EpssScore } from './files/epss-scores';
import { judged, priorities, type Priority, type PriorityRule } from './priority';
import type { RiskData } from './risk-data';
import { vexAnswer, type VexOutcome } from './vex-outcome';
import { productMatcher, type RiskProduct } from './vex-products';

export interface FindingRisk {
  priority: Priority;
  /** Why, as the end of a sentence. */
  reason: string;
  /** What priorities are sorted by: the first has the lowest. Within one the likelier come first, and settled ones last. */
  place: number;
  /** CVEs by which it was looked up; empty if the report names none, so that scores and KEV say nothing of it. */
  cves: readonly string[];
  /** The highest score of its CVEs. */
  epss: (EpssScore & { cve: string }) | null;
  /** Those of its CVEs that are known to be exploited. */
  exploited: readonly KnownExploited[];
  vex: VexOutcome | null;
  /** "1 of 3 CVEs": only these are settled by VEX; null if that is not so. */
  partlySettled: string | null;
  accepted: AcceptedRisk | null;
  /** Not affected, fixed or accepted: still listed and counted, but dimmed. */
  isSettled: boolean;
}

/** What the priorities of an image's findings depend on. */
export interface RiskView {
  data: RiskData;
  rule: PriorityRule;
  image: RiskProduct;
  /** Today, as `2024-05-01`: what was accepted may have an end. */
  today: string;
}

/** A finding reduced to what it is looked up by. */
export interface FindingOutline {
  ids: AdvisoryIds;
  severity: Severity;
  isFixable: boolean;
  /** Of the package; null if it is not known. */
  packageUrl: string | null;
}

/** Looks up findings of one image. Package URLs are made from all packages of the report. */
export function findingRisks(
  view: RiskView,
  packages: readonly ScannedPackage[],
): (finding: Pick<Finding, 'package' | 'vulnerability'>) => FindingRisk {
  const riskOf = outlineRisks(view);
  const urlOf = packageUrls(packages);
  return ({ package: scanned, vulnerability }) =>
    riskOf({
      ids: advisoryIds(vulnerability),
      severity: vulnerability.severity,
      isFixable: vulnerability.fixedIn !== null,
      // Made for those alone that a statement may be about.
      get packageUrl() {
        return urlOf(scanned);
      },
    });
}

/** The risk of a finding of which only the outline is kept, as `findingRisks` gives it for whole ones. */
export function outlineRisks({ data, rule, image, today }: RiskView): (finding: FindingOutline) => FindingRisk {
  const matches = productMatcher(image);
  return (finding) => {
    const { ids, severity, isFixable } = finding;
    const { outcome: vex, partly } = data.kinds.has('vex')
      ? vexAnswer(ids, (id) => {
          const all = data.statementsOf(id);
          if (all.length === 0) return all;
          const { packageUrl } = finding;
          return all.filter(({ products }) => products.some((product) => matches(product, packageUrl)));
        })
      : { outcome: null, partly: null };
    const accepted = acceptedOf(ids, data.accepted, today);
    const epss = highestScore(ids, data);
    const exploited = ids.cves.flatMap((cve) => data.exploited.get(cve) ?? []);
    const isSettled = accepted !== null || vex?.status === 'not_affected' || vex?.status === 'fixed';
    const facts = {
      severity,
      isFixable,
      isExploited: exploited.length > 0,
      epss,
      isSettled,
      isAffected: vex?.status === 'affected',
    };
    const [priority, reason] = judged(facts, rule);
    const place = priorities.indexOf(priority) + (isSettled ? 0.95 : 0.9 * (1 - (epss?.probability ?? 0)));
    return {
      priority,
      reason,
      place,
      cves: ids.cves,
      epss,
      exploited,
      vex,
      partlySettled: partly,
      accepted,
      isSettled,
    };
  };
}

function highestScore({ cves }: AdvisoryIds, data: RiskData): FindingRisk['epss'] {
  let highest: FindingRisk['epss'] = null;
  for (const cve of cves) {
    const score = data.scoreOf(cve);
    if (score !== null && (highest === null || score.probability > highest.probability)) highest = { cve, ...score };
  }
  return highest;
}

/** Accepted is an advisory itself, or all of its CVEs. */
function acceptedOf(
  { own, cves }: AdvisoryIds,
  accepted: ReadonlyMap<string, AcceptedRisk>,
  today: string,
): AcceptedRisk | null {
  const holds = (id: string) => {
    const entry = accepted.get(id);
    return entry !== undefined && (entry.until === null || entry.until >= today) ? entry : null;
  };
  const direct = holds(own);
  if (direct !== null) return direct;
  const each = cves.map(holds);
  return each.includes(null) ? null : (each[0] ?? null);
}
