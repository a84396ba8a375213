import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from './scan';
import {
  addSeverityCounts,
  emptySeverityCounts,
  parseSeverity,
  severityRank,
  totalFindings,
  worstSeverity,
} from './severity';

const none = emptySeverityCounts();

describe('severityRank', () => {
  it('puts Critical first and Unknown last', () => {
    const sorted = severities.toReversed().toSorted((a, b) => severityRank(a) - severityRank(b));
    expect(sorted).toEqual(['Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown']);
    expect(severityRank('Critical')).toBe(0);
  });
});

describe('worstSeverity', () => {
  it.each([
    [none, null],
    [{ ...none, Critical: 1 }, 'Critical'],
    [{ ...none, Low: 50, High: 1 }, 'High'],
    [{ ...none, Unknown: 2, Negligible: 1 }, 'Negligible'],
    [{ ...none, Unknown: 2 }, 'Unknown'],
  ])('of %j is %s', (counts, worst) => {
    expect(worstSeverity(counts)).toBe(worst);
  });
});

describe('addSeverityCounts and totalFindings', () => {
  const someCounts = fc
    .tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
    .map(([Critical, High, Medium, Low, Negligible, Unknown]) => ({
      Critical,
      High,
      Medium,
      Low,
      Negligible,
      Unknown,
    }));

  it('lose no finding of either, at any severity', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        const sum = addSeverityCounts(a, b);
        for (const severity of severities) expect(sum[severity]).toBe(a[severity] + b[severity]);
        expect(totalFindings(sum)).toBe(totalFindings(a) + totalFindings(b));
      }),
    );
  });
  it('start at nothing', () => {
    expect(totalFindings(none)).toBe(0);
    expect(addSeverityCounts(none, none)).toEqual(none);
  });
});

describe('parseSeverity', () => {
  it.each([
    ['Critical', 'Critical'],
    ['high', 'High'],
    [' MEDIUM ', 'Medium'],
    ['Defcon1', 'Unknown'],
    ['None', 'Unknown'],
    ['toString', 'Unknown'],
    ['', 'Unknown'],
    [null, 'Unknown'],
  ])('%j is %s', (word, severity) => {
    expect(parseSeverity(word)).toBe(severity);
  });
});
