import type { AcceptedRisk, KnownExploited, RiskKind } from './risk-content';
import { epssOf, type EpssScore } from './files/epss-scores';
import type { RiskSource } from './risk-source';
import type { VexStatement } from './vex-statement';

/** All risk data together, to look things up in; ids in upper case. */
export interface RiskData {
  sources: readonly RiskSource[];
  /** Kinds that there are. */
  kinds: ReadonlySet<RiskKind>;
  scoreOf(cve: string): EpssScore | null;
  exploited: ReadonlyMap<string, KnownExploited>;
  statementsOf(id: string): readonly VexStatement[];
  accepted: ReadonlyMap<string, AcceptedRisk>;
}

/** Puts sources together. Of several lists that accept the same, the one that was added last counts. */
export function riskData(sources: readonly RiskSource[]): RiskData {
  const exploited = new Map<string, KnownExploited>();
  const accepted = new Map<string, AcceptedRisk>();
  const statements = new Map<string, VexStatement[]>();
  const scores: ((cve: string) => EpssScore | null)[] = [];
  for (const { content } of sources.toSorted((a, b) => a.addedAt - b.addedAt)) {
    switch (content.kind) {
      case 'epss':
        scores.push((cve) => epssOf(content.scores, cve));
        break;
      case 'kev':
        for (const entry of content.entries) exploited.set(entry.cve, entry);
        break;
      case 'accepted':
        for (const entry of content.entries) accepted.set(entry.id, entry);
        break;
      case 'vex':
        for (const statement of content.statements) {
          for (const id of statement.vulnerability) {
            const known = statements.get(id);
            if (known === undefined) statements.set(id, [statement]);
            else known.push(statement);
          }
        }
        break;
    }
  }
  const none: readonly VexStatement[] = [];
  return {
    sources,
    kinds: new Set(sources.map(({ content }) => content.kind)),
    scoreOf: (cve) => scores.reduce<EpssScore | null>((found, score) => score(cve) ?? found, null),
    exploited,
    statementsOf: (id) => statements.get(id) ?? none,
    accepted,
  };
}
