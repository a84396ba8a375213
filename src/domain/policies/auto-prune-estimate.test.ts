import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { autoPruneEstimate, isDue } from './auto-prune-estimate';
import { creationDateRule, type AutoPrunePolicy } from './policy';
import { policyNameTest } from './policy-pattern';

const day = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 29, 12);
const signature = `sha256-${'a'.repeat(64)}`;

/** A tag that began so many days ago. */
function tag(name: string, daysAgo: number | null, more: Partial<Tag> = {}): Tag {
  return sampleTag({ name, startedAt: daysAgo === null ? null : now - daysAgo * day, ...more });
}

let lastId = 0;
function policy(rule: number | string, more: Partial<AutoPrunePolicy> = {}): AutoPrunePolicy {
  lastId += 1;
  return {
    id: `${lastId}`,
    owner: 'repository',
    pattern: null,
    takesFitting: true,
    rule:
      typeof rule === 'number'
        ? { kind: 'number-of-tags', count: rule }
        : (creationDateRule(rule) ?? expect.fail(`no span: ${rule}`)),
    ...more,
  };
}

/** "b (perhaps)": what would be taken now; "c in 3 d": what falls due later. */
function told(tags: readonly Tag[], policies: readonly AutoPrunePolicy[]): string[] {
  return autoPruneEstimate(tags, policies, now).map((estimate) => {
    const due = isDue(estimate, now) ? '' : ` in ${((estimate.dueAt ?? 0) - now) / day} d`;
    return `${estimate.tag.name}${due}${estimate.isCertain ? '' : ' (perhaps)'}`;
  });
}

const few = [tag('d', 1), tag('c', 5), tag('b', 7), tag('a', 30)];

describe('what policies would remove', () => {
  it.each<[string, readonly Tag[], AutoPrunePolicy[], string[]]>([
    ['nothing without policies', few, [], []],
    ['all but the newest', few, [policy(2)], ['b', 'a']],
    ['nothing as long as there are no more', few, [policy(4)], []],
    ['what is older, and what will be', few, [policy('1w')], ['d in 6 d', 'c in 2 d', 'b', 'a']],
    ['what both take, once and at the earlier time', few, [policy('1w'), policy(1)], ['d in 6 d', 'c', 'b', 'a']],
    ['of tags that match only', [tag('n-2', 1), tag('n-1', 2), tag('v1', 3)], [policy(1, { pattern: 'n-.' })], ['n-1']],
    [
      'of tags that do not match only',
      [tag('n-2', 1), tag('n-1', 2), tag('v1', 3)],
      [policy('1d', { pattern: 'n-.', takesFitting: false })],
      ['v1'],
    ],
    ['no immutable tags', [tag('b', 1), tag('a', 2, { isImmutable: true })], [policy('1h')], ['b']],
    [
      'no tags with cosign’s names',
      ['.sig', '.att', '.sbom'].map((end) => tag(signature + end, 9)),
      [policy('1d')],
      [],
    ],
    [
      'perhaps the tag under which referrers are listed',
      [tag(signature, 9)],
      [policy('1d')],
      [`${signature} (perhaps)`],
    ],
    ['no tags that have ended', [tag('b', 1), tag('a', 9, { endsAt: now - 1 })], [policy('1h')], ['b']],
    ['no tags that expire before', [tag('b', 1, { endsAt: now + day }), tag('a', 1)], [policy('1w')], ['a in 6 d']],
    ['tags that expire after', [tag('a', 1, { endsAt: now + 7 * day })], [policy('1w')], ['a in 6 d']],
    ['no tags without a date by their date', [tag('a', null)], [policy('1d')], []],
    ['tags without a date first by number', [tag('a', null), tag('b', 3)], [policy(1)], ['a']],
    ['tags of one second in the server’s order', [tag('x', 1), tag('m', 1), tag('a', 1)], [policy(1)], ['m', 'a']],
    [
      'perhaps what matches in the middle',
      [tag('my-tmp-1', 9)],
      [policy('1d', { pattern: 'tmp-' })],
      ['my-tmp-1 (perhaps)'],
    ],
    ['perhaps what a pattern begins', [tag('tmp-1', 9)], [policy('1d', { pattern: '^tmp-' })], ['tmp-1 (perhaps)']],
    ['surely what matches in every reading', [tag('tmp-1', 9)], [policy('1d', { pattern: '^tmp-.*$' })], ['tmp-1']],
    [
      'perhaps what is one too many if immutable tags count',
      [tag('c', 1, { isImmutable: true }), tag('b', 2), tag('a', 3)],
      [policy(1)],
      ['b (perhaps)', 'a'],
    ],
    ['nothing by a pattern that cannot be tried', few, [policy('1h', { pattern: '(' })], []],
    ['all by an empty pattern', [tag('a', 3)], [policy('1d', { pattern: '' })], ['a (perhaps)']],
  ])('%s', (_name, tags, policies, expected) => {
    expect(told(tags, policies)).toEqual(expected);
  });

  it('name the policy that comes first', () => {
    const [late, early] = [policy('30d'), policy('2d')];
    const [estimate] = autoPruneEstimate([tag('a', 1)], [late, early], now);
    expect(estimate).toMatchObject({ policy: early, dueAt: now + day });
  });

  it('prefer a policy that surely takes a tag', () => {
    const [perhaps, surely] = [policy('1d', { pattern: '^a' }), policy(1)];
    const estimates = autoPruneEstimate([tag('b', 1), tag('a1', 9)], [perhaps, surely], now);
    expect(estimates).toMatchObject([{ policy: surely, isCertain: true }]);
  });
});

const names = fc.oneof(
  fc.stringMatching(/^[a-z]{1,3}-[0-9]$/),
  fc.constantFrom(`${signature}.sig`, `${signature}.att`, `${signature}.sbom`, signature, 'latest'),
);
const anyTags = fc.uniqueArray(
  fc.record({
    name: names,
    daysAgo: fc.option(fc.integer({ min: 0, max: 60 })),
    endsIn: fc.option(fc.integer({ min: -5, max: 60 })),
    isImmutable: fc.constantFrom(true, false, undefined),
  }),
  { selector: ({ name }) => name, maxLength: 25 },
);
const anyPolicies = fc.array(
  fc.record({
    rule: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom('1h', '3d', '2w')),
    pattern: fc.constantFrom(null, '^a', '-1', '[a-m].*', '(', '.*'),
    takesFitting: fc.boolean(),
  }),
  { maxLength: 4 },
);
const world = fc.record({ tags: anyTags, policies: anyPolicies }).map(({ tags, policies }) => ({
  tags: tags.map(({ name, daysAgo, endsIn, isImmutable }) =>
    tag(name, daysAgo, { endsAt: endsIn === null ? null : now + endsIn * day, isImmutable }),
  ),
  policies: policies.map(({ rule, ...more }) => policy(rule, more)),
}));

describe('whatever the tags and the policies', () => {
  it('immutable tags, and those with cosign’s names, stay', () => {
    fc.assert(
      fc.property(world, ({ tags, policies }) => {
        const taken = autoPruneEstimate(tags, policies, now).map((one) => one.tag);
        expect(taken.filter(({ name, isImmutable }) => isImmutable === true || /\.(sig|att|sbom)$/.test(name))).toEqual(
          [],
        );
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it('more policies never take less, nor later', () => {
    fc.assert(
      fc.property(world, fc.nat(3), ({ tags, policies }, count) => {
        const more = new Map(autoPruneEstimate(tags, policies, now).map((one) => [one.tag, one]));
        for (const { tag: taken, dueAt } of autoPruneEstimate(tags, policies.slice(0, count), now)) {
          const other = more.get(taken);
          expect(other).toBeDefined();
          expect(Math.max(other?.dueAt ?? now, now)).toBeLessThanOrEqual(Math.max(dueAt ?? now, now));
        }
      }),
    );
  });

  it('the newest stay if the number decides', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 8 }), ({ tags }, count) => {
        for (const pattern of [null, '^a.*']) {
          const byNumber = policy(count, { pattern });
          const fits = policyNameTest(byNumber);
          const alive = tags.filter(({ name, endsAt }) => fits?.(name, 'whole') && (endsAt === null || endsAt > now));
          const newest = alive.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)).slice(0, count);
          const taken = autoPruneEstimate(tags, [byNumber], now).map((one) => one.tag);
          expect(taken.filter((one) => newest.includes(one))).toEqual([]);
          expect(taken.length).toBeLessThanOrEqual(Math.max(0, alive.length - count));
        }
      }),
    );
  });

  it('nothing is sure that another reading of a pattern would leave', () => {
    fc.assert(
      fc.property(world, ({ tags, policies }) => {
        for (const { tag: taken, policy: by, isCertain } of autoPruneEstimate(tags, policies, now)) {
          const fits = policyNameTest(by);
          const readings = [fits?.(taken.name, 'whole'), fits?.(taken.name, 'anywhere')];
          expect(readings).toContain(true);
          if (isCertain) expect(readings).toEqual([true, true]);
        }
      }),
    );
  });
});
