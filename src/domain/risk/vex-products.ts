import { PackageURL } from 'packageurl-js';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { VexProduct } from './vex-statement';

const { RepositoryUrl } = PackageURL.KnownQualifierNames;

/** The image that statements are compared with. */
export type RiskProduct = Pick<
  ReportSubject,
  'registry' | 'repository' | 'tagName' | 'digest' | 'platform' | 'indexes'
>;

/** Whether a product of a statement is the image, or the package in it that a finding is about. */
export type ProductMatcher = (product: VexProduct, packageUrl: string | null) => boolean;

/**
 * Compares products of statements with an image, as package URLs are compared: what the statement leaves out may be anything,
 * what it names must be so. An image is named by its repository, its digest, or both; a name alone (`pkg:oci/webapp`)
 * could be anybody's. What names an index speaks of each platform that is reached by way of it.
 */
export function productMatcher(image: RiskProduct): ProductMatcher {
  const known = new Map<string, PackageURL | null>();
  const urlOf = (text: string): PackageURL | null => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const url = packageUrlOf(text);
    known.set(text, url);
    return url;
  };
  return ({ ids, digests, parts }, packageUrl) => {
    const own = packageUrl === null ? null : urlOf(packageUrl);
    const isOwn = (id: string) => own !== null && isPackage(urlOf(id), own);
    const isImage =
      digests.some((digest) => isDigestOf(digest, image)) || ids.some((id) => namesImage(id, urlOf(id), image));
    if (isImage) return parts === null || parts.some((names) => names.some(isOwn));
    return parts === null && ids.some(isOwn);
  };
}

function packageUrlOf(text: string): PackageURL | null {
  if (!text.startsWith('pkg:')) return null;
  try {
    return PackageURL.fromString(text);
  } catch {
    return null;
  }
}

function namesImage(id: string, url: PackageURL | null, image: RiskProduct): boolean {
  if (url === null) return !id.startsWith('pkg:') && isReferenceTo(id, image);
  if (url.type === 'oci') return isOci(url, image);
  return url.type === 'docker' && isDocker(url, image);
}

/** Whether it is the digest of the image itself, or of an index that lists the image. */
function isDigestOf(digest: string, { digest: own, indexes = [] }: RiskProduct): boolean {
  return digest === own || indexes.includes(digest);
}

function isOci({ name, version, qualifiers }: PackageURL, image: RiskProduct): boolean {
  const place = qualifiers?.[RepositoryUrl];
  const isHere =
    place === undefined
      ? Boolean(version) && name.toLowerCase() === image.repository.name.split('/').at(-1)?.toLowerCase()
      : plainPlace(place) === placeOf(image);
  if (!isHere || version === image.digest) return isHere;
  const { tag, arch } = qualifiers ?? {};
  // Of an index only the platform that it names, if it names one.
  if (arch !== undefined && arch !== image.platform?.architecture) return false;
  return version ? isDigestOf(version, image) : tag === undefined || tag === image.tagName;
}

/** `pkg:docker/acme/webapp@v1?repository_url=quay.example.com`: the version is a tag or a digest. */
function isDocker({ namespace, name, version, qualifiers }: PackageURL, image: RiskProduct): boolean {
  const registry = qualifiers?.[RepositoryUrl];
  if (registry === undefined || plainPlace(`${registry}/${namespace ?? ''}/${name}`) !== placeOf(image)) return false;
  return !version || isDigestOf(version, image) || version === image.tagName;
}

/** `quay.example.com/acme/webapp:v1@sha256:…` */
function isReferenceTo(id: string, image: RiskProduct): boolean {
  const [, place = '', tag, digest] =
    /^(?:docker:\/\/)?([^\s@]+?)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(id) ?? [];
  if (plainPlace(place) !== placeOf(image)) return false;
  return digest === undefined ? tag === undefined || tag === image.tagName : isDigestOf(digest, image);
}

function placeOf({ registry, repository }: RiskProduct): string {
  return `${registry}/${fullRepositoryName(repository)}`.toLowerCase();
}

function plainPlace(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/**
 * Whether a statement's package URL is that of the report's package. A report names no architecture and not always the
 * distribution: what it does not name is not compared.
 */
function isPackage(stated: PackageURL | null, own: PackageURL): boolean {
  if (stated === null || stated.type !== own.type || stated.name !== own.name) return false;
  const isVendorUnknown = own.namespace === undefined && ['deb', 'rpm', 'apk'].includes(own.type);
  if (!isVendorUnknown && (stated.namespace ?? '') !== (own.namespace ?? '')) return false;
  if (stated.version && stated.version !== own.version) return false;
  return Object.entries(stated.qualifiers ?? {}).every(([name, value]) => {
    const told = own.qualifiers?.[name];
    return told === undefined || told === value;
  });
}
