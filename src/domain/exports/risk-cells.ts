import type { CsvCell } from '@/domain/text/csv';
import { compareCodeUnits } from '@/domain/text/compare';
import type { RiskRecord } from './risk-record';

/**
 * What risk data say of a finding, as files with columns have it. These columns come last, so that programs that count
 * columns go on.
 */
export const riskHeaders = {
  priority: 'Priority',
  epssProbability: 'EPSS Probability',
  epssPercentile: 'EPSS Percentile',
  knownExploited: 'Known Exploited',
  due: 'Due',
  ransomware: 'Ransomware',
  vexStatus: 'VEX Status',
  vexJustification: 'VEX Justification',
  accepted: 'Accepted',
} as const;

type RiskCells = Record<keyof typeof riskHeaders, CsvCell>;

/** The cells of a finding, in the order of their columns; null if nothing is known of it. */
export function riskCells({ priority, epss, kev, vex, accepted }: RiskRecord): RiskCells {
  const due = kev.flatMap(({ dueOn }) => dueOn ?? []).toSorted(compareCodeUnits);
  return {
    priority,
    epssProbability: epss?.probability ?? null,
    epssPercentile: epss?.percentile ?? null,
    knownExploited: kev.length > 0,
    due: due[0] ?? null,
    ransomware: kev.some(({ isRansomware }) => isRansomware),
    vexStatus: vex?.status ?? null,
    vexJustification: vex?.justification ?? vex?.detail ?? null,
    accepted: accepted === null ? null : accepted.reason || 'yes',
  };
}
