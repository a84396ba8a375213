import { describe, expect, it } from 'vitest';
import { creationDateRule, policyPatternText, pruneRuleText, type PruneRule } from './policy';

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
