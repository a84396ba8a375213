import { severities, type Severity, type SeverityCounts } from './scan';

/** No findings at any severity. */
export function emptySeverityCounts(): SeverityCounts {
  return { Critical: 0, High: 0, Medium: 0, Low: 0, Negligible: 0, Unknown: 0 };
}

export function addSeverityCounts(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return {
    Critical: a.Critical + b.Critical,
    High: a.High + b.High,
    Medium: a.Medium + b.Medium,
    Low: a.Low + b.Low,
    Negligible: a.Negligible + b.Negligible,
    Unknown: a.Unknown + b.Unknown,
  };
}

/** 0 is the worst (Critical): sorting by rank ascending puts the worst first. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The worst severity with at least one finding; null if there is none. */
export function worstSeverity(counts: SeverityCounts): Severity | null {
  return severities.find((severity) => counts[severity] > 0) ?? null;
}

/** Sorts more Critical findings first, then more High ones, and so on. */
export function compareSeverityCounts(a: SeverityCounts, b: SeverityCounts): number {
  const other = severities.find((severity) => a[severity] !== b[severity]);
  return other === undefined ? 0 : b[other] - a[other];
}

export function totalFindings(counts: SeverityCounts): number {
  return severities.reduce((total, severity) => total + counts[severity], 0);
}

/** The severity a word from the server means, in any letter case; Unknown for a missing or unheard-of word. */
export function parseSeverity(word: string | null): Severity {
  const folded = word?.trim().toLowerCase();
  return severities.find((severity) => severity.toLowerCase() === folded) ?? 'Unknown';
}
