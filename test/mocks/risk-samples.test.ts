import { describe, expect, it } from 'vitest';
import { readRiskFile } from '@/domain/risk/files/read-risk-file';
import { isStale } from '@/domain/risk/risk-source';
import { riskSample, riskSampleNames } from '~mocks/risk-samples';

const now = Date.UTC(2026, 10, 29, 12);

describe('the samples of the demo', () => {
  it.each(riskSampleNames)('%s is read whole, and fresh', (name) => {
    const reading = readRiskFile(riskSample(name, now) ?? '');
    if (typeof reading === 'string') throw new Error(reading);
    expect(reading.skipped).toBe(0);
    expect(isStale(reading, now)).toBe(false);
  });

  it('are one of each kind, and call themselves samples', () => {
    const kinds = riskSampleNames.map((name) => {
      const text = riskSample(name, now) ?? '';
      expect(text.toLowerCase()).toContain('sample');
      const reading = readRiskFile(text);
      return typeof reading === 'string' ? reading : reading.content.kind;
    });
    expect(kinds.toSorted()).toEqual(['accepted', 'epss', 'kev', 'vex']);
    expect(riskSample('toString', now)).toBeUndefined();
  });
});
