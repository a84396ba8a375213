import { cvss2Metrics, cvss3Metrics, cvss4Metrics, type CvssLevel, type CvssMeanings } from './cvss-metrics';

/** One metric of a vector. What is not known is shown as the vector spells it. */
export interface CvssMetric {
  /** `AV`; the whole part if it has no colon. */
  code: string;
  /** `N`; empty if the part has no colon. */
  valueCode: string;
  /** "Attack Vector"; the code for a metric that this version does not have. */
  name: string;
  /** "Network"; the value's code if it is not one of the metric's. */
  value: string;
  /** How much it adds to the danger; null if that is not known. */
  level: CvssLevel | null;
}

export interface CvssVector {
  /** `2.0`, `3.1` …; the text behind `CVSS:` as it is, for versions of the future too; null if that is not known. */
  version: string | null;
  /** In the vector's order, every part of it. */
  metrics: readonly CvssMetric[];
}

/** Version 2 has no prefix, and some sources leave it out for the others too: then the metrics show which version it is. */
function versionByMetrics(codes: readonly string[]): string | null {
  const has = (...wanted: string[]) => wanted.some((code) => codes.includes(code));
  if (has('Au')) return '2.0';
  if (has('AT', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA')) return '4.0';
  return has('PR', 'UI', 'S') ? '3.1' : null;
}

function meaningsOf(version: string | null): CvssMeanings {
  if (version === null) return {};
  if (/^2(?:\.|$)/.test(version)) return cvss2Metrics;
  if (/^3(?:\.|$)/.test(version)) return cvss3Metrics;
  return /^4(?:\.|$)/.test(version) ? cvss4Metrics : {};
}

/** A member that is the record's own: codes are untrusted text, and `constructor` is no metric. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function splitPart(part: string): [code: string, valueCode: string] {
  const colon = part.indexOf(':');
  return colon === -1 ? [part, ''] : [part.slice(0, colon), part.slice(colon + 1)];
}

/**
 * Reads a vector of CVSS 2, 3.0, 3.1 or 4.0 (the specifications of FIRST.org). It never throws: a vector is untrusted text,
 * and whatever it holds comes back as a metric, explained or as it is.
 */
export function parseCvssVector(vector: string): CvssVector {
  const parts = vector
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const prefix = /^CVSS:(.+)$/i.exec(parts[0] ?? '')?.[1];
  const pairs = (prefix === undefined ? parts : parts.slice(1)).map(splitPart);
  const version = prefix ?? versionByMetrics(pairs.map(([code]) => code));
  const meanings = meaningsOf(version);
  const metrics = pairs.map(([code, valueCode]): CvssMetric => {
    const meaning = own(meanings, code);
    const value = own(meaning?.values, valueCode);
    return { code, valueCode, name: meaning?.name ?? code, value: value?.[0] ?? valueCode, level: value?.[1] ?? null };
  });
  return { version, metrics };
}
