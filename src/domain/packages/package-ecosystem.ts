import { oncePer } from '@/domain/once-per';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { ecosystemByShape, isPlausibleSystemPackage } from './package-shape';

/** Kinds of packages, as package URLs spell them. `generic` is known to be none of the others. */
export const ecosystems = [
  'deb',
  'rpm',
  'apk',
  'npm',
  'pypi',
  'maven',
  'golang',
  'gem',
  'nuget',
  'cargo',
  'composer',
  'generic',
] as const;
export type Ecosystem = (typeof ecosystems)[number];

/** The packages of an operating system. */
export type SystemEcosystem = Extract<Ecosystem, 'deb' | 'rpm' | 'apk'>;

const names: Record<Ecosystem, string> = {
  deb: 'Debian',
  rpm: 'RPM',
  apk: 'Alpine',
  npm: 'npm',
  pypi: 'Python',
  maven: 'Maven',
  golang: 'Go',
  gem: 'Ruby gem',
  nuget: 'NuGet',
  cargo: 'Cargo',
  composer: 'Composer',
  generic: 'Other',
};

/** The ecosystem in a word for people; "Unknown" if it is not known. */
export function ecosystemName(ecosystem: Ecosystem | null): string {
  return ecosystem === null ? 'Unknown' : names[ecosystem];
}

/** True for packages that the operating system's own package manager upgrades. */
export function isSystemEcosystem(ecosystem: Ecosystem | null): ecosystem is SystemEcosystem {
  return ecosystem === 'deb' || ecosystem === 'rpm' || ecosystem === 'apk';
}

/**
 * What stands between the namespace of a package and its own name, as scanners write them (`@acme/ui`, `org.acme:app`);
 * null where names have no namespace. Those of a system's packages are the distribution's, and no part of the name.
 */
export function namespaceSeparator(ecosystem: Ecosystem): '/' | ':' | null {
  if (ecosystem === 'maven') return ':';
  return ['npm', 'golang', 'composer'].includes(ecosystem) ? '/' : null;
}

type Words = readonly (readonly [RegExp, Ecosystem])[];

/** Distributions as `/etc/os-release` names them, and as Clair's namespaces and updaters begin. */
const distributions: Words = [
  [/^(?:debian|ubuntu|distroless|kali|raspbian|linux ?mint)/, 'deb'],
  [/^(?:alpine|wolfi|chainguard)/, 'apk'],
  [
    /^(?:rhel|red ?hat|centos|fedora|rocky|alma|amazon|aws|oracle|ol:|sles|sled|suse|opensuse|vmware photon|photon|azure linux|cbl-mariner|mariner)/,
    'rpm',
  ],
];

/** Languages as the scanners, OSV's databases and package repositories call them. */
const languages: Words = [
  [/^npm$/, 'npm'],
  [/^(?:pypi|python|pep440|pyupio)$/, 'pypi'],
  [/^(?:maven|java)$/, 'maven'],
  [/^(?:go|golang)$/, 'golang'],
  [/^(?:gem|gems|ruby|rubygems)$/, 'gem'],
  [/^nuget$/, 'nuget'],
  [/^(?:cargo|crates\.io|crates|rust)$/, 'cargo'],
  [/^(?:composer|packagist|php)$/, 'composer'],
];

const formats: Words = [[/^(?:dpkg|deb)$/, 'deb'], [/^rpm$/, 'rpm'], [/^apk$/, 'apk'], ...languages];

function lookUp(words: Words, text: string | null): Ecosystem | null {
  const folded = text?.trim().toLowerCase();
  if (!folded) return null;
  return words.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function bySource(source: string | null): Ecosystem | null {
  const text = source?.trim().toLowerCase() ?? '';
  // Advisories about whole images of Red Hat's catalog, not about a package in them.
  if (/^(?:rhcc|rhel-container)/.test(text)) return 'generic';
  const database = /^(?:osv|ghsa|github)\/(.+)$/.exec(text)?.[1];
  if (database !== undefined) return lookUp(languages, database) ?? lookUp(distributions, database) ?? 'generic';
  return lookUp(distributions, text) ?? lookUp(languages, text);
}

/** The ecosystem of an advisory: by who publishes it, else by the repository that the package is from, else the distribution. */
function byVulnerability({ source, packageRepository, distribution }: Vulnerability): Ecosystem | null {
  // Red Hat names its repositories by CPE: cpe:/o:redhat:enterprise_linux:8::baseos
  const repository = packageRepository?.startsWith('cpe:') ? 'rpm' : lookUp(languages, packageRepository);
  return bySource(source) ?? repository ?? lookUp(distributions, distribution?.name ?? null);
}

/** What the scanner says of a package in words; null if it says nothing, or contradicts itself. */
function byWords({ versionFormat, namespace, vulnerabilities }: ScannedPackage): Ecosystem | null {
  const said = lookUp(formats, versionFormat) ?? lookUp(distributions, namespace) ?? lookUp(languages, namespace);
  if (said !== null) return said;
  const told = new Set(vulnerabilities.map(byVulnerability).filter((ecosystem) => ecosystem !== null));
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}

/** What the package itself shows; null if nothing does. Every list of a report asks for it, and a package may have hundreds of advisories. */
const certainEcosystem = oncePer((pkg: ScannedPackage) => byWords(pkg) ?? ecosystemByShape(pkg));

/** The kind of packages that the image's operating system has; null if nothing shows it, or several kinds occur. */
const systemOf = oncePer((packages: readonly ScannedPackage[]): SystemEcosystem | null => {
  const seen = new Set(packages.map(certainEcosystem).filter(isSystemEcosystem));
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
});

/**
 * What kind of package it is; null if it cannot be known. Clair v4 leaves a package's own fields empty, so that only its
 * advisories show; a package without any is recognised by its name and version, and by the other packages of the image.
 *
 * @param all the packages of the whole report, the same array for every package of it
 */
export function ecosystemOf(pkg: ScannedPackage, all: readonly ScannedPackage[] = []): Ecosystem | null {
  const certain = certainEcosystem(pkg);
  if (certain !== null) return certain;
  const system = systemOf(all);
  return system !== null && isPlausibleSystemPackage(pkg, system) ? system : null;
}
