import { describe, expect, it } from 'vitest';
import { createCsrfTokens } from './csrf';

describe('CSRF tokens', () => {
  it('prefer a token adopted while another was being fetched, which is older', async () => {
    let answer = (_: string) => {};
    const tokens = createCsrfTokens(() => new Promise((resolve) => (answer = resolve)));
    const waiting = tokens.obtain();
    tokens.adopt('adopted');
    answer('fetched');
    expect(await waiting).toBe('adopted');
    expect(await tokens.obtain()).toBe('adopted');
  });

  it('survive the refusal of an older one', async () => {
    const fetched = ['second'];
    const tokens = createCsrfTokens(async () => fetched.shift() ?? 'third');
    tokens.adopt('first');
    tokens.discard('first');
    expect(await tokens.obtain()).toBe('second');
    tokens.discard('first');
    expect(await tokens.obtain()).toBe('second');
    tokens.discard('second');
    expect(await tokens.obtain()).toBe('third');
  });

  it.each([[null], ['']])('ignore %j, which is no token', async (header) => {
    const tokens = createCsrfTokens(async () => 'fetched');
    await tokens.obtain();
    tokens.adopt(header);
    expect(await tokens.obtain()).toBe('fetched');
  });
});
