import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRegistryConfig, type RegistryConfig, type RegistryFeatures } from '@/domain/registry/registry';
import type { RepositorySettings } from '@/domain/repository/repository';
import { sampleRepository as owned } from '../../../../test/sample-repository';
import { sampleTag } from '../../../../test/sample-tag';
import type { Tag } from '../tag';
import { whyNotAddTag } from './add-tag';
import { planBulkChangeExpiration, whyNotChangeExpiration } from './change-expiration';
import { planBulkEditLabels, whyNotEditLabels } from './edit-labels';
import {
  planBulkMakeImmutable,
  planBulkRemoveImmutability,
  whyNotMakeImmutable,
  whyNotRemoveImmutability,
} from './immutability';
import { planBulkPermanentlyDelete, planBulkRemove, whyNotPermanentlyDelete, whyNotRemove } from './removal';
import {
  type BulkActionQuestion,
  type BulkPlan,
  planBulk,
  type TagActionContext,
  type WhyNot,
} from './tag-action-rules';

const now = Date.UTC(2026, 10, 23);
const day = 86_400_000;

const plain = sampleTag({ name: 'plain', manifestDigest: 'sha256:1', sizeBytes: 5, startedAt: now - day });
const locked: Tag = { ...plain, name: 'locked', isImmutable: true };
const expiring: Tag = { ...plain, name: 'expiring', endsAt: now + day };
const expired: Tag = { ...plain, name: 'expired', endsAt: now };

const written: RepositorySettings = { ...owned, canAdmin: false };
const read: RepositorySettings = { ...owned, canAdmin: false, canWrite: false };

const registryWith = (features: Partial<RegistryFeatures> = {}): RegistryConfig => ({
  ...defaultRegistryConfig,
  features: { ...defaultRegistryConfig.features, immutableTags: true, permanentlyDeleteTags: true, ...features },
});
const context: TagActionContext = { settings: owned, registry: registryWith(), now };

const rules = {
  addTag: whyNotAddTag,
  editLabels: whyNotEditLabels,
  changeExpiration: whyNotChangeExpiration,
  makeImmutable: whyNotMakeImmutable,
  removeImmutability: whyNotRemoveImmutability,
  remove: whyNotRemove,
  permanentlyDelete: whyNotPermanentlyDelete,
} satisfies Record<string, WhyNot>;
type Action = keyof typeof rules;
const actions = Object.keys(rules) as Action[];

/** A tag for which the action would be possible. */
const goodTag = (action: Action) => (action === 'removeImmutability' ? locked : plain);

describe('every action', () => {
  it.each(actions)('%s is possible if nothing is against it', (action) => {
    expect(rules[action]({ ...context, tag: goodTag(action) })).toBeUndefined();
  });

  it.each(actions)('%s waits for the settings of the repository', (action) => {
    expect(rules[action]({ ...context, tag: goodTag(action), settings: undefined })).toBe(
      "The repository's settings are not known yet.",
    );
  });

  it.each(actions)('%s is not for readers', (action) => {
    expect(rules[action]({ ...context, tag: goodTag(action), settings: read })).toBe(
      action === 'removeImmutability'
        ? 'Admin permission is required to remove immutability'
        : 'You need write permission on this repository.',
    );
  });

  it.each(actions)('%s is not for administrators who may not write', (action) => {
    expect(rules[action]({ ...context, tag: goodTag(action), settings: { ...owned, canWrite: false } })).toBe(
      'You need write permission on this repository.',
    );
  });

  it.each(actions)('%s is not for repositories that take no changes, for any person', (action) => {
    for (const person of [owned, written, read]) {
      const repository: RepositorySettings = { ...person, canWrite: false, state: 'READ_ONLY' };
      expect(rules[action]({ ...context, tag: goodTag(action), settings: repository })).toMatch(
        action === 'changeExpiration'
          ? /^Tag expiration cannot be modified on this repository$/
          : /^This repository is read-only: /,
      );
    }
  });

  it.each(actions)('%s is not for registries that take no changes, whatever else holds', (action) => {
    const registry: RegistryConfig = { ...registryWith(), state: 'readonly' };
    for (const repository of [owned, read, { ...read, state: 'MIRROR' as const }]) {
      expect(rules[action]({ ...context, tag: goodTag(action), settings: repository, registry })).toMatch(
        /^System is currently read-only\./,
      );
      const recovering = { ...registryWith(), isInAccountRecoveryMode: true };
      expect(rules[action]({ ...context, tag: goodTag(action), settings: repository, registry: recovering })).toMatch(
        /^The registry is in account recovery mode/,
      );
    }
  });

  it.each(actions)('%s is not for a tag that has ended meanwhile', (action) => {
    const tag = goodTag(action);
    expect(rules[action]({ ...context, tag: { ...tag, endsAt: now } })).toBe('This tag has expired');
    expect(rules[action]({ ...context, tag: { ...tag, endsAt: now + 1 } })).not.toBe('This tag has expired');
  });
});

describe('single actions', () => {
  const cannotChange = 'Cannot change expiration of immutable tag';
  const needsClearing = 'Cannot make tag immutable while it has an expiration date. Clear expiration first.';
  const noWindow: RepositorySettings = { ...owned, tagExpirationSeconds: 0 };

  it.each<[Action, Tag, Partial<RegistryFeatures>, RepositorySettings, string | undefined]>([
    ['addTag', locked, {}, written, undefined],
    ['editLabels', locked, {}, written, undefined],
    ['changeExpiration', expiring, {}, written, undefined],
    ['changeExpiration', locked, {}, owned, cannotChange],
    ['changeExpiration', locked, { immutableTagsCanExpire: true }, written, undefined],
    [
      'changeExpiration',
      plain,
      { changeTagExpiration: false },
      owned,
      'This registry does not let users change expirations',
    ],
    ['changeExpiration', { ...plain, isImmutable: undefined }, { immutableTags: false }, written, undefined],
    ['makeImmutable', plain, {}, written, undefined],
    ['makeImmutable', plain, { immutableTags: false }, owned, 'This registry has no immutable tags'],
    ['makeImmutable', locked, {}, owned, 'This tag is already immutable'],
    ['makeImmutable', { ...locked, endsAt: now + day }, {}, owned, 'This tag is already immutable'],
    ['makeImmutable', expiring, {}, owned, needsClearing],
    ['makeImmutable', expiring, { immutableTagsCanExpire: true }, written, undefined],
    ['removeImmutability', locked, { immutableTags: false }, owned, 'This registry has no immutable tags'],
    ['removeImmutability', locked, {}, written, 'Admin permission is required to remove immutability'],
    ['removeImmutability', plain, {}, owned, 'This tag is not immutable'],
    ['remove', expiring, {}, written, undefined],
    ['remove', locked, {}, owned, 'Cannot remove immutable tag'],
    ['remove', plain, { permanentlyDeleteTags: false }, noWindow, undefined],
    ['permanentlyDelete', plain, {}, written, undefined],
    ['permanentlyDelete', locked, {}, owned, 'Cannot permanently delete immutable tag'],
    [
      ...(['permanentlyDelete', plain, { permanentlyDeleteTags: false }, owned] as const),
      'This registry does not let users delete tags permanently',
    ],
    ['permanentlyDelete', plain, {}, noWindow, 'This repository has no time machine: Remove is permanent already'],
  ])('%s, row %#', (action, tag, features, settings, reason) => {
    expect(rules[action]({ ...context, tag, settings, registry: registryWith(features) })).toBe(reason);
  });

  it('trust the server if it lets people write in a state that is not known', () => {
    const repository: RepositorySettings = { ...owned, state: 'UNKNOWN' };
    for (const action of actions)
      expect(rules[action]({ ...context, tag: goodTag(action), settings: repository })).toBeUndefined();
  });
});

describe('bulk actions', () => {
  const bulk = {
    editLabels: planBulkEditLabels,
    changeExpiration: planBulkChangeExpiration,
    makeImmutable: planBulkMakeImmutable,
    removeImmutability: planBulkRemoveImmutability,
    remove: planBulkRemove,
    permanentlyDelete: planBulkPermanentlyDelete,
  } satisfies Partial<Record<Action, (question: BulkActionQuestion) => BulkPlan>>;
  type BulkAction = keyof typeof bulk;
  const bulkActions = Object.keys(bulk) as BulkAction[];
  const allImmutable = 'All selected tags are immutable and cannot be deleted';
  const mixed = 'This is not possible for any of the selected tags';

  it.each<[BulkAction, Tag[], string[], string | undefined]>([
    ['editLabels', [plain, locked, expired], ['plain', 'locked'], undefined],
    ['changeExpiration', [locked, plain, expiring], ['plain', 'expiring'], undefined],
    [
      ...(['changeExpiration', [locked, locked], []] as [BulkAction, Tag[], string[]]),
      'None of the selected tags can have their expiration changed because they are all immutable.',
    ],
    ['makeImmutable', [locked, expiring, plain], ['plain'], undefined],
    ['makeImmutable', [locked], [], 'All selected tags are already immutable'],
    [
      ...(['makeImmutable', [locked, expiring], []] as [BulkAction, Tag[], string[]]),
      'All selected mutable tags have expiration dates. Clear expiration first.',
    ],
    ['makeImmutable', [locked, expired], [], mixed],
    ['removeImmutability', [locked, plain], ['locked'], undefined],
    ['removeImmutability', [plain, expiring], [], 'No immutable tags selected'],
    ['removeImmutability', [plain, expired], [], mixed],
    ['remove', [locked, plain, expiring], ['plain', 'expiring'], undefined],
    ['remove', [locked], [], 'All selected tags are immutable and cannot be removed'],
    ['remove', [expired], [], 'This tag has expired'],
    ['remove', [locked, expired], [], mixed],
    ['permanentlyDelete', [plain, locked], ['plain'], undefined],
    ['permanentlyDelete', [locked], [], allImmutable],
  ])('%s %j', (action, tags, eligible, reason) => {
    const plan = bulk[action]({ ...context, tags });
    expect(plan.eligible.map(({ name }) => name)).toEqual(eligible);
    expect(plan.reason).toBe(reason);
    expect('reason' in plan).toBe(reason !== undefined);
  });

  it('name what they skip, and why', () => {
    expect(planBulkRemove({ ...context, tags: [locked, plain, expired] }).skipped).toEqual([
      { tag: locked, reason: 'Cannot remove immutable tag' },
      { tag: expired, reason: 'This tag has expired' },
    ]);
  });

  it.each(bulkActions)('%s says what forbids it to this person, not what is wrong with the tags', (action) => {
    const { reason } = bulk[action]({ ...context, tags: [locked, plain, expiring], settings: read });
    expect(reason).toMatch(
      action === 'removeImmutability'
        ? /^Admin permission is required to remove immutability$/
        : /^You need write permission on this repository\.$/,
    );
  });

  it.each(bulkActions)('%s needs a selection', (action) => {
    expect(bulk[action]({ ...context, tags: [] })).toEqual({ reason: 'No tags selected', eligible: [], skipped: [] });
  });

  const someTag = fc.record({
    endsAt: fc.constantFrom(null, now - day, now + day),
    isImmutable: fc.constantFrom(undefined, false, true),
  });

  it('agree with the rule for one tag, lose no tag and keep their order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bulkActions),
        fc.array(someTag),
        fc.constantFrom(owned, written, read, undefined),
        fc.boolean(),
        (action, parts, settings, immutableTagsCanExpire) => {
          const tags = parts.map((part, index): Tag => ({ ...plain, ...part, name: `t${index}` }));
          const here = { settings, registry: registryWith({ immutableTagsCanExpire }), now };
          const plan = bulk[action]({ ...here, tags });
          expect(plan.eligible).toEqual(tags.filter((tag) => rules[action]({ ...here, tag }) === undefined));
          expect(plan.skipped.map(({ tag }) => tag)).toEqual(tags.filter((tag) => !plan.eligible.includes(tag)));
          for (const { tag, reason } of plan.skipped) expect(reason).toBe(rules[action]({ ...here, tag }));
          expect(plan.reason === undefined).toBe(plan.eligible.length > 0);
        },
      ),
    );
  });

  it('take the words for all together only if none is eligible', () => {
    const isShort: WhyNot = ({ tag }) => (tag.name.length < 6 ? `${tag.name} is short` : undefined);
    const asked: (readonly string[])[] = [];
    const words = (reasons: readonly string[]) => {
      asked.push(reasons);
      return 'All are short';
    };
    expect(planBulk(isShort, [plain, locked], context, words).reason).toBeUndefined();
    expect(planBulk(isShort, [plain, plain], context, words).reason).toBe('All are short');
    expect(asked).toEqual([['plain is short']]);
  });
});
