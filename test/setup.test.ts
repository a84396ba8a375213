import assert from 'node:assert/strict';
import { afterAll, describe, expect, it, vi } from 'vitest';

describe('what a test has replaced', () => {
  const { fetch } = globalThis;
  const clock = { read: () => 'real' };

  // A test cannot see it: the runner clears up before each test as well, but not before the hooks of the next file.
  afterAll(() => {
    assert.equal(globalThis.fetch, fetch);
    assert.equal(process.env.QUAY_URL_OF_A_TEST, undefined);
    assert.equal(clock.read(), 'real');
    assert.equal(vi.isFakeTimers(), false);
  });

  it('is back before the next file begins', () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('stubbed')));
    vi.stubEnv('QUAY_URL_OF_A_TEST', 'stubbed');
    vi.spyOn(clock, 'read').mockReturnValue('stubbed');
    vi.useFakeTimers();
    expect(clock.read()).toBe('stubbed');
  });
});
