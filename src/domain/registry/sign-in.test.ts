import { describe, expect, it } from 'vitest';
import { waitingSentence } from './sign-in';

describe('waitingSentence', () => {
  it.each([
    [0, 'Wait 1 second and try again.'],
    [1000, 'Wait 1 second and try again.'],
    [1001, 'Wait 2 seconds and try again.'],
    [120_000, 'Wait 120 seconds and try again.'],
    [121_000, 'Wait 3 minutes and try again.'],
    [900_000, 'Wait 15 minutes and try again.'],
  ])('%d ms: %s', (milliseconds, sentence) => {
    expect(waitingSentence(milliseconds)).toBe(sentence);
  });
});
