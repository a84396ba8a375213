import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexScan } from './index-scan';
import { severities, type ScanStatus, type ScanSummary, type SeverityCounts } from './scan';
import { emptySeverityCounts } from './severity';

function scan(status: ScanStatus, counts: Partial<SeverityCounts> = {}, packageCount = 5): ScanSummary {
  return {
    status,
    statusText: status,
    counts: { ...emptySeverityCounts(), ...counts },
    fixableCount: 0,
    packageCount: status === 'scanned' ? packageCount : 0,
  };
}

const clean = scan('scanned');
const low = scan('scanned', { Low: 90 });
const high = scan('scanned', { High: 1, Low: 3 });
const higher = scan('scanned', { High: 1, Medium: 1 });
const queued = scan('queued');
const failed = scan('failed');
const notUnderstood = scan('scanned', {}, 0);

describe('indexScan', () => {
  it.each([
    ['no platform', [], { kind: 'none' }],
    ['nothing known yet', [undefined, undefined], { kind: 'unknown' }],
    ['all clean', [clean, clean], { kind: 'all', scan: clean, at: 0 }],
    ['the worst platform stands for all', [low, high, clean], { kind: 'all', scan: high, at: 1 }],
    ['equal at the worst severity: the next one decides', [high, higher], { kind: 'all', scan: higher, at: 1 }],
    ['clean as far as it is known', [clean, undefined], { kind: 'some', worst: null, scannedCount: 1, total: 2 }],
    ['clean apart from one that waits', [clean, queued], { kind: 'some', worst: null, scannedCount: 1, total: 2 }],
    ['clean apart from one without a result', [clean, notUnderstood], { kind: 'some', scannedCount: 1, total: 2 }],
    ['findings so far', [low, undefined, high], { kind: 'some', worst: { scan: high, at: 2 }, scannedCount: 2 }],
    ['all of one state', [queued, queued], { kind: 'all', scan: queued, at: 0 }],
    ['of one state as far as it is known', [queued, undefined], { kind: 'some', worst: null, scannedCount: 0 }],
    ['no result, for several reasons', [queued, failed], { kind: 'some', worst: null, scannedCount: 0, total: 2 }],
    ['none that the scanner understands', [notUnderstood, scan('unsupported')], { kind: 'all', scan: notUnderstood }],
  ] as const)('%s', (_what, scans, expected) => {
    expect(indexScan(scans)).toMatchObject(expected);
  });

  it('calls an index clean only if every platform is', () => {
    const counts = fc.record(Object.fromEntries(severities.map((severity) => [severity, fc.nat(2)])));
    const anyScan = fc.option(
      fc.oneof(
        fc.constantFrom(clean, queued, failed, notUnderstood),
        counts.map((each) => scan('scanned', each)),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(anyScan, { maxLength: 6 }), (scans) => {
        const result = indexScan(scans);
        const isClean = result.kind === 'all' && result.scan.status === 'scanned' && result.scan.packageCount > 0;
        const isWithout = (each: ScanSummary) => severities.every((severity) => each.counts[severity] === 0);
        if (!isClean || !isWithout(result.scan)) return;
        for (const each of scans) {
          expect(each?.status).toBe('scanned');
          expect(each !== undefined && isWithout(each)).toBe(true);
        }
      }),
    );
  });
});
