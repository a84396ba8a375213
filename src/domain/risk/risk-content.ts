import type { VexStatement } from './vex-statement';

/** Entries of one file: the catalog of CISA has some 1,500, the VEX of a whole distribution some 10,000. EPSS has its own limit. */
export const mostEntries = 100_000;

/** EPSS scores (https://www.first.org/epss), compact: the same place in each list is one CVE; sorted by `cves`. */
export interface EpssScores {
  /** As `cveNumber` has them. */
  cves: Float64Array<ArrayBuffer>;
  probabilities: Float32Array<ArrayBuffer>;
  percentiles: Float32Array<ArrayBuffer>;
  /** `v2025.03.14`; null if the file does not say. */
  modelVersion: string | null;
}

/** A vulnerability that is known to be exploited, as CISA's catalog (KEV) has it. */
export interface KnownExploited {
  /** In upper case. */
  cve: string;
  /** What it is called there; null if nothing is said. */
  title: string | null;
  /** Days as `2024-05-01`; null if not given. */
  addedOn: string | null;
  dueOn: string | null;
  /** True if ransomware is known to have used it. */
  isRansomware: boolean;
  /** What the catalog asks for. */
  action: string | null;
}

/** A vulnerability that somebody decided to live with. */
export interface AcceptedRisk {
  /** In upper case: a CVE or any other advisory. */
  id: string;
  reason: string;
  /** When it was decided, as the list writes it: `2024-05-01`; '' if it does not say. */
  date: string;
  /** The last day on which it holds (`2024-12-31`); null if it has no end. */
  until: string | null;
}

/** What a file of risk data holds. */
export type RiskContent =
  | { kind: 'epss'; scores: EpssScores }
  | { kind: 'kev'; entries: readonly KnownExploited[] }
  | { kind: 'vex'; format: string; statements: readonly VexStatement[] }
  | { kind: 'accepted'; entries: readonly AcceptedRisk[] };

export type RiskKind = RiskContent['kind'];

/** A file of risk data, read. */
export interface RiskReading {
  content: RiskContent;
  /** Entries that were read. */
  rows: number;
  /** Entries that could not be read, or never apply. */
  skipped: number;
  /** When the file says it was made, in milliseconds since 1970; null if it says nothing. */
  asOf: number | null;
}
