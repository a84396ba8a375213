import { groupBy } from '@/domain/group-by';
import { PackageURL } from 'packageurl-js';
import { imageUrl, packageUrls } from '@/domain/exports/package-url';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import { advisoryIds } from '../advisory-ids';
import type { RiskProduct } from '../vex-products';
import type { VexJustification, VexStatus } from '../vex-statement';

/** What a person states about findings of one image. */
export interface VexDraft {
  status: VexStatus;
  /** Of "not affected"; null says it in words. */
  justification: VexJustification | null;
  /** Why it is not affected, what to do, or anything else: where it stands depends on the status. */
  text: string;
  author: string;
  /** Holds for every image of the repository, not only for the digest. */
  isForRepository: boolean;
}

/** Why a draft is no statement yet; null if it is one. OpenVEX asks for an author, and for a reason or an action. */
export function draftProblem({ status, justification, text, author }: VexDraft): string | null {
  if (author.trim() === '') return 'Say who states it.';
  const isSaid = text.trim() !== '';
  if (status === 'affected' && !isSaid) return 'Say what to do about it.';
  return status === 'not_affected' && justification === null && !isSaid ? 'Say why it is not affected.' : null;
}

interface VexWriting {
  image: RiskProduct;
  findings: readonly Finding[];
  /** All of the report: they show what kind a package is. */
  packages: readonly ScannedPackage[];
  draft: VexDraft;
  /** Milliseconds since 1970. */
  now: number;
  /** An IRI that nothing else has. */
  id: string;
}

/**
 * An OpenVEX 0.2.0 document: a statement for each advisory, with the image as the product and the packages in it as the parts.
 * A package whose URL is not known makes the statement about the whole image.
 */
export function writeOpenVex({ image, findings, packages, draft, now, id }: VexWriting): string {
  const urlOf = packageUrls(packages);
  const product = productUrl(image, draft.isForRepository);
  const byAdvisory = groupBy(findings, ({ vulnerability }) => vulnerability.name);
  const statements = Array.from(byAdvisory, ([name, members]) => {
    const links = members.flatMap(({ vulnerability }) => vulnerability.links);
    const aliases = advisoryIds({ name, links }).cves.filter((cve) => cve !== name.toUpperCase());
    const urls = [...new Set(members.map(({ package: scanned }) => urlOf(scanned)))];
    const parts = urls.some((url) => url === null) ? [] : urls.map((url) => ({ '@id': url }));
    return {
      vulnerability: { name, ...(aliases.length === 1 && { aliases }) },
      products: [{ '@id': product, identifiers: { purl: product }, ...(parts.length > 0 && { subcomponents: parts }) }],
      status: draft.status,
      ...wordsOf(draft),
    };
  });
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': id,
    author: draft.author.trim(),
    timestamp: new Date(now).toISOString(),
    version: 1,
    tooling: 'Quay tags',
    statements,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** "Not affected" has either a justification or an impact statement; the text beside a justification is a note. */
function wordsOf({ status, justification, text }: VexDraft): Record<string, string> {
  const said = text.trim();
  if (status === 'not_affected' && justification !== null) {
    return { justification, ...(said !== '' && Object.fromEntries([['status_notes', said]])) };
  }
  if (said === '') return {};
  const member =
    status === 'not_affected' ? 'impact_statement' : status === 'affected' ? 'action_statement' : 'status_notes';
  return Object.fromEntries([[member, said]]);
}

function productUrl(image: RiskProduct, isForRepository: boolean): string {
  const whole = imageUrl(image);
  if (whole === null || !isForRepository) return whole ?? `${image.registry}/${image.repository.name}@${image.digest}`;
  const { type, namespace, name, qualifiers } = PackageURL.fromString(whole);
  const place = qualifiers?.[PackageURL.KnownQualifierNames.RepositoryUrl];
  const kept = place === undefined ? undefined : { [PackageURL.KnownQualifierNames.RepositoryUrl]: place };
  return new PackageURL(type, namespace, name, undefined, kept, undefined).toString();
}
