import * as v from 'valibot';
import { member } from '@/api/http/answers/json';
import type { ScanSummary, Severity } from '@/domain/scan/scan';
import { parseSeverity } from '@/domain/scan/severity';
import { readFixedBy } from './fixed-by';
import { isScanEntry, scanText, scanWireSchema } from './scan-wire.schema';

/** A security report, reduced to counts in one walk over it. */
export const scanSummarySchema = v.pipe(
  scanWireSchema,
  v.transform(({ features, ...state }): ScanSummary => ({ ...state, ...countFindings(features) })),
);

function countFindings(features: readonly unknown[]): Pick<ScanSummary, 'counts' | 'fixableCount' | 'packageCount'> {
  const counts: Record<Severity, number> = { Critical: 0, High: 0, Medium: 0, Low: 0, Negligible: 0, Unknown: 0 };
  let fixableCount = 0;
  let packageCount = 0;
  for (const feature of features) {
    if (!isScanEntry(feature)) continue;
    packageCount += 1;
    const listed = member(feature, 'Vulnerabilities');
    if (!Array.isArray(listed)) continue;
    const findings: readonly unknown[] = listed;
    for (const finding of findings) {
      if (!isScanEntry(finding)) continue;
      counts[parseSeverity(scanText(member(finding, 'Severity')))] += 1;
      if (readFixedBy(scanText(member(finding, 'FixedBy'))).fixedIn !== null) fixableCount += 1;
    }
  }
  return { counts, fixableCount, packageCount };
}
