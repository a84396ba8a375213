import { describe, expect, it } from 'vitest';
import { creationDateRule, isSamePolicy, policyPatternText, pruneRuleText, type PruneRule } from './policy';

const day = 24 * 3_600_000;
const byDate = (span: string): PruneRule => creationDateRule(span) ?? expect.fail(span);

describe('a span of time, as Quay writes it', () => {
  it.each<[string, number | null]>([
    ['7d', 7 * day],
    ['2w', 14 * day],
    ['12h', day / 2],
    ['30m', day / 48],
    ['0d', null],
    ['7 days', null],
    ['', null],
    ['-1d', null],
    ['1.5d', null],
    [`${'9'.repeat(30)}d`, null],
  ])('%j', (span, spanMs) => {
    expect(creationDateRule(span)).toEqual(spanMs === null ? null : { kind: 'creation-date', span, spanMs });
  });
});

describe('a policy in words', () => {
  it.each<[PruneRule, string]>([
    [{ kind: 'number-of-tags', count: 1 }, 'Keeps the newest tag'],
    [{ kind: 'number-of-tags', count: 5 }, 'Keeps the newest 5 tags'],
    [byDate('1w'), 'Removes tags 1 week after they were created'],
    [byDate('30d'), 'Removes tags 30 days after they were created'],
  ])('%j', (rule, text) => {
    expect(pruneRuleText(rule)).toBe(text);
  });

  it.each([
    [null, true, 'all tags'],
    ['^v', true, 'tags that match ^v'],
    ['^v', false, 'tags that do not match ^v'],
  ])('pattern %j, %j', (pattern, takesFitting, text) => {
    expect(policyPatternText({ pattern, takesFitting })).toBe(text);
  });
});

describe('two policies', () => {
  const five: PruneRule = { kind: 'number-of-tags', count: 5 };
  const policyOf = (rule: PruneRule, pattern: string | null = '^v', takesFitting = true) => ({
    rule,
    pattern,
    takesFitting,
  });

  it.each([
    ['the same number', policyOf(five), policyOf({ ...five }), true],
    ['another number', policyOf(five), policyOf({ ...five, count: 6 }), false],
    ['a number and an age', policyOf(five), policyOf(byDate('5d')), false],
    ['the same age', policyOf(byDate('14d')), policyOf(byDate('14d')), true],
    ['the same age in other units', policyOf(byDate('14d')), policyOf(byDate('2w')), true],
    ['another age', policyOf(byDate('14d')), policyOf(byDate('15d')), false],
    ['another pattern', policyOf(five), policyOf(five, '^w'), false],
    ['a pattern and none', policyOf(five), policyOf(five, null), false],
    ['the other tags', policyOf(five), policyOf(five, '^v', false), false],
    ['all tags, whatever is said of them', policyOf(five, null), policyOf(five, null, false), true],
  ])('with %s', (_case, one, other, isSame) => {
    expect(isSamePolicy(one, other)).toBe(isSame);
    expect(isSamePolicy(other, one)).toBe(isSame);
  });
});
