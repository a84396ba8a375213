import { listOf, memberOf, textAt, timeOf, valueAt } from '@/domain/text/json-value';
import { formatNumber } from '@/domain/time/intl-formatters';
import { mostEntries, type RiskReading } from '../risk-content';
import { mostProducts, type VexProduct, type VexStatement, type VexStatus } from '../vex-statement';

/** CycloneDX's states, of which some also say how it came to them. */
const statuses = new Map<string | null, VexStatus>([
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
]);

export function isCycloneDx(document: unknown): boolean {
  return textAt(document, 'bomFormat') === 'CycloneDX';
}

/** Reads what CycloneDX says of vulnerabilities that were analysed; the others are a scanner's. A sentence says why not. */
export function readCycloneDxVex(document: unknown): RiskReading | string {
  const listed = listOf(memberOf(document, 'vulnerabilities'));
  if (listed.length > mostEntries) return `It has more than ${formatNumber(mostEntries)} vulnerabilities.`;
  const analysed = listed.filter((entry) => memberOf(entry, 'analysis') !== undefined);
  if (analysed.length === 0) return 'Its vulnerabilities say nothing of an analysis: it is no VEX.';
  const productsOf = productsIn(document);
  const issuedAt = timeOf(valueAt(document, 'metadata', 'timestamp'));
  const author = authorOf(memberOf(document, 'metadata'));
  const statements = analysed.flatMap((entry): VexStatement[] => {
    const status = statuses.get(textAt(entry, 'analysis', 'state'));
    const vulnerability = namesOf(entry);
    const products = productsOf(listOf(memberOf(entry, 'affects')).slice(0, mostProducts));
    if (status === undefined || vulnerability.length === 0 || products.length === 0) return [];
    const times = [valueAt(entry, 'analysis', 'lastUpdated'), valueAt(entry, 'analysis', 'firstIssued')];
    const responses = listOf(valueAt(entry, 'analysis', 'response')).filter((word) => typeof word === 'string');
    return [
      {
        vulnerability,
        status,
        justification: textAt(entry, 'analysis', 'justification'),
        impact: textAt(entry, 'analysis', 'detail'),
        action: responses.length === 0 ? null : responses.slice(0, 10).join(', ').replaceAll('_', ' ').slice(0, 500),
        notes: null,
        author,
        statedAt: [...times, memberOf(entry, 'updated')].map(timeOf).find((time) => time !== null) ?? issuedAt,
        products,
      },
    ];
  });
  if (statements.length === 0) return 'None of its analyses names a state and what it affects.';
  const version = textAt(document, 'specVersion')?.slice(0, 20) ?? '';
  return {
    content: { kind: 'vex', format: `CycloneDX ${version}`.trim(), statements },
    rows: statements.length,
    skipped: analysed.length - statements.length,
    asOf: issuedAt,
  };
}

function namesOf(entry: unknown): string[] {
  const references = listOf(memberOf(entry, 'references')).slice(0, 100);
  const ids = [textAt(entry, 'id'), ...references.map((reference) => textAt(reference, 'id'))];
  return [...new Set(ids.flatMap((id) => (id === null ? [] : [id.trim().toUpperCase()])))];
}

function authorOf(metadata: unknown): string | null {
  const [author] = listOf(memberOf(metadata, 'authors'));
  return textAt(author, 'name') ?? textAt(metadata, 'supplier', 'name') ?? textAt(metadata, 'manufacture', 'name');
}

/**
 * What `affects` refers to: a component of the document by its `bom-ref`, one of another document by a BOM-link
 * (`urn:cdx:serial/version#bom-ref`), or a package URL itself. A component is a part of what the document is about.
 */
function productsIn(document: unknown): (affects: readonly unknown[]) => VexProduct[] {
  const main = valueAt(document, 'metadata', 'component');
  const mainRef = textAt(main, 'bom-ref');
  const mainIds = [textAt(main, 'purl'), nameAndVersion(main)].filter((id) => id !== null);
  const purls = new Map<string, string>();
  const waiting = [listOf(memberOf(document, 'components'))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const component of next) {
      const ref = textAt(component, 'bom-ref');
      const purl = textAt(component, 'purl');
      if (ref !== null && purl !== null) purls.set(ref, purl);
      const inner = listOf(memberOf(component, 'components'));
      if (inner.length > 0) waiting.push(inner);
    }
  }
  return (affects) =>
    affects.flatMap((affected): VexProduct[] => {
      const ref = textAt(affected, 'ref');
      if (ref === null) return [];
      const digests: string[] = [];
      const local = linkedRef(ref);
      if (local === mainRef) return mainIds.length === 0 ? [] : [{ ids: mainIds, digests, parts: null }];
      const named = purls.get(local) ?? local;
      const isImage = /^pkg:(?:oci|docker)\//i.test(named);
      if (isImage || mainIds.length === 0) return [{ ids: [named], digests, parts: null }];
      return [{ ids: mainIds, digests, parts: [[named]] }];
    });
}

/** `registry/repository@sha256:…`, as tools name the image that they describe. */
function nameAndVersion(component: unknown): string | null {
  const name = textAt(component, 'name');
  if (name === null || textAt(component, 'type') !== 'container') return null;
  const version = textAt(component, 'version') ?? '';
  return version.startsWith('sha256:') && !name.includes('@') ? `${name}@${version}` : name;
}

function linkedRef(ref: string): string {
  const linked = /^urn:cdx:[^#]*#(.+)$/.exec(ref)?.[1];
  if (linked === undefined) return ref;
  try {
    return decodeURIComponent(linked);
  } catch {
    return linked;
  }
}
