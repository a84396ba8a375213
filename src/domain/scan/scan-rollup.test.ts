import { describe, expect, it } from 'vitest';
import type { ScanSummary } from './scan';
import { rollUpScans } from './scan-rollup';
import { emptySeverityCounts } from './severity';

const none = emptySeverityCounts();

function scanned(counts: Partial<ScanSummary['counts']>, packageCount = 5): ScanSummary {
  return {
    status: 'scanned',
    statusText: 'scanned',
    counts: { ...none, ...counts },
    fixableCount: 1,
    packageCount,
  };
}
const queued: ScanSummary = { status: 'queued', statusText: 'queued', counts: none, fixableCount: 0, packageCount: 0 };

describe('rollUpScans', () => {
  it.each([
    ['no platform', [], null, 0, 0, 0],
    ['nothing known yet', [undefined, undefined], null, 0, 0, 2],
    ['the worst of any platform', [scanned({ Low: 4 }), scanned({ High: 1 }), undefined], 'High', 2, 2, 3],
    ['known but not scanned', [queued, scanned({})], null, 1, 2, 2],
    ['scanned without a recognised package', [scanned({}, 0), scanned({ Low: 1 })], 'Low', 1, 2, 2],
  ] as const)('%s', (_what, children, worst, scannedCount, knownCount, total) => {
    expect(rollUpScans(children)).toMatchObject({ worst, scannedCount, knownCount, total });
  });

  it('adds up the findings', () => {
    const rollup = rollUpScans([scanned({ High: 1, Low: 2 }), queued, scanned({ High: 2 })]);
    expect(rollup.counts).toEqual({ ...none, High: 3, Low: 2 });
    expect(rollup.fixableCount).toBe(2);
  });
});
