import { listOf, memberOf, textAt, textOf, timeOf } from '@/domain/text/json-value';
import { formatNumber } from '@/domain/time/intl-formatters';
import { mostEntries, type RiskReading } from '../risk-content';
import { isVexStatus, mostProducts, type VexProduct, type VexStatement } from '../vex-statement';

export function isOpenVex(document: unknown): boolean {
  const context = memberOf(document, '@context');
  return [context, ...listOf(context)].some((one) => textOf(one)?.includes('openvex.dev/ns') === true);
}

/** Reads OpenVEX 0.2.0, and the form before it, which has texts for vulnerabilities and products. A sentence says why not. */
export function readOpenVex(document: unknown): RiskReading | string {
  const listed = listOf(memberOf(document, 'statements'));
  if (listed.length > mostEntries) return `It has more than ${formatNumber(mostEntries)} statements.`;
  const author = textAt(document, 'author');
  const issuedAt = timeOf(memberOf(document, 'timestamp'));
  const statements = listed.flatMap((entry) => statementOf(entry, author, issuedAt) ?? []);
  if (statements.length === 0) return 'None of its statements names a vulnerability, a status and a product.';
  const version = /v(\d[\d.]*)/.exec(textAt(document, '@context') ?? '')?.[1] ?? '';
  return {
    content: { kind: 'vex', format: `OpenVEX ${version}`.trim(), statements },
    rows: statements.length,
    skipped: listed.length - statements.length,
    asOf: timeOf(memberOf(document, 'last_updated')) ?? issuedAt,
  };
}

function statementOf(entry: unknown, author: string | null, issuedAt: number | null): VexStatement | null {
  const vulnerability = namesOf(memberOf(entry, 'vulnerability'));
  const status = textAt(entry, 'status');
  const products = listOf(memberOf(entry, 'products'))
    .slice(0, mostProducts)
    .flatMap((one) => {
      // Before 0.2.0 the parts stood beside the products.
      const product = productOf(one, memberOf(entry, 'subcomponents'));
      return product.ids.length + product.digests.length > 0 ? [product] : [];
    });
  if (vulnerability.length === 0 || !isVexStatus(status) || products.length === 0) return null;
  return {
    vulnerability,
    status,
    justification: textAt(entry, 'justification'),
    impact: textAt(entry, 'impact_statement'),
    action: textAt(entry, 'action_statement'),
    notes: textAt(entry, 'status_notes'),
    author: textAt(entry, 'supplier') ?? author,
    statedAt: timeOf(memberOf(entry, 'timestamp')) ?? issuedAt,
    products,
  };
}

function namesOf(vulnerability: unknown): string[] {
  const names = [
    textOf(vulnerability),
    textAt(vulnerability, 'name'),
    // `https://nvd.nist.gov/vuln/detail/CVE-2023-12345`: the last part names it, too.
    textAt(vulnerability, '@id')?.split('/').at(-1) ?? null,
    ...listOf(memberOf(vulnerability, 'aliases')).slice(0, 100).map(textOf),
  ];
  return [...new Set(names.flatMap((name) => (name === null ? [] : [name.trim().toUpperCase()])))].filter(Boolean);
}

function productOf(product: unknown, partsBeside: unknown): VexProduct {
  const parts = [memberOf(product, 'subcomponents'), partsBeside].map(listOf).find((list) => list.length > 0);
  return {
    ids: identifiersOf(product),
    digests: digestsOf(product),
    parts: parts === undefined ? null : parts.slice(0, mostProducts).map(identifiersOf),
  };
}

function identifiersOf(component: unknown): string[] {
  const ids = [textOf(component), textAt(component, '@id'), textAt(component, 'identifiers', 'purl')];
  return [...new Set(ids.filter((id) => id !== null))];
}

function digestsOf(component: unknown): string[] {
  const hex = textAt(component, 'hashes', 'sha-256')?.toLowerCase();
  return hex === undefined ? [] : [`sha256:${hex}`];
}
