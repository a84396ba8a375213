import { describe, expect, it } from 'vitest';
import { defaultRegistryConfig } from '@/domain/registry/registry';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { sampleRepository } from '../../../test/sample-repository';
import { sampleTag } from '../../../test/sample-tag';
import { restorePlan } from './restore-plan';
import { tagsAt } from './tags-at';

const now = Date.UTC(2026, 10, 24, 12);
const day = 86_400_000;

/** A row with times in days before now; `end` null: alive. */
function row(name: string, start: number, end: number | null, digest: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({
    name,
    manifestDigest: `sha256:${digest}`,
    startedAt: now - start * day,
    endsAt: end === null ? null : now - end * day,
    ...more,
  });
}

const repository = { ...sampleRepository, canAdmin: false };

const rows = [
  row('gone', 40, 5, 'a'),
  row('lost', 40, 20, 'l'),
  row('locked', 5, null, 'b', { isImmutable: true }),
  row('locked', 40, 5, 'c'),
  row('moved', 3, null, 'b'),
  row('moved', 40, 3, 'a'),
  row('new', 1, null, 'a'),
  row('same', 40, null, 's'),
];

function planAt(daysAgo: number, settings: RepositorySettings | undefined = repository) {
  const { tags } = tagsAt(rows, now - daysAgo * day, { isComplete: true, now });
  return restorePlan(tags, { settings, registry: defaultRegistryConfig, heldDigests: new Set(), now });
}

describe('the plan to go back to a moment', () => {
  it('restores what was moved or is gone, and says why the rest stays', () => {
    const plan = planAt(30);
    expect(
      plan.restores.map(({ tagName, digest, before }) => [tagName, digest, before?.manifestDigest ?? null]),
    ).toEqual([
      ['gone', 'sha256:a', null],
      ['moved', 'sha256:a', 'sha256:b'],
    ]);
    expect(plan.unchanged).toEqual(['same']);
    expect(plan.skipped).toEqual([
      { tagName: 'locked', reason: 'locked is immutable and cannot be moved.' },
      {
        tagName: 'lost',
        reason: 'This is outside the time machine, which keeps what was removed for 2 weeks.',
      },
    ]);
  });

  it('never touches tags that were made since', () => {
    const { restores, unchanged, skipped } = planAt(30);
    expect([...restores, ...skipped].map(({ tagName }) => tagName).concat(unchanged)).not.toContain('new');
  });

  it('restores nothing for who may not write', () => {
    const plan = planAt(30, { ...repository, canWrite: false });
    expect(plan.restores).toEqual([]);
    expect(plan.unchanged).toEqual(['same']);
    expect(plan.skipped).toHaveLength(4);
  });

  it('does nothing at the present', () => {
    expect(planAt(0)).toMatchObject({ restores: [], skipped: [] });
  });
});
