import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '@/domain/image/signatures';
import type { Label } from '@/domain/image/manifest';
import type { Tag } from '@/domain/tags/tag';
import { agedTag, anyKeepingRule, anyRule, anyTags } from '../../../test/clean-up-samples';
import { candidatesOf } from './candidates';
import type { ReadFacts } from './compile-rule';
import { evaluate } from './evaluate';
import type { CleanUpRule } from './rule';
import { readPlan } from './rule-code';

const now = Date.UTC(2026, 10, 23, 12);
const dayMs = 86_400_000;
const tag = (name: string, days: number | null, letter: string, more: Partial<Tag> = {}) =>
  agedTag(now, name, days, letter, more);
const label = (key: string, value: string): Label => ({ id: key, key, value, source: 'api', mediaType: 'text/plain' });
const nothingRead: ReadFacts = { pulledAtOf: () => undefined, labelsOf: () => undefined };
const allRead: ReadFacts = { pulledAtOf: () => null, labelsOf: () => [] };

const tags = [
  tag('latest', 1, 'a', { index: null }),
  tag('nightly-4', 1, 'b'),
  tag('nightly-3', 2, 'c'),
  tag('nightly-2', 30, 'd'),
  tag('nightly-1', 31, 'e'),
  tag('v1.2.10', 40, 'f'),
  tag('v1.2.9', 50, '1'),
  tag('v1.3.0', 60, '2'),
  tag('v2.0.0', 10, '3'),
  tag('stable', 60, '2'),
  tag('undated', null, '4'),
];

function run(
  rules: readonly CleanUpRule[],
  { all = tags, facts = nothingRead, byHand = [] }: { all?: Tag[]; facts?: ReadFacts; byHand?: string[] } = {},
) {
  return evaluate({ rules, byHand: new Set(byHand), candidates: candidatesOf(all, now), facts });
}
const rulesOf = (...texts: string[]) => readPlan(texts).rules;
const goingOf = (...texts: string[]) => run(rulesOf(...texts)).going.map(({ name }) => name);

describe('what goes', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['take'], ''],
    [['take name:', 'take regex:'], ''],
    [['take regex: older:59d'], 'v1.3.0 stable'],
    [['take name:nightly-*'], 'nightly-4 nightly-3 nightly-2 nightly-1'],
    [['take name:nightly-* older:30d'], 'nightly-1'],
    [['take name:nightly-* older:2d except:3'], 'nightly-1'],
    [['take regex:nightly'], ''],
    [['take regex:nightly-[12]|latest'], 'latest nightly-2 nightly-1'],
    [['take name:Nightly-*'], ''],
    [['take name:stable,%20v2*'], 'v2.0.0 stable'],
    // Of versions alone, by version and not by age.
    [['take except:1/minor'], 'v1.2.9'],
    [['take except:1/major'], 'v1.2.10 v1.2.9'],
    [['take except:9'], 'stable'],
    [['take older:59d'], 'v1.3.0 stable'],
    // A time that is not known is neither old nor new.
    [['take name:undated older:1d'], ''],
    [['take name:undated except:1'], ''],
    [['take name:undated'], 'undated'],
    [['take name:*', 'keep newest:2'], 'nightly-3 nightly-2 nightly-1 v1.2.10 v1.2.9 v1.3.0 v2.0.0 stable'],
    [['take name:v*', 'keep newest:1/minor name:v*'], 'v1.2.9'],
    [['take older:30d', 'keep name:v*'], 'nightly-1 stable'],
    [['keep name:v*', 'take older:30d'], 'nightly-1 stable'],
    [['take older:30d', 'keep name:stable', 'keep image'], 'nightly-1 v1.2.10 v1.2.9'],
    // What no rule takes keeps its image, too.
    [['take name:v1.3*', 'keep image'], ''],
    // Incomplete rules that keep may be meant for anything.
    [['take name:*', 'keep name:'], ''],
    [['take name:*', 'keep regex:('], ''],
    [['take regex:(', 'take name:latest'], 'latest'],
  ])('%j', (texts, expected) => {
    expect(goingOf(...texts).join(' ')).toBe(expected);
  });
});

describe('immutable and expiring tags', () => {
  const all = [
    tag('locked', 9, 'a', { isImmutable: true }),
    tag('soon', 9, 'b', { endsAt: now + dayMs }),
    tag('later', 9, 'c', { endsAt: now + 31 * dayMs }),
    tag('over', 9, 'd', { endsAt: now }),
  ];
  it.each([
    ['take name:*', 'soon later'],
    ['take name:* | keep expires:30d', 'soon'],
    ['take name:* | keep expires:31d', 'soon later'],
  ])('%s', (texts, expected) => {
    const result = run(rulesOf(...texts.split(' | ')), { all });
    expect(result.going.map(({ name }) => name).join(' ')).toBe(expected);
    expect(result.judged[0]?.verdict).toEqual({ goes: false, why: 'immutable' });
  });
});

describe('signatures', () => {
  const signature = tag(`sha256-${'b'.repeat(64)}.sig`, 30, '9');
  const all = [tag('nightly-1', 30, 'b'), tag('nightly-2', 30, 'c'), signature];

  it('are no candidates, and go with the last tag of their image', () => {
    const { judged, going, signatures } = run(rulesOf('take name:*'), { all });
    expect(judged.map(({ tag: { name } }) => name)).toEqual(['nightly-1', 'nightly-2']);
    expect(going).toHaveLength(2);
    expect(signatures).toEqual([signature]);
  });

  it('stay while another tag holds the image, and keep it if a rule says so', () => {
    expect(run(rulesOf('take name:nightly-1'), { all: [...all, tag('main', 1, 'b')] }).signatures).toEqual([]);
    expect(run(rulesOf('take name:*', 'keep signed'), { all }).going.map(({ name }) => name)).toEqual(['nightly-2']);
  });
});

describe('what has to be read', () => {
  const all = [tag('old', 100, 'a'), tag('used', 100, 'b'), tag('new', 1, 'c'), tag('digest', 100, 'd')];
  const rules = rulesOf('take unpulled:30d', 'keep label:keep=true');

  it('is asked for where it matters, and keeps until it is known', () => {
    const { going, asks, judged } = run(rules, { all });
    expect(going).toEqual([]);
    expect(asks.pulls).toEqual(['old', 'used', 'digest']);
    expect(asks.labels).toEqual([]);
    expect(judged[0]?.verdict).toEqual({ goes: false, why: 'unknown', rule: 0 });
    expect(judged[2]?.verdict).toEqual({ goes: false, why: 'no-rule' });
  });

  it.each<[string, Partial<ReadFacts>, string]>([
    ['never pulled', { pulledAtOf: () => null }, 'old used digest'],
    ['pulled lately', { pulledAtOf: (name) => (name === 'used' ? now - dayMs : null) }, 'old digest'],
    ['at the very end', { pulledAtOf: () => now - 30 * dayMs }, ''],
    ['labelled', { labelsOf: (digest) => (digest.includes('aa') ? [label('keep', 'true')] : []) }, 'used digest'],
    ['labelled otherwise', { labelsOf: () => [label('keep', 'no')] }, 'old used digest'],
    // A field of one line cannot say more than the words of a value.
    ['labelled with blanks around it', { labelsOf: () => [label(' keep', ' true\u00A0\r\n')] }, ''],
    ['labelled with more than that', { labelsOf: () => [label('keep', 'true\nno')] }, 'old used digest'],
    ['with an odd label', { labelsOf: () => [{ ...label('', ''), problem: 'has no key' }] }, ''],
    ['without labels read', { labelsOf: () => undefined }, ''],
  ])('%s', (_name, facts, expected) => {
    const { going, asks } = run(rules, { all, facts: { ...allRead, ...facts } });
    expect(going.map(({ name }) => name).join(' ')).toBe(expected);
    expect(asks.pulls).toEqual(['old', 'used', 'digest']);
  });
});

describe('labels of several lines', () => {
  it.each(['keep label:note=a%20b', 'keep label:note=a%0A%20b%20', 'keep label:note'])('are kept by %s', (keep) => {
    const facts = { ...allRead, labelsOf: () => [label('note', '\ta\n\n  b\n')] };
    expect(run(rulesOf('take name:*', keep), { facts }).going).toEqual([]);
  });
});

describe('counts', () => {
  it('name one rule for each tag', () => {
    const { counts } = run(
      rulesOf('take name:nightly-*', 'take older:30d', 'keep name:nightly-1', 'keep name:nightly-*'),
    );
    expect(counts.map(({ goes, stays }) => `${goes} go, ${stays} stay`)).toEqual([
      '0 go, 4 stay',
      '4 go, 0 stay',
      '0 go, 1 stay',
      '0 go, 3 stay',
    ]);
  });

  it('say what is wrong with a rule', () => {
    const problems = run(rulesOf('take', 'take regex:(a+)+', 'keep label:', 'keep signed')).counts;
    expect(problems.map(({ problem }) => problem !== null)).toEqual([true, true, true, false]);
  });
});

describe('any rules on any tags', () => {
  const world = fc.record({
    all: anyTags(now),
    rules: fc.array(anyRule, { maxLength: 6 }),
    byHand: fc.array(fc.constantFrom('latest', 'nightly-1', 'v1.2.3')),
    facts: fc.constantFrom(nothingRead, allRead),
  });
  const namesOf = (input: { all: Tag[]; rules: CleanUpRule[]; byHand: string[]; facts: ReadFacts }) =>
    new Set(run(input.rules, input).going.map(({ name }) => name));

  it('never take what is immutable, over, a signature, or taken out by hand', () => {
    fc.assert(
      fc.property(world, (input) => {
        for (const one of run(input.rules, input).going) {
          expect(one.isImmutable).toBe(false);
          expect(one.endsAt === null || one.endsAt > now).toBe(true);
          expect(subjectOf(one)).toBeNull();
          expect(input.byHand).not.toContain(one.name);
        }
      }),
    );
  });

  it('never take what one of the keeping rules keeps', () => {
    fc.assert(
      fc.property(world, anyKeepingRule, fc.nat(), (input, keep, at) => {
        const rules = input.rules.toSpliced(at % (input.rules.length + 1), 0, keep);
        const everything = [...rulesOf('take name:*'), keep];
        const alone = run(everything, { ...input, byHand: [] });
        const kept = alone.judged.filter(({ verdict }) => !verdict.goes && verdict.why === 'kept');
        const going = namesOf({ ...input, rules });
        for (const { tag: one } of kept) expect(going.has(one.name)).toBe(false);
      }),
    );
  });

  it('take the same in every order', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (input, order) => {
        const shuffled = input.rules
          .map((rule) => ({ rule, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ rule }) => rule);
        expect(namesOf({ ...input, rules: shuffled })).toEqual(namesOf(input));
      }),
    );
  });

  it('take no less without one of the keeping rules', () => {
    fc.assert(
      fc.property(world, fc.nat(), (input, at) => {
        const keeping = input.rules.filter(({ does }) => does === 'keep');
        const dropped = keeping[at % Math.max(1, keeping.length)];
        const without = namesOf({ ...input, rules: input.rules.filter((rule) => rule !== dropped) });
        for (const name of namesOf(input)) expect(without.has(name)).toBe(true);
      }),
    );
  });

  it('take no less when more is read', () => {
    fc.assert(
      fc.property(world, (input) => {
        const read = namesOf({ ...input, facts: allRead });
        for (const name of namesOf({ ...input, facts: nothingRead })) expect(read.has(name)).toBe(true);
      }),
    );
  });

  it('ask for the same whatever is answered', () => {
    fc.assert(
      fc.property(world, (input) => {
        const asksWith = (facts: ReadFacts) => run(input.rules, { ...input, facts }).asks;
        const { pulledAtOf } = input.facts;
        expect(asksWith(allRead).pulls).toEqual(asksWith(nothingRead).pulls);
        expect(asksWith({ pulledAtOf, labelsOf: () => [] })).toEqual(
          asksWith({ pulledAtOf, labelsOf: () => undefined }),
        );
      }),
    );
  });

  it('say of each tag once what becomes of it', () => {
    fc.assert(
      fc.property(world, (input) => {
        const { judged, going, counts } = run(input.rules, input);
        expect(judged.filter(({ verdict }) => verdict.goes).map(({ tag: one }) => one)).toEqual(going);
        expect(counts.reduce((sum, { goes }) => sum + goes, 0)).toBe(going.length);
      }),
    );
  });
});
