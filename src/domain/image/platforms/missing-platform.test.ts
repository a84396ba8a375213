// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { missingWords } from './missing-platform';

describe('missingWords', () => {
  it.each([
    ['MIRROR', 'Not present locally', 'It will be pulled on first access.'],
    ['ORG_MIRROR', 'Not present locally', 'It will be pulled on first access.'],
    ['NORMAL', 'Not in this registry', ''],
    ['READ_ONLY', 'Not in this registry', ''],
    [undefined, 'Not in this registry', ''],
  ] as const)('of a repository in state %s', (state, where, outlook) => {
    expect(missingWords(state)).toEqual({ where, outlook });
  });
});
