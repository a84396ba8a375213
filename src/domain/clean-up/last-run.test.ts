import { describe, expect, it } from 'vitest';
import { agedTag } from '../../../test/clean-up-samples';
import { differencesTo, mostRemembered, runOf } from './last-run';

const now = Date.UTC(2026, 10, 23);
const tag = (name: string, letter = 'a') => agedTag(now, name, 9, letter);

describe('differences to the last run', () => {
  it('tell tags from others that have their names since', () => {
    const last = runOf([tag('a'), tag('b'), tag('c'), tag('d')], now);
    const [a, b, c, e] = [tag('a'), tag('b', 'b'), tag('c'), tag('e')];
    expect(differencesTo(last, [a, b, e], [a, b, c, e])).toEqual({ added: new Set(['b', 'e']), stays: [c] });
  });

  it('are not told of a run that was too large to remember', () => {
    const going = Array.from({ length: mostRemembered + 1 }, (_one, at) => tag(`t${at}`));
    expect(differencesTo(runOf(going, now), going, going)).toBeNull();
  });

  it('are remembered without names', () => {
    expect(JSON.stringify(runOf([tag('secret')], now))).not.toContain('secret');
  });
});
