import { describe, expect, it } from 'vitest';
import { policyNameTest, whyNotTried } from './policy-pattern';

const about = (pattern: string | null, takesFitting = true) => ({ pattern, takesFitting });

describe('the pattern of a policy', () => {
  it.each<[pattern: string | null, name: string, whole: boolean, anywhere: boolean]>([
    [null, 'latest', true, true],
    ['v[0-9]+\\..*', 'v1.0', true, true],
    ['v[0-9]+\\..*', 'xv1.0', false, true],
    ['nightly', 'nightly', true, true],
    ['nightly', 'nightly-1', false, true],
    ['^v', 'v1', false, true],
    ['a|b', 'ab', false, true],
    ['V1', 'v1', false, false],
    ['', 'v1', false, true],
  ])('%j and %s', (pattern, name, whole, anywhere) => {
    const fits = policyNameTest(about(pattern));
    expect([fits?.(name, 'whole'), fits?.(name, 'anywhere')]).toEqual([whole, anywhere]);
    if (pattern === null) return;
    const other = policyNameTest(about(pattern, false));
    expect([other?.(name, 'whole'), other?.(name, 'anywhere')]).toEqual([!whole, !anywhere]);
  });

  it.each([
    ['(', 'no regular expression'],
    ['a)|(b', 'no regular expression'],
    ['(?P<version>v)', 'no regular expression'],
    ['(?i)nightly', 'no regular expression'],
    ['\\Av1\\Z', 'browsers read it in another way'],
    ['v{,3}', 'browsers read it in another way'],
    ['[[:alpha:]]+', 'browsers read it in another way'],
    ['(a+)+$', 'could take too long'],
    ['a'.repeat(201), 'longer than 200 characters'],
  ])('%s cannot be tried', (pattern, reason) => {
    expect(policyNameTest(about(pattern))).toBeNull();
    expect(whyNotTried(about(pattern))).toContain(`This pattern cannot be tried here: `);
    expect(whyNotTried(about(pattern))).toContain(reason);
  });

  it('that can be tried has no reason why not', () => {
    expect([null, '^v', ''].map((pattern) => whyNotTried(about(pattern)))).toEqual([null, null, null]);
  });
});
