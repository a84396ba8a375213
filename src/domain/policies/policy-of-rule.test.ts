import { describe, expect, it } from 'vitest';
import type { TakingRule } from '@/domain/clean-up/rule';
import { pruneRuleText } from './policy';
import { policyNameTest } from './policy-pattern';
import { policyOfRule } from './policy-of-rule';

const none: TakingRule = { does: 'take', pattern: null, olderThanDays: null, notPulledDays: null, exceptNewest: null };
const glob = (text: string) => ({ pattern: { text, kind: 'glob' as const } });
const regex = (text: string) => ({ pattern: { text, kind: 'regex' as const } });
const newest = (count: number) => ({ exceptNewest: { count, of: 'all' as const } });

describe('a rule of a clean-up as a policy', () => {
  it.each<[string, Partial<TakingRule>, text: string, pattern: string | null]>([
    ['all but the newest', newest(5), 'Keeps the newest 5 tags', null],
    ['an age', { olderThanDays: 30 }, 'Removes tags 30 days after they were created', null],
    ['a glob', { ...glob('nightly-*'), ...newest(2) }, 'Keeps the newest 2 tags', '^(?:nightly-.*)$'],
    ['globs', { ...glob('pr-?, tmp.*'), ...newest(1) }, 'Keeps the newest tag', '^(?:pr-.|tmp\\..*)$'],
    ['an expression', { ...regex('v\\d+|dev'), ...newest(2) }, 'Keeps the newest 2 tags', '^(?:v\\d+|dev)$'],
  ])('%s', (_name, rule, text, pattern) => {
    const { policy } = policyOfRule({ ...none, ...rule });
    expect(policy && pruneRuleText(policy.rule)).toBe(text);
    expect(policy?.pattern).toBe(pattern);
    expect(policy?.takesFitting).toBe(true);
  });

  it.each<[string, Partial<TakingRule>, RegExp]>([
    ['a name alone', glob('a*'), /by the number of tags or by their age\.$/],
    ['an age of nothing', { olderThanDays: 0 }, /by the number of tags or by their age\.$/],
    ['age and number', { ...newest(3), olderThanDays: 3 }, /not by both/],
    ['pulls', { notPulledDays: 90, olderThanDays: 90 }, /do not look at pulls/],
    ['version lines', { exceptNewest: { count: 1, of: 'major' } }, /no version lines/],
    ['a named group', { ...regex('(?<a>v)1'), ...newest(1) }, /in another way/],
    ['an escape of JavaScript alone', { ...regex('\\p1'), ...newest(1) }, /in another way/],
    ['no expression', { ...regex('('), ...newest(1) }, /cannot be tried/],
    ['one that takes too long', { ...regex('(a+)+b'), ...newest(1) }, /could take too long/],
  ])('cannot be %s', (_name, rule, reason) => {
    expect(policyOfRule({ ...none, ...rule }).whyNot).toMatch(reason);
  });

  it.each([
    ['v1.*', 'v1.0', true],
    ['v1.*', 'v10', false],
    ['nightly', 'my-nightly', false],
    ['*-rc?', '1-rc1', true],
  ])('is about the names that the rule is about: %s and %s', (text, name, expected) => {
    const { policy } = policyOfRule({ ...none, ...glob(text), ...newest(1) });
    const fits = policy && policyNameTest(policy);
    expect([fits?.(name, 'whole'), fits?.(name, 'anywhere')]).toEqual([expected, expected]);
  });
});
