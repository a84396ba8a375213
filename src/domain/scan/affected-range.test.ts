import { describe, expect, it } from 'vitest';
import { affectedPhrase, affectedText } from './affected-range';

describe('affected versions in words', () => {
  it.each([
    [null, '1.9.13', null, 'up to 1.9.13'],
    ['2.2.0', '3.0.1', null, '2.2.0 to 3.0.1'],
    ['2.2.0', null, null, '2.2.0 and later'],
    [null, null, null, 'all versions'],
    ['2.3.0', null, '2.31.0', '2.3.0 and later, before 2.31.0'],
    [null, null, '2.31.0', 'before 2.31.0'],
  ])('from %j to %j with the fix %j: %s', (introduced, lastAffected, fixedIn, text) => {
    const affected = { introduced, lastAffected, words: null };
    expect(affectedText(affected, fixedIn)).toBe(text);
    expect(affectedPhrase(affected, fixedIn)).toBe(`affects ${text}`);
  });

  it('are the scanner’s own if it has no range', () => {
    const affected = { introduced: null, lastAffected: null, words: 'will not fix' };
    expect(affectedText(affected, null)).toBe('will not fix');
    expect(affectedPhrase(affected, null)).toBe('the scanner says: will not fix');
  });
});
