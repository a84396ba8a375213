import { afterAll, describe, expect, it, vi } from 'vitest';

describe('what a test has replaced', () => {
  const { fetch } = globalThis;
  const clock = { read: () => 'real' };

  // A test cannot see it: the runner clears up before each test as well, but not before the hooks of the next file.
  afterAll(() => {
    expect(globalThis.fetch).toBe(fetch);
    expect(process.env.QUAY_URL_OF_A_TEST).toBeUndefined();
    expect(clock.read()).toBe('real');
    expect(vi.isFakeTimers()).toBe(false);
  });

  it('is back before the next file begins', () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('stubbed')));
    vi.stubEnv('QUAY_URL_OF_A_TEST', 'stubbed');
    vi.spyOn(clock, 'read').mockReturnValue('stubbed');
    vi.useFakeTimers();
    expect(clock.read()).toBe('stubbed');
  });
});
