import * as v from 'valibot';
import { severities, type ScanStatus, type ScanSummary, type Severity } from '@/domain/scan';
import { member } from './json';

const statuses: Readonly<Record<string, ScanStatus>> = {
  scanned: 'scanned',
  queued: 'queued',
  failed: 'failed',
  unsupported: 'unsupported',
  manifest_layer_too_large: 'too-large',
};

const scanWire = v.object({
  status: v.string(),
  /** Null unless the status is scanned. Not checked further: a report has megabytes, of which the counts are wanted. */
  data: v.optional(v.unknown()),
});

/** A security report, reduced to counts in one walk over it. */
export const scanSummarySchema = v.pipe(
  scanWire,
  v.rawTransform(({ dataset: { value: wire }, addIssue, NEVER }): ScanSummary => {
    const status = Object.hasOwn(statuses, wire.status) ? (statuses[wire.status] ?? 'other') : 'other';
    const features = status === 'scanned' ? featuresOf(wire.data) : [];
    // A report that cannot be read must not look like one without findings.
    if (features === null) {
      addIssue({
        expected: 'a list of packages',
        path: [{ type: 'object', origin: 'value', input: { ...wire }, key: 'data', value: wire.data }],
      });
      return NEVER;
    }
    return { status, statusText: wire.status, ...countFindings(features) };
  }),
);

/** Each member on the way may be null, which means no packages; null is returned for what is neither that nor a list. */
function featuresOf(report: unknown): readonly unknown[] | null {
  let value = report;
  for (const name of ['Layer', 'Features']) {
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object' || Array.isArray(value)) return null;
    value = member(value, name);
  }
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : null;
}

function countFindings(features: readonly unknown[]): Pick<ScanSummary, 'counts' | 'fixableCount' | 'packageCount'> {
  const counts: Record<Severity, number> = { Critical: 0, High: 0, Medium: 0, Low: 0, Negligible: 0, Unknown: 0 };
  let fixableCount = 0;
  let packageCount = 0;
  for (const feature of features) {
    if (typeof feature !== 'object' || feature === null) continue;
    packageCount += 1;
    const findings = member(feature, 'Vulnerabilities');
    if (!Array.isArray(findings)) continue;
    for (const finding of findings as readonly unknown[]) {
      if (typeof finding !== 'object' || finding === null) continue;
      counts[severityOf(member(finding, 'Severity'))] += 1;
      const fixedBy = member(finding, 'FixedBy');
      if (typeof fixedBy === 'string' && fixedBy !== '') fixableCount += 1;
    }
  }
  return { counts, fixableCount, packageCount };
}

function severityOf(word: unknown): Severity {
  return severities.find((severity) => severity === word) ?? 'Unknown';
}
