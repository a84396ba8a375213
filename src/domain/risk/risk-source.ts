import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
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
  /** What was written here, as a file has it; of other files only what they say is kept. */
  text?: string;
}

/** Kinds of which a newer file takes the place of the older one. */
const single: ReadonlySet<RiskKind> = new Set(['epss', 'kev']);

/** A reading with its name. */
export function riskSource(
  reading: RiskReading,
  { name, origin, addedAt, text }: Pick<RiskSource, 'name' | 'origin' | 'addedAt' | 'text'>,
): RiskSource {
  const { kind } = reading.content;
  const cut = name.slice(0, 200);
  const id = single.has(kind) ? kind : `${kind}:${cut}`;
  return { ...reading, id, name: cut, origin, addedAt, ...(text !== undefined && { text }) };
}

/** Days after which scores and the list of exploited vulnerabilities count as stale: both change daily. */
export const staleAfterDays = 7;

/**
 * How old what a file says is, in calendar days: from the day that it names, which is one of UTC, until today where the
 * person is; null if it does not say. Dates in the future count as today.
 */
export function ageInDays({ asOf }: Pick<RiskSource, 'asOf'>, now: number): number | null {
  if (asOf === null) return null;
  const day = new Date(asOf);
  const named = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  return Math.max(0, differenceInCalendarDays(now, named));
}

/** Whether a newer file should be had: of scores and exploited vulnerabilities, since the others say what does not change by itself. */
export function isStale(source: Pick<RiskSource, 'asOf' | 'content'>, now: number): boolean {
  const age = ageInDays(source, now);
  return single.has(source.content.kind) && age !== null && age > staleAfterDays;
}
