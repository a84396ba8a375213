import { ecosystemOf, type Ecosystem } from '@/domain/packages/package-ecosystem';
import type { ScanReport } from '@/domain/scan/scan-report';

/** What makes a package of one side the same as one of the other, whatever its version. */
export interface PackageIdentity {
  /** The same for the same package on both sides, and for no other. */
  key: string;
  /** What kind of package it is, as either side says; null if neither does. */
  ecosystem: Ecosystem | null;
}

/** The identity of each package of two reports, in their order. */
export type PackageIdentities = readonly [a: readonly PackageIdentity[], b: readonly PackageIdentity[]];

type Packages = Pick<ScanReport, 'packages'>;
type Kind = string | null;

/**
 * Packages are the same if their name and their namespace are. Clair v4 leaves the namespace empty, so that the kind of
 * package stands for it. A package without advisories may not show its kind: it is then the one of its name, if only one
 * kind of that name occurs.
 */
export function packageIdentities(a: Packages, b: Packages): PackageIdentities {
  const [toldByA, toldByB] = [toldBy(a), toldBy(b)];
  const kindsByName = new Map<string, Map<Kind, Ecosystem | null>>();
  for (const { name, kind, ecosystem } of [...toldByA, ...toldByB]) {
    const kinds = kindsByName.get(name) ?? new Map<Kind, Ecosystem | null>();
    if (kind !== null) kinds.set(kind, ecosystem);
    kindsByName.set(name, kinds);
  }
  const identityOf = (told: DistinguishedPackage): PackageIdentity => {
    const kinds = kindsByName.get(told.name);
    const [only] = kinds?.size === 1 ? kinds : [];
    const [kind, ecosystem] = only ?? [told.kind, told.ecosystem];
    return { key: JSON.stringify([told.name, kind]), ecosystem };
  };
  return [toldByA.map(identityOf), toldByB.map(identityOf)];
}

type DistinguishedPackage = { name: string; kind: Kind; ecosystem: Ecosystem | null };

function toldBy({ packages }: Packages): DistinguishedPackage[] {
  return packages.map((scanned) => {
    const ecosystem = ecosystemOf(scanned, packages);
    return { name: scanned.name, kind: ecosystem ?? scanned.namespace, ecosystem };
  });
}

export function sharedKeys(a: readonly PackageIdentity[], b: readonly PackageIdentity[]): ReadonlySet<string> {
  const ofA = new Set(a.map(({ key }) => key));
  return new Set(b.map(({ key }) => key).filter((key) => ofA.has(key)));
}
