import { PackageURL } from 'packageurl-js';
import {
  ecosystemOf,
  isSystemEcosystem,
  namespaceSeparator,
  type Ecosystem,
  type SystemEcosystem,
} from '@/domain/packages/package-ecosystem';
import type { ReportSubject } from '@/domain/scan/report-subject';
import type { ScannedPackage } from '@/domain/scan/scan-report';

/** Distributions as `/etc/os-release` names them, and as package URLs do (PURL-TYPES: the vendor in lower case). */
const vendors: readonly (readonly [RegExp, string])[] = [
  [/^debian/, 'debian'],
  [/^ubuntu/, 'ubuntu'],
  [/^alpine/, 'alpine'],
  [/^wolfi/, 'wolfi'],
  [/^chainguard/, 'chainguard'],
  [/^(?:rhel|red ?hat)/, 'redhat'],
  [/^centos/, 'centos'],
  [/^fedora/, 'fedora'],
  [/^rocky/, 'rocky-linux'],
  [/^alma/, 'almalinux'],
  [/^(?:amazon|aws)/, 'amzn'],
  [/^oracle/, 'oracle'],
  [/^opensuse/, 'opensuse'],
  [/^suse/, 'suse'],
  [/^(?:vmware )?photon/, 'photon'],
];

interface Distribution {
  vendor: string;
  /** "debian-12"; null without a version. */
  release: string | null;
}

function vendorOf(name: string | null | undefined): string | undefined {
  const folded = name?.trim().toLowerCase() ?? '';
  return vendors.find(([pattern]) => pattern.test(folded))?.[1];
}

function distributionOf({ namespace, vulnerabilities }: ScannedPackage): Distribution | undefined {
  for (const { distribution, source } of vulnerabilities) {
    const vendor = vendorOf(distribution?.name) ?? vendorOf(source);
    const release = /^[\d.]+/.exec(distribution?.version ?? '')?.[0];
    if (vendor !== undefined) return { vendor, release: release === undefined ? null : `${vendor}-${release}` };
  }
  const vendor = vendorOf(namespace);
  return vendor === undefined ? undefined : { vendor, release: null };
}

/** The parts of a name that package URLs keep apart: what stands before the last separator is the namespace. */
function splitName(name: string, separator: string): [namespace: string | undefined, name: string] {
  const at = name.lastIndexOf(separator);
  return at <= 0 ? [undefined, name] : [name.slice(0, at), name.slice(at + 1)];
}

function systemUrl(type: SystemEcosystem, { name, version }: ScannedPackage, distribution: Distribution | undefined) {
  // An RPM's epoch is a qualifier, a Debian package's belongs to the version (PURL-TYPES).
  const epoch = type === 'rpm' ? /^(\d+):/.exec(version)?.[1] : undefined;
  const plain = epoch === undefined ? version : version.slice(epoch.length + 1);
  const qualifiers = {
    ...(distribution?.release && { distro: distribution.release }),
    ...(epoch !== undefined && epoch !== '0' && { epoch }),
  };
  return new PackageURL(type, distribution?.vendor, name, plain || undefined, qualifiers, undefined).toString();
}

function languageUrl(type: Ecosystem, { name, version }: ScannedPackage): string {
  const separator = namespaceSeparator(type);
  const [namespace, ownName] = separator === null ? [undefined, name] : splitName(name, separator);
  return new PackageURL(type, namespace, ownName, version || undefined, undefined, undefined).toString();
}

/**
 * Package URLs (https://github.com/package-url/purl-spec) of a report's packages; null if the type is not known, or if the
 * type needs something that the scanner does not say.
 */
export function packageUrls(all: readonly ScannedPackage[]): (pkg: ScannedPackage) => string | null {
  // An image has one operating system: what one package says of it holds for those that say nothing.
  const common = all.map(distributionOf).find((distribution) => distribution !== undefined);
  return (pkg) => {
    const type = ecosystemOf(pkg, all);
    if (type === null) return null;
    try {
      return isSystemEcosystem(type) ? systemUrl(type, pkg, distributionOf(pkg) ?? common) : languageUrl(type, pkg);
    } catch {
      // The library refuses what makes no package URL: odd names, a Maven package without a group.
      return null;
    }
  };
}

/** The package URL of the image itself (type `oci`: last part of the name, digest, and where it lives). */
export function imageUrl({ registry, repository, tagName, digest, platform }: ReportSubject): string | null {
  const [, name] = splitName(repository.name, '/');
  const qualifiers = {
    [PackageURL.KnownQualifierNames.RepositoryUrl]:
      `${registry}/${repository.namespace}/${repository.name}`.toLowerCase(),
    tag: tagName,
    ...(platform?.architecture && { arch: platform.architecture }),
  };
  try {
    return new PackageURL('oci', undefined, name.toLowerCase(), digest, qualifiers, undefined).toString();
  } catch {
    return null;
  }
}
