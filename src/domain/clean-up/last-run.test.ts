import { describe, expect, it } from 'vitest';
import { agedTag } from '../../../test/clean-up-samples';
import { differencesTo, mostRemembered, runOf, runOfKey, withRun } from './last-run';

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

  it('are kept by key, the latest ones', () => {
    const first = runOf([tag('a')], now);
    const kept = withRun(withRun('', 'x', first), 'y', runOf([tag('b'), tag('c')], now + 5));
    expect(runOfKey(kept, 'x')).toEqual(first);
    expect(runOfKey(withRun(kept, 'x', runOf([], now + 9)), 'x')).toEqual({ at: now + 9, count: 0, taken: [] });
    const many = Array.from({ length: 20 }, (_one, at) => `k${at}`).reduce(
      (text, key) => withRun(text, key, first),
      kept,
    );
    expect([runOfKey(many, 'x'), runOfKey(many, 'k0')]).toEqual([null, first]);
  });

  it.each(['', 'x', 'x a b', 'x 5'])('are none in %j', (kept) => {
    expect(runOfKey(kept, 'x')).toBeNull();
  });

  it('are remembered without names', () => {
    expect(JSON.stringify(runOf([tag('secret')], now))).not.toContain('secret');
  });
});
