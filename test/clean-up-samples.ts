import fc from 'fast-check';
import type { CleanUpRule, NamePattern, Newest, TakingRule } from '@/domain/clean-up/rule';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from './sample-tag';

const dayMs = 86_400_000;

/** A tag that is some days old, on the digest that is spelled with one letter. */
export function agedTag(now: number, name: string, days: number | null, letter: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({
    name,
    manifestDigest: `sha256:${letter.repeat(64)}`,
    sizeBytes: 5,
    startedAt: days === null ? null : now - days * dayMs,
    ...more,
  });
}

const anyPattern: fc.Arbitrary<NamePattern> = fc.record({
  text: fc.oneof(
    fc.constantFrom('*', 'v*', 'nightly-*', 'v1.*, v2.*', '^v', '(', '.*'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
  kind: fc.constantFrom('glob', 'regex'),
});
const anyNewest: fc.Arbitrary<Newest> = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  of: fc.constantFrom('all', 'major', 'minor'),
});
const anyDays = fc.integer({ min: 1, max: 40 });

const anyTakingRule = fc.record<TakingRule>({
  does: fc.constant('take'),
  pattern: fc.option(anyPattern),
  olderThanDays: fc.option(anyDays),
  notPulledDays: fc.option(anyDays),
  exceptNewest: fc.option(anyNewest),
});

export const anyKeepingRule: fc.Arbitrary<CleanUpRule> = fc.oneof(
  fc.record({ does: fc.constant('keep'), by: fc.constant('name'), pattern: anyPattern }),
  fc.record({
    does: fc.constant('keep'),
    by: fc.constant('newest'),
    pattern: fc.option(anyPattern),
    newest: anyNewest,
  }),
  fc.record({
    does: fc.constant('keep'),
    by: fc.constant('label'),
    label: fc.oneof(fc.constant('keep=true'), fc.string({ maxLength: 6 })),
  }),
  fc.record({ does: fc.constant('keep'), by: fc.constant('expiration'), laterThanDays: anyDays }),
  fc.record({ does: fc.constant('keep'), by: fc.constantFrom('signed', 'image') }),
);

export const anyRule = fc.oneof(anyTakingRule, anyKeepingRule);

/** Tags with names of all kinds that rules tell apart, each name once. */
export function anyTags(now: number): fc.Arbitrary<Tag[]> {
  const name = fc.oneof(
    fc.constantFrom('latest', 'main', 'nightly-1', 'nightly-2', 'v1.2.3', '1.2.3', 'v1.2.10', 'v1.3.0-rc.1', 'v2.0.0'),
    fc.constantFrom(`sha256-${'a'.repeat(64)}.sig`, `sha256-${'b'.repeat(64)}.att`),
    fc.stringMatching(/^[a-z][a-z0-9.-]{0,6}$/),
  );
  const tag = fc
    .record({
      name,
      letter: fc.constantFrom('a', 'b', 'c', 'd'),
      days: fc.option(fc.integer({ min: 0, max: 60 })),
      leftDays: fc.option(fc.integer({ min: -2, max: 60 })),
      isImmutable: fc.boolean(),
    })
    .map(({ name: named, letter, days, leftDays, isImmutable }) =>
      agedTag(now, named, days, letter, {
        isImmutable,
        endsAt: leftDays === null ? null : now + leftDays * dayMs,
      }),
    );
  return fc.uniqueArray(tag, { selector: (one) => one.name, maxLength: 14 });
}
