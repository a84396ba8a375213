import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule } from '../../../test/clean-up-samples';
import { whyNotRule } from './compile-rule';
import { rulePresets } from './presets';
import { mostRules } from './rule';
import { readPlan, readRule, writePlan, writeRule } from './rule-code';

describe('presets', () => {
  it.each(rulePresets)('$id', ({ id, rule }) => {
    expect(whyNotRule(rule) === null).toBe(id !== 'empty');
    expect(readRule(writeRule(rule))).toEqual(rule);
  });
});

describe('a rule in an address', () => {
  it.each([
    'take name:nightly-* older:14d except:3',
    'take regex:^v\\d+$ unpulled:90d except:2/major',
    'take',
    'keep name:latest,%20stable',
    'keep newest:3/minor',
    'keep newest:10 name:v*',
    'keep label:keep=true',
    'keep signed',
    'keep expires:30d',
    'keep image',
  ])('%s', (text) => {
    const rule = readRule(text);
    expect(rule).not.toBeNull();
    expect(rule && writeRule(rule)).toBe(text);
  });

  it.each([
    '',
    'drop name:*',
    'take name:* older:x',
    'take name:* older:0d',
    'take name:* older:99999999d',
    'take name:* older:14d older:15d',
    'take name:* size:5',
    'take name:* regex:a',
    'take name:a b',
    'take except:3/patch',
    'take except:03',
    'keep',
    'keep signed image',
    'keep label:a=b name:c',
    'keep signed:yes',
  ])('is not understood in parts: %s', (text) => {
    expect(readRule(text)).toBeNull();
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readRule(writeRule(rule))).toEqual(rule);
        const params = new URLSearchParams({ rule: writeRule(rule) });
        expect(readRule(new URLSearchParams(params.toString()).get('rule') ?? '')).toEqual(rule);
      }),
    );
  });

  it('never fails, and keeps what it cannot read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), anyRule.map(writeRule)), { maxLength: 30 }), (texts) => {
        const plan = readPlan(texts);
        expect(plan.rules.length + plan.unread.length).toBe(texts.length);
        expect(plan.rules.length).toBeLessThanOrEqual(mostRules);
        expect(writePlan(readPlan(writePlan(plan)))).toEqual(writePlan(plan));
      }),
    );
  });
});
