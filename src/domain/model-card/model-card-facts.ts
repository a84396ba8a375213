import { readLink } from './markdown-links';
import type { FrontMatterEntry } from './front-matter';
import { hubAddress } from './model-card-source';

export interface CardFactValue {
  text: string;
  /** A web address that the value stands for; null if it is only a word. */
  address: string | null;
}

/** One fact about a model from its front matter. */
export interface CardFact {
  term: string;
  values: readonly CardFactValue[];
}

interface FactRule {
  key: string;
  term: string;
  address?: (text: string) => string | null;
  text?: (text: string) => string;
}

/** The facts that model hubs show first, in their order. */
const rules: readonly FactRule[] = [
  { key: 'license', term: 'License' },
  { key: 'base_model', term: 'Base model', address: (text) => hubAddress('model', text) },
  { key: 'datasets', term: 'Datasets', address: (text) => hubAddress('dataset', text) },
  { key: 'metrics', term: 'Metrics' },
  { key: 'language', term: 'Language', text: languageText },
  { key: 'tags', term: 'Tags' },
];

const licenceKeys = ['license_name', 'license_link'];

/** The content of a front matter: the facts that people look for, and everything else as it was written. */
export function cardFacts(entries: readonly FrontMatterEntry[]): { facts: CardFact[]; others: FrontMatterEntry[] } {
  const facts: CardFact[] = [];
  const used = new Set<FrontMatterEntry>();
  for (const { key, term, address = () => null, text = (word: string) => word } of rules) {
    const entry = entries.find((candidate) => candidate.key === key);
    const words = entry?.values ?? null;
    if (entry === undefined || words === null) continue;
    used.add(entry);
    const values = words.map((word) => ({ text: text(word), address: address(word) }));
    const told = key === 'license' ? namedLicence(values, entries, used) : values;
    if (told.length > 0) facts.push({ term, values: told });
  }
  return { facts, others: entries.filter((entry) => !used.has(entry)) };
}

/** A licence without a common name (`license: other`) has its own name and address beside it. */
function namedLicence(
  values: CardFactValue[],
  entries: readonly FrontMatterEntry[],
  used: Set<FrontMatterEntry>,
): CardFactValue[] {
  const [value] = values;
  if (values.length !== 1 || value === undefined) return values;
  const [name, link] = licenceKeys.map((key) =>
    entries.find((entry) => entry.key === key && entry.values?.length === 1),
  );
  const target = link?.values?.[0] === undefined ? null : readLink(link.values[0]);
  const isWeb = target?.kind === 'outside' && /^https?:/.test(target.href);
  if (name !== undefined) used.add(name);
  if (link !== undefined && isWeb) used.add(link);
  const text = name?.values?.[0] ?? value.text;
  return [{ text, address: isWeb ? target.href : null }];
}

/** `en` → `English (en)`; words that are no language code stay as they are. */
function languageText(code: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
    return name === undefined ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}
