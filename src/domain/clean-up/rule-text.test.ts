import { describe, expect, it } from 'vitest';
import type { Verdict } from './evaluate';
import { readPlan } from './rule-code';
import { reasonText, ruleText } from './rule-text';

describe('a rule in words', () => {
  it.each([
    ['take', 'Take nothing so far'],
    ['take name:pr-* older:1d', 'Take pr-*, older than 1 day'],
    [
      'take unpulled:90d except:3/minor',
      'Take tags, not pulled for 90 days, except the newest 3 of each minor version',
    ],
    ['take regex:v.', 'Take /v./'],
    ['keep name:latest', 'Keep latest'],
    ['keep newest:5', 'Keep the newest 5'],
    ['keep newest:5/major name:v*', 'Keep the newest 5 of each major version among v*'],
    ['keep label:keep=true', 'Keep images labelled keep=true'],
    ['keep signed', 'Keep signed images'],
    ['keep expires:30d', 'Keep what expires in more than 30 days'],
    ['keep image', 'Keep images that another tag keeps'],
  ])('%s', (text, words) => {
    expect(readPlan([text]).rules.map(ruleText)).toEqual([words]);
  });
});

describe('a reason', () => {
  const { rules } = readPlan(['take name:pr-* unpulled:9d', 'keep label:a=b', 'keep name:']);
  it.each<[Verdict, string]>([
    [{ goes: true, rule: 0 }, 'Rule 1: Take pr-*, not pulled for 9 days'],
    [{ goes: false, why: 'kept', rule: 1 }, 'Rule 2: Keep images labelled a=b'],
    [{ goes: false, why: 'unknown', rule: 0 }, 'Rule 1: its pulls are not known yet'],
    [{ goes: false, why: 'unknown', rule: 1 }, 'Rule 2: its labels are not known yet'],
    [{ goes: false, why: 'unknown', rule: 2 }, 'Rule 3 cannot be used yet'],
    [{ goes: false, why: 'no-rule' }, 'No rule takes it'],
    [{ goes: false, why: 'by-hand' }, 'Taken out by hand'],
    [{ goes: false, why: 'immutable' }, 'Immutable: the registry refuses'],
  ])('%j', (verdict, words) => {
    expect(reasonText(verdict, rules)).toBe(words);
  });
});
