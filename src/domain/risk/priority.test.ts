import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '@/domain/scan/scan';
import { severityRank } from '@/domain/scan/severity';
import {
  defaultRule,
  shareText,
  priorities,
  priorityOf,
  readPriorityRule,
  ruleTexts,
  type Priority,
  type PriorityFacts,
  type PriorityRule,
} from './priority';

const plain: PriorityFacts = {
  severity: 'Low',
  isFixable: false,
  isExploited: false,
  epss: { probability: 0.001, percentile: 0.2 },
  isSettled: false,
  isAffected: false,
};

describe('priorityOf', () => {
  it.each<[Priority, Partial<PriorityFacts>]>([
    ['later', {}],
    ['now', { isExploited: true }],
    ['later', { isExploited: true, isSettled: true }],
    ['soon', { epss: { probability: 0.1, percentile: 0.5 } }],
    ['later', { epss: { probability: 0.0999, percentile: 0.5 } }],
    ['soon', { severity: 'High', isFixable: true, epss: { probability: 0.01, percentile: 0.9 } }],
    ['watch', { severity: 'High', isFixable: false, epss: { probability: 0.01, percentile: 0.9 } }],
    ['watch', { severity: 'High', isFixable: true, epss: { probability: 0.01, percentile: 0.89 } }],
    ['watch', { severity: 'Medium', isFixable: true, epss: { probability: 0.01, percentile: 0.95 } }],
    ['soon', { severity: 'Critical', isFixable: true, epss: null }],
    ['watch', { severity: 'Critical', isFixable: false, epss: null }],
    ['watch', { severity: 'High', isFixable: true, epss: null }],
    ['later', { severity: 'Medium', isFixable: true, epss: null }],
    ['later', { severity: 'Unknown', epss: null }],
    ['watch', { isAffected: true }],
  ])('is %s for %j', (expected, facts) => {
    expect(priorityOf({ ...plain, ...facts }, defaultRule)).toBe(expected);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const anyFacts: fc.Arbitrary<PriorityFacts> = fc.record({
    severity: fc.constantFrom(...severities),
    isFixable: fc.boolean(),
    isExploited: fc.boolean(),
    epss: fc.option(fc.record({ probability: share, percentile: share })),
    isSettled: fc.boolean(),
    isAffected: fc.boolean(),
  });
  const anyRule: fc.Arbitrary<PriorityRule> = fc.record({
    probability: share,
    percentile: share,
    severity: fc.constantFrom('Critical', 'High', 'Medium', 'Low', 'Negligible'),
  });
  const rank = (facts: PriorityFacts, rule: PriorityRule) => priorities.indexOf(priorityOf(facts, rule));

  it('never falls when a finding is exploited, affected, fixable or likelier', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, share, (facts, rule, more) => {
        const before = rank(facts, rule);
        expect(rank({ ...facts, isExploited: true }, rule)).toBeLessThanOrEqual(before);
        expect(rank({ ...facts, isAffected: true }, rule)).toBeLessThanOrEqual(before);
        expect(rank({ ...facts, isFixable: true }, rule)).toBeLessThanOrEqual(before);
        if (facts.epss === null) return;
        const { probability, percentile } = facts.epss;
        const likelier = { probability: Math.max(probability, more), percentile: Math.max(percentile, more) };
        expect(rank({ ...facts, epss: likelier }, rule)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('never falls with a worse severity, nor with lower thresholds', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, fc.constantFrom(...severities), share, (facts, rule, severity, factor) => {
        if (severityRank(severity) <= severityRank(facts.severity)) {
          expect(rank({ ...facts, severity }, rule)).toBeLessThanOrEqual(rank(facts, rule));
        }
        const stricter = { ...rule, probability: rule.probability * factor, percentile: rule.percentile * factor };
        expect(rank(facts, stricter)).toBeLessThanOrEqual(rank(facts, rule));
      }),
    );
  });

  it('is later for everything that is settled', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, (facts, rule) => {
        expect(priorityOf({ ...facts, isSettled: true }, rule)).toBe('later');
      }),
    );
  });
});

describe('the rule', () => {
  it('is told with its thresholds', () => {
    expect(ruleTexts({ probability: 0.25, percentile: 0.995, severity: 'Medium' }).soon).toBe(
      'EPSS is 25% or more; or Medium or worse, fixable, and its EPSS percentile is 99.5% or more; or Critical, fixable, and without an EPSS score.',
    );
  });

  it.each<[string | null, Partial<PriorityRule>]>([
    [null, {}],
    ['{', {}],
    ['7', {}],
    ['{"probability":0.5}', { probability: 0.5 }],
    ['{"probability":2,"percentile":"0.1","severity":"Unknown"}', {}],
    ['{"severity":"Low","percentile":0}', { severity: 'Low', percentile: 0 }],
  ])('that was kept as %s', (text, expected) => {
    expect(readPriorityRule(text)).toEqual({ ...defaultRule, ...expected });
  });
});

describe('shareText', () => {
  it.each([
    [0.94358, '94.4%'],
    [0.1, '10%'],
    [0.00046, '0.05%'],
    [0, '0%'],
    [1, '100%'],
  ])('%s is %s', (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});
