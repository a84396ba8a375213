import { describe, expect, it } from 'vitest';
import { sharedReason } from './shared-reason';

describe('the reason above a menu', () => {
  it.each<[string, (string | undefined)[], string | undefined]>([
    ['all entries have the same', ['read-only', 'read-only'], 'read-only'],
    ['most of them have', ['read-only', 'no expiration', 'read-only'], 'read-only'],
    ['one can be chosen', ['read-only', undefined, 'read-only'], undefined],
    ['all differ', ['read-only', 'expired'], undefined],
    ['there is one entry, which has it beside itself', ['read-only'], undefined],
    ['there are none', [], undefined],
  ])('%s', (_what, reasons, expected) => {
    expect(sharedReason(reasons)).toBe(expected);
  });
});
