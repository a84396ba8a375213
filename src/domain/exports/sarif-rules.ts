import type { Severity } from '@/domain/scan/scan';
import type { Finding } from '@/domain/scan/scan-report';
import { severityRank } from '@/domain/scan/severity';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { webLink } from './web-link';

/** SARIF's words for how serious a result is. Unknown counts as a warning: it is not said to be harmless. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  Critical: 'error',
  High: 'error',
  Medium: 'warning',
  Low: 'note',
  Negligible: 'note',
  Unknown: 'warning',
};

/** GitHub sorts results by this number; without a score, it is the middle of the range that the severity stands for. */
const usualScores: Partial<Record<Severity, number>> = { Critical: 9.5, High: 8, Medium: 5.5, Low: 2, Negligible: 0.1 };

/** Everything that the report says of one advisory, which may concern several packages. */
interface AdvisoryFacts {
  name: string;
  severity: Severity;
  score: number | null;
  description: string;
  links: Set<string>;
}

interface SarifRules {
  rules: Iterable<unknown>;
  /** The place of each advisory's rule. */
  placeOf: ReadonlyMap<string, number>;
}

/** One rule per advisory, in the order of the findings. Packages may have it at different severities: a rule has the worst. */
export function* sarifRules(findings: readonly Finding[]): Pieces<SarifRules> {
  const facts = new Map<string, AdvisoryFacts>();
  for (const { vulnerability } of findings) {
    const { name, severity, cvssScore, description } = vulnerability;
    const known = facts.get(name) ?? { name, severity, score: null, description, links: new Set<string>() };
    facts.set(name, known);
    if (severityRank(severity) < severityRank(known.severity)) known.severity = severity;
    if (cvssScore !== null) known.score = Math.max(known.score ?? 0, cvssScore);
    known.description ||= description;
    for (const link of vulnerability.links) {
      const url = webLink(link);
      if (url !== null) known.links.add(url);
    }
    yield '';
  }
  const advisories = [...facts.values()];
  return {
    rules: oneByOne(advisories, ruleOf),
    placeOf: new Map(advisories.map(({ name }, place) => [name, place])),
  };
}

function ruleOf({ name, severity, score, description, links }: AdvisoryFacts) {
  const text = description || name;
  const [helpUri] = links;
  const weight = score ?? usualScores[severity];
  return {
    id: name,
    shortDescription: { text: name },
    fullDescription: { text },
    ...(helpUri !== undefined && { helpUri }),
    help: { text: [text, ...links].join('\n') },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      tags: ['security', 'vulnerability', severity],
      ...(weight !== undefined && { 'security-severity': weight.toFixed(1) }),
    },
  };
}
