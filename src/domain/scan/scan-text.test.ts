import { describe, expect, it } from 'vitest';
import type { ScanStatus, ScanSummary } from './scan';
import { countsText, describeScan, explainScan, hasScanResult } from './scan-text';
import { emptySeverityCounts } from './severity';

const none = emptySeverityCounts();

function summary(status: ScanStatus, values: Partial<ScanSummary> = {}): ScanSummary {
  return { status, statusText: status, counts: none, fixableCount: 0, packageCount: 10, ...values };
}

describe('describeScan', () => {
  it.each([
    [summary('queued'), 'queued', 'Queued', false],
    [summary('failed'), 'failed', 'Scan failed', false],
    [summary('unsupported'), 'unsupported', 'Unsupported', false],
    [summary('too-large'), 'too-large', 'Too large', false],
    [summary('other', { statusText: 'resting' }), 'other', 'Unknown state', false],
    [summary('other', { statusText: ' ' }), 'other', 'Unknown state', false],
    [summary('scanned'), 'none', 'None Detected', true],
    [summary('scanned', { packageCount: 0 }), 'unsupported', 'Unsupported', false],
  ] as const)('%j', (scan, kind, text, hasResult) => {
    expect(describeScan(scan)).toEqual({ kind, text, severity: null, count: 0 });
    expect(hasScanResult(scan)).toBe(hasResult);
  });

  it.each([
    [{ ...none, High: 3, Low: 90 }, '3 High', 'High', 3],
    [{ ...none, Critical: 1, High: 3 }, '1 Critical', 'Critical', 1],
    [{ ...none, Unknown: 2 }, '2 Unknown', 'Unknown', 2],
    [{ ...none, Low: 4405 }, '4,405 Low', 'Low', 4405],
  ] as const)('%j reads %s', (counts, text, severity, count) => {
    expect(describeScan(summary('scanned', { counts }))).toEqual({ kind: 'findings', text, severity, count });
  });

  it('shows findings even if the report lists no package', () => {
    const scan = summary('scanned', { counts: { ...none, Low: 1 }, packageCount: 0 });
    expect(describeScan(scan).text).toBe('1 Low');
    expect(hasScanResult(scan)).toBe(true);
  });
});

describe('explainScan', () => {
  it.each([
    [summary('queued'), 'The scan has not run yet.'],
    [summary('failed'), 'The scan could not be completed.'],
    [summary('scanned', { packageCount: 0 }), 'The image has no content that the scanner recognizes.'],
    [summary('too-large'), 'The image has a layer that is too large to be scanned.'],
    [
      summary('other', { statusText: 'resting' }),
      'The registry reports a scan state that this app does not know: “resting”.',
    ],
    [summary('other', { statusText: ' ' }), 'The registry reports a scan state that this app does not know.'],
    [summary('scanned'), undefined],
    [summary('scanned', { counts: { ...none, Low: 1 } }), undefined],
  ] as const)('%j', (scan, expected) => {
    expect(explainScan(scan)).toBe(expected);
  });
});

describe('countsText', () => {
  it.each([
    [none, ''],
    [{ ...none, Unknown: 1, High: 1200, Low: 3 }, '1,200 High, 3 Low, 1 Unknown'],
  ])('%j reads "%s"', (counts, expected) => {
    expect(countsText(counts)).toBe(expected);
  });
});
