import type { RiskKind, RiskReading } from './risk-content';

/** A file of risk data as this browser keeps it. */
export interface RiskSource extends RiskReading {
  /** Names it among all: a newer file of EPSS or KEV takes the place of the one before, any other that of one with its name. */
  id: string;
  /** Name of the file, or its address on this server. */
  name: string;
  /** Where it came from: the person's disk, the administrator's addresses, or statements written here. */
  origin: 'file' | 'site' | 'written';
  /** Milliseconds since 1970. */
  addedAt: number;
}

/** Kinds of which there is one at a time. */
const single: ReadonlySet<RiskKind> = new Set(['epss', 'kev']);

/** A reading with its name. */
export function riskSource(
  reading: RiskReading,
  { name, origin, addedAt }: Pick<RiskSource, 'name' | 'origin' | 'addedAt'>,
): RiskSource {
  const { kind } = reading.content;
  const cut = name.slice(0, 200);
  return { ...reading, id: single.has(kind) ? kind : `${kind}:${cut}`, name: cut, origin, addedAt };
}

/** Days after which scores and the list of exploited vulnerabilities count as stale: both change daily. */
export const staleAfterDays = 7;

const dayMs = 86_400_000;

/** How old what a file says is, in whole days; null if it does not say. Dates in the future count as today. */
export function ageInDays({ asOf }: Pick<RiskSource, 'asOf'>, now: number): number | null {
  return asOf === null ? null : Math.max(0, Math.floor((now - asOf) / dayMs));
}

/** Whether a newer file should be had: of scores and exploited vulnerabilities, since the others say what does not change by itself. */
export function isStale(source: Pick<RiskSource, 'asOf' | 'content'>, now: number): boolean {
  const age = ageInDays(source, now);
  return single.has(source.content.kind) && age !== null && age > staleAfterDays;
}
