import { describe, expect, it } from 'vitest';
import { agedTag } from '../../../test/clean-up-samples';
import { differencesTo, mostRemembered, runOf } from './last-run';
import { recheck } from './recheck';

const now = Date.UTC(2026, 10, 23);
const tag = (name: string, letter = 'a', more = {}) => agedTag(now, name, 9, letter, more);

describe('a second look right before writing', () => {
  it('leaves alone what changed meanwhile, and says how', () => {
    const shown = ['same', 'gone', 'moved', 'locked', 'unread'].map((name) => tag(name));
    const { unchanged, changed } = recheck(
      shown,
      new Map([
        ['same', tag('same')],
        ['gone', null],
        ['moved', tag('moved', 'b')],
        ['locked', tag('locked', 'a', { isImmutable: true })],
      ]),
    );
    expect(unchanged.map(({ name }) => name)).toEqual(['same']);
    expect(changed.map(({ name }) => name)).toEqual(['gone', 'moved', 'locked', 'unread']);
    expect(changed[0]?.change).toBe('gone was removed meanwhile');
  });
});

describe('differences to the last run', () => {
  it('tell tags from others that have their names since', () => {
    const last = runOf([tag('a'), tag('b'), tag('c'), tag('d')], now);
    const all = [tag('a'), tag('b', 'b'), tag('c'), tag('e')];
    expect(differencesTo(last, [all[0]!, all[1]!, all[3]!], all)).toEqual({ added: [all[1], all[3]], stays: ['c'] });
  });

  it('are not told of a run that was too large to remember', () => {
    const going = Array.from({ length: mostRemembered + 1 }, (_one, at) => tag(`t${at}`));
    expect(differencesTo(runOf(going, now), going, going)).toBeNull();
  });
});
