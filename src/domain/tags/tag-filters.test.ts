import { describe, expect, it } from 'vitest';
import { matchesTagFilters, tagFilterLabel, tagFilters, type TagFacts, type TagFilter } from './tag-filters';

const plain: TagFacts = {
  isSigned: undefined,
  isImmutable: false,
  endsAt: null,
  now: 1_000_000,
  isIndex: false,
  worstSeverityKnown: undefined,
};

const day = 24 * 60 * 60_000;

describe('matchesTagFilters', () => {
  it.each<[TagFilter[], Partial<TagFacts>, boolean]>([
    [[], {}, true],
    [['signed'], { isSigned: true }, true],
    [['unsigned'], { isSigned: false }, true],
    [['unsigned'], { isSigned: true }, false],
    [['signed'], { isSigned: false }, false],
    [['signed', 'unsigned'], { isSigned: true }, false],
    [['immutable'], { isImmutable: true }, true],
    [['expiring'], { endsAt: 0 }, true],
    [['expiring-week'], { endsAt: 1_000_001 }, true],
    [['expiring-week'], { endsAt: 1_000_000 + 7 * 86_400_000 }, true],
    [['expiring-week'], { endsAt: 1_000_001 + 7 * 86_400_000 }, false],
    [['expiring-week'], { endsAt: 1_000_000 }, false],
    [['multi-arch'], { isIndex: true }, true],
    [['signed', 'immutable'], { isSigned: true, isImmutable: true }, true],
    [['signed', 'immutable'], { isSigned: true }, false],
    [['critical'], { worstSeverityKnown: 'Critical' }, true],
    [['critical'], { worstSeverityKnown: 'High' }, false],
    [['high'], { worstSeverityKnown: 'High' }, true],
    [['high'], { worstSeverityKnown: 'Critical' }, true],
    [['high'], { worstSeverityKnown: 'Medium' }, false],
    [['vulnerable'], { worstSeverityKnown: 'Unknown' }, true],
    [['vulnerable'], { worstSeverityKnown: null }, false],
    [['clean'], { worstSeverityKnown: null }, true],
    [['clean'], { worstSeverityKnown: 'Low' }, false],
    [['critical', 'clean'], { worstSeverityKnown: null }, true],
    [['critical', 'clean'], { worstSeverityKnown: 'Low' }, false],
    [['critical', 'signed'], { worstSeverityKnown: 'Critical' }, false],
    [['signed', 'critical', 'high'], { worstSeverityKnown: 'High', isSigned: true }, true],
    [['not-pulled'], { lastPulledAtKnown: null }, true],
    [['not-pulled'], { now: 91 * day, lastPulledAtKnown: day - 1 }, true],
    [['not-pulled'], { now: 91 * day, lastPulledAtKnown: day }, false],
    [['never-pulled'], { lastPulledAtKnown: null }, true],
    [['never-pulled'], { lastPulledAtKnown: 1 }, false],
    [['never-pulled'], { lastPulledAtKnown: undefined }, false],
    [['pruned'], { isPrunedKnown: true }, true],
    [['pruned'], { isPrunedKnown: false }, false],
    [['becomes-immutable'], { becomesImmutableKnown: true }, true],
    [['becomes-immutable'], { becomesImmutableKnown: false }, false],
    [['not-pulled', 'never-pulled'], { lastPulledAtKnown: 1, now: 91 * day }, false],
  ])('%j with %j: %s', (filters, facts, expected) => {
    expect(matchesTagFilters(filters, { ...plain, ...facts })).toBe(expected);
  });

  it.each(tagFilters)('%s lets a tag without that trait, or without a known scan, not pass', (filter) => {
    expect(matchesTagFilters([filter], plain)).toBe(false);
  });
});

describe('tagFilterLabel', () => {
  it('tells every filter apart', () => {
    const labels = tagFilters.map((filter) => tagFilterLabel(filter));
    expect(new Set(labels).size).toBe(tagFilters.length);
    expect(labels).not.toContain('');
  });
});
