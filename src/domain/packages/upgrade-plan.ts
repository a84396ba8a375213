import { baseLayersOf, layerOrigin, type BaseLayers, type LayerOrigin } from '@/domain/layers/base-layers';
import type { Layer, Manifest } from '@/domain/image/manifest';
import { oncePer } from '@/domain/once-per';
import type { SeverityCounts } from '@/domain/scan/scan';
import type { ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import { addSeverityCounts, compareSeverityCounts, emptySeverityCounts } from '@/domain/scan/severity';
import { compareCodeUnits } from '@/domain/text/compare';
import { newestOf } from '@/domain/versions/newest-version';
import { compareVersions } from '@/domain/versions/version-order';
import { ecosystemOf, isSystemEcosystem, type Ecosystem } from './package-ecosystem';
import {
  riskLookup,
  riskOfFixes,
  sumOfRisks,
  type FindingWithRisk,
  type RiskOf,
  type UpgradeRisk,
} from './upgrade-risk';

export interface Upgrade {
  /** Unique within the plan. */
  key: string;
  /** One package, or several that are built from one source and upgraded as one. */
  names: readonly string[];
  version: string;
  ecosystem: Ecosystem | null;
  layerDigest: string | null;
  origin: LayerOrigin;
  /** The version to upgrade to; several if it is not certain which of them is the newest. */
  targets: readonly [string, ...string[]];
  /** True if the only target is not newer than what is installed: then something is wrong with the report. */
  isFixBehind: boolean;
  /** Findings that are gone afterwards, settled ones as well. */
  clears: SeverityCounts;
  /** What risk data say of these; null if there are none. */
  risk: UpgradeRisk | null;
  /** Findings that stay: no fix is known. */
  stays: SeverityCounts;
}

/** What to upgrade, most effective first. */
export interface UpgradePlan {
  upgrades: readonly Upgrade[];
  /** Findings that all upgrades clear together: those with a known fix. */
  fixable: SeverityCounts;
  /** Findings of the whole report without a known fix. */
  unfixable: SeverityCounts;
}

/** An upgrade in the making, with the advisories that it clears: what packages of one source have in common. */
interface Candidate extends Omit<Upgrade, 'key'> {
  advisories: ReadonlySet<string>;
}

function countsOf(pkg: ScannedPackage, isFixable: boolean): SeverityCounts {
  const counts: Record<keyof SeverityCounts, number> = emptySeverityCounts();
  for (const { severity, fixedIn } of pkg.vulnerabilities) if ((fixedIn !== null) === isFixable) counts[severity] += 1;
  return counts;
}

function candidateOf(
  pkg: ScannedPackage,
  ecosystem: Ecosystem | null,
  origin: LayerOrigin,
  riskOf: RiskOf | null,
): Candidate | null {
  const fixes = pkg.vulnerabilities.flatMap(({ fixedIn }) => (fixedIn === null ? [] : [fixedIn]));
  const targets = newestOf(ecosystem, fixes);
  if (targets === null) return null;
  return {
    names: [pkg.name],
    version: pkg.version,
    ecosystem,
    layerDigest: pkg.layerDigest,
    origin,
    targets,
    isFixBehind: targets.length === 1 && (compareVersions(ecosystem, targets[0], pkg.version) ?? 1) <= 0,
    clears: countsOf(pkg, true),
    risk: riskOf && riskOfFixes(pkg, riskOf),
    stays: countsOf(pkg, false),
    advisories: new Set(pkg.vulnerabilities.flatMap(({ name, fixedIn }) => (fixedIn === null ? [] : [name]))),
  };
}

/** What packages must have in common to be upgraded as one. */
function sourceKey({ names, version, ecosystem, layerDigest, targets }: Candidate): string {
  // Libraries of a language are upgraded one by one, whatever their versions are.
  const name = isSystemEcosystem(ecosystem) && targets.length === 1 ? '' : names.join(' ');
  return JSON.stringify([name, ecosystem, version, layerDigest, targets]);
}

function joined(a: Candidate, b: Candidate): Candidate {
  return {
    ...a,
    names: [...new Set([...a.names, ...b.names])].toSorted(compareCodeUnits),
    clears: addSeverityCounts(a.clears, b.clears),
    risk: sumOfRisks([a.risk, b.risk]),
    stays: addSeverityCounts(a.stays, b.stays),
    advisories: new Set([...a.advisories, ...b.advisories]),
  };
}

function hasInCommon(a: Candidate, b: Candidate): boolean {
  return a.names.some((name) => b.names.includes(name)) || [...a.advisories].some((name) => b.advisories.has(name));
}

/**
 * Joins packages that are certainly built from one source (openssl and libssl3): the same version, target and layer, and
 * an advisory in common.
 */
function joinSources(candidates: readonly Candidate[]): Candidate[] {
  const bySource = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = sourceKey(candidate);
    const separate: Candidate[] = [];
    let whole = candidate;
    // A package may have something in common with several that had nothing in common until now.
    for (const other of bySource.get(key) ?? []) {
      if (hasInCommon(other, whole)) whole = joined(other, whole);
      else separate.push(other);
    }
    bySource.set(key, [...separate, whole]);
  }
  return [...bySource.values()].flat();
}

function compareEffect(a: Upgrade, b: Upgrade): number {
  const urgency =
    a.risk === null || b.risk === null
      ? 0
      : b.risk.now - a.risk.now || b.risk.soon - a.risk.soon || compareSeverityCounts(a.risk.open, b.risk.open);
  return urgency || compareSeverityCounts(a.clears, b.clears) || compareCodeUnits(a.key, b.key);
}

/**
 * What to upgrade, ordered by what one upgrade clears: Critical first, then High and so on, then by name. The target of a
 * package is the smallest version that clears everything with a known fix: the newest of its fixed versions. With risk data
 * those come first that clear most of "act now", then of "act soon", and what is settled puts nothing forward.
 *
 * @param layers of the same image, base first; empty while they are not known
 */
export function planUpgrades(
  packages: readonly ScannedPackage[],
  layers: readonly Layer[],
  base: BaseLayers | null,
  riskOf: RiskOf | null = null,
): UpgradePlan {
  const candidates = packages.flatMap((pkg) => {
    const origin = layerOrigin(pkg.layerDigest, layers, base);
    return candidateOf(pkg, ecosystemOf(pkg, packages), origin, riskOf) ?? [];
  });
  const upgrades = joinSources(candidates)
    .map(({ advisories: _advisories, ...upgrade }): Upgrade => ({
      ...upgrade,
      key: JSON.stringify([upgrade.names, upgrade.version, upgrade.ecosystem, upgrade.layerDigest, upgrade.targets]),
    }))
    .toSorted(compareEffect);
  const unfixable = packages.map((pkg) => countsOf(pkg, false)).reduce(addSeverityCounts, emptySeverityCounts());
  const fixable = upgrades.map(({ clears }) => clears).reduce(addSeverityCounts, emptySeverityCounts());
  return { upgrades, fixable, unfixable };
}

type History = Pick<Manifest, 'layers' | 'annotations'>;

const noHistory: History = { layers: [], annotations: {} };

const plansOf = oncePer(({ packages }: ScanReport) =>
  oncePer((history: History) => {
    const base = baseLayersOf(history);
    return oncePer((rows: readonly FindingWithRisk[]) =>
      planUpgrades(packages, history.layers, base, riskLookup(rows)),
    );
  }),
);

/**
 * What to upgrade in an image; the same plan whenever it is asked for, since a person returns to it.
 *
 * @param manifest undefined while it is not known
 * @param rows the report's findings, with what risk data say of them
 */
export function upgradesOf(
  report: ScanReport,
  manifest: History | undefined,
  rows: readonly FindingWithRisk[],
): UpgradePlan {
  return plansOf(report)(manifest ?? noHistory)(rows);
}
