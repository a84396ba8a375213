import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { RegistryState } from '~mocks/state';
import { pointTag } from '~mocks/tag-store';
import { createAutoPrunePolicy, deleteAutoPrunePolicy } from '@/api/repositories/policies';
import { autoPruneListSchema, createdPolicySchema, immutabilityListSchema } from '@/api/repositories/policies.schema';
import { tagPageSchema } from '@/api/tags/tags.schema';
import { callPath } from '@/domain/api-calls/api-call';
import { creationDateRule, type NewAutoPrunePolicy, type PruneRule } from '@/domain/policies/policy';
import { wouldBecomeImmutable } from '@/domain/policies/would-become-immutable';
import { createMockRegistry } from '~mocks/registry';
import { policyQueries } from '@/queries/repositories/policies.queries';
import { answerAt } from './answering-server';
import { send, timeOf } from './later-recordings';
import { readRecordings, responseOf, type Recording } from './recordings';

const all = readRecordings('recordings/policies');
const byName = (name: string) => all.find((one) => one.name === name) ?? expect.fail(`no recording ${name}`);

/** Every recording, in the order in which they were made. */
const story = [
  'repository-autoprune',
  'autoprune.none',
  'autoprune-create.number_of_tags',
  'autoprune-create.creation_date',
  'autoprune-create.tag-pattern',
  'autoprune-create.tag-pattern-not',
  'autoprune-create.bad-method.error',
  'autoprune-create.missing-value.error',
  'autoprune-create.bad-duration.error',
  'autoprune-create.value-zero.error',
  'autoprune-create.value-string.error',
  'autoprune-create.duplicate.error',
  'autoprune-create.bad-pattern',
  'autoprune-create.empty-pattern.error',
  'autoprune',
  'autoprune-get',
  'autoprune-get.unknown.error',
  'autoprune-update',
  'autoprune-delete',
  'autoprune.after',
  'autoprune.writer.error',
  'autoprune.anonymous.error',
  'organization-autoprune.none',
  'organization-autoprune-create',
  'organization-autoprune',
  'autoprune.with-organization-policy',
  'organization-autoprune.member.error',
  'user-autoprune',
  'immutability-policy.none',
  'immutability-policy-create',
  'immutability-policy.tag-list.existing',
  'immutability-policy-create.duplicate.error',
  'immutability-policy-create.bad-pattern.error',
  'immutability-policy-create.missing-pattern.error',
  'immutability-policy',
  'immutability-policy-get',
  'immutability-policy.writer.error',
  'immutability-policy.tag-put',
  'immutability-policy.tag-list.pushed',
  'immutability-policy.tag-delete.error',
  'immutability-policy.immutable-off',
  'immutability-policy.tag-list.flag-cleared',
  'immutability-policy.immutable-on-again',
  'immutability-policy-update',
  'immutability-policy.tag-list.after-update',
  'immutability-policy-delete',
  'immutability-policy-get.unknown.error',
  'immutability-policy.tag-list.after-delete',
  'organization-immutability-policy.none',
];

interface WireTag {
  name: string;
  immutable: boolean;
  manifest_digest: string;
  start_ts: number;
  end_ts?: number;
}

const tagsOf = ({ response }: Recording) => (response.body as { tags: WireTag[] }).tags;
const pushed = tagsOf(byName('immutability-policy.tag-list.pushed'));
const existing = tagsOf(byName('immutability-policy.tag-list.existing'));

function imageOf(digest: string): MockManifest {
  return { ...buildImage({ name: digest, createdMs: 0, steps: [{ command: 'CMD', bytes: 1 }] }), digest };
}

/** The world before the first recording: tags that are there already, one of them with an end that it loses. */
function seed(state: RegistryState): void {
  for (const user of ['devtable', 'bob', 'rec-user']) addUser(state, user);
  addOrganization(state, 'acme', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  storeRepository(state, 'acme/webapp', { isPublic: true });
  addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  const repository = storeRepository(state, 'rec-org/pruned', { userRoles: { bob: 'write' } });
  for (const { manifest_digest: digest } of pushed) addManifest(repository, imageOf(digest));
  const end = existing.find(({ name }) => name === 'expiring')?.end_ts ?? 0;
  for (const { name, manifest_digest: digest, start_ts: start } of existing) {
    addRow(repository, { name, digest, startMs: start * 1000, endMs: name.includes('expiring') ? end * 1000 : null });
  }
}

/** What counts of a list of tags: which there are, which are immutable, and when they end. */
function tagFacts(body: unknown): unknown {
  const { tags } = body as { tags?: WireTag[] };
  const facts = tags?.map(({ name, immutable, end_ts: end }) => `${name} ${immutable} ${end ?? 'never'}`);
  return facts?.toSorted() ?? body;
}

/** A registry that is asked the recordings one after the other. Its ids take the place of the recorded ones. */
function createWorld() {
  let now = 0;
  const registry = createMockRegistry({ now: () => now, seed });
  const ids = new Map<string, string>();
  const withOwnIds = <T>(value: T): T => {
    let text = JSON.stringify(value);
    for (const [recorded, own] of ids) text = text.replaceAll(recorded, own);
    return JSON.parse(text) as T;
  };
  const repository = () => registry.state.repositories.get('rec-org/pruned') ?? expect.fail('no repository');
  return {
    /** The own answer and the recorded one, as far as they count. */
    repeat(one: Recording): { own: unknown; recorded: unknown } {
      now = timeOf(one);
      // The pushes came through the registry protocol.
      if (one.name === 'immutability-policy.tag-put') this.push(['v1.0', 'nightly', 'xv1.0', 'v1.1-expires']);
      registry.signInAs(one.actor === 'anonymous' ? null : one.actor);
      const answer = send(registry, { ...one, request: withOwnIds(one.request) });
      const body: unknown = answer.body === null ? null : JSON.parse(answer.body);
      const { uuid } = (one.response.body ?? {}) as { uuid?: string };
      if (one.response.status === 201 && uuid !== undefined) ids.set(uuid, (body as { uuid: string }).uuid);
      return {
        own: [answer.status, tagFacts(body ?? {})],
        recorded: [one.response.status, tagFacts(withOwnIds(one.response.body) ?? {})],
      };
    },
    push(names: readonly string[]): void {
      for (const name of names) {
        const digest = pushed.find((tag) => tag.name === name)?.manifest_digest ?? '';
        pointTag(registry.state, repository(), name, digest, { reversion: false });
      }
    },
  };
}

describe('recordings about policies', () => {
  const world = createWorld();

  it('are all in the story', () => {
    expect(story.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  // One after the other: each tells what those before have done.
  it.each(story)('%s', (name) => {
    const { own, recorded } = world.repeat(byName(name));
    expect(own).toEqual(recorded);
  });
});

describe('lists of policies, as the app reads them', () => {
  it('tell method, value and pattern', () => {
    const { entries, malformed } = v.parse(autoPruneListSchema('repository'), byName('autoprune').response.body);
    expect(malformed).toEqual([]);
    expect(entries.map(({ id: _id, ...values }) => values)).toEqual([
      policy({ rule: { kind: 'number-of-tags', count: 5 } }),
      policy({ rule: span('7d') }),
      policy({ rule: { kind: 'number-of-tags', count: 2 }, pattern: '^nightly-.*' }),
      policy({ rule: span('2w'), pattern: '^v[0-9]', takesFitting: false }),
      policy({ rule: { kind: 'number-of-tags', count: 3 }, pattern: '(' }),
    ]);
  });

  it('tell what becomes immutable', () => {
    const { entries } = v.parse(immutabilityListSchema('repository'), byName('immutability-policy').response.body);
    expect(entries).toMatchObject([{ pattern: 'v[0-9]+\\..*', takesFitting: true, owner: 'repository' }]);
    // An administrator took the flag away: it stays so until the policy is changed.
    const cleared = v.parse(tagPageSchema, byName('immutability-policy.tag-list.flag-cleared').response.body);
    expect(wouldBecomeImmutable(cleared.tags, entries).map(({ tag }) => tag.name)).toEqual(['v1.0']);
    const { tags } = v.parse(tagPageSchema, byName('immutability-policy.tag-list.pushed').response.body);
    expect(wouldBecomeImmutable(tags, entries)).toEqual([]);
    const before = tags.map((tag) => ({ ...tag, isImmutable: false }));
    expect(wouldBecomeImmutable(before, entries).map(({ tag }) => tag.name)).toEqual(
      tags.filter(({ isImmutable }) => isImmutable).map(({ name }) => name),
    );
  });

  it.each<[string, object]>([
    ['another method', { method: 'size' }],
    ['a number as text', { value: '5' }],
    ['no number at all', { value: 0 }],
    ['a span that cannot be read', { method: 'creation_date', value: '7 days' }],
    ['no id', { uuid: '' }],
    ['a pattern that is none', { tagPattern: 7 }],
  ])('go on after a policy with %s', (_name, odd) => {
    const good = { uuid: 'a', method: 'number_of_tags', value: 5, tagPattern: null, tagPatternMatches: true };
    const read = v.parse(autoPruneListSchema('organization'), { policies: [{ ...good, ...odd }, good] });
    expect(read.entries).toEqual([policy({ id: 'a', owner: 'organization' })]);
    expect(read.malformed).toHaveLength(1);
  });
});

const span = (text: string): PruneRule => creationDateRule(text) ?? expect.fail(text);

function policy(values: object): object {
  const rule = { kind: 'number-of-tags', count: 5 };
  return { owner: 'repository', pattern: null, takesFitting: true, rule, ...values };
}

describe('reads, as the app makes them', () => {
  let answered: Recording;
  const asked = answerAt('http://registry.test', () => responseOf(answered));

  const pruned = { namespace: 'rec-org', name: 'pruned' };
  const client = () => new QueryClient();
  it.each<[string, () => Promise<{ entries: object[]; malformed: object[] }>]>([
    ['autoprune', () => client().fetchQuery(policyQueries.autoPrune(pruned))],
    ['organization-autoprune', () => client().fetchQuery(policyQueries.namespaceAutoPrune('rec-org', true))],
    ['user-autoprune', () => client().fetchQuery(policyQueries.namespaceAutoPrune('rec-user', false))],
    ['immutability-policy', () => client().fetchQuery(policyQueries.immutability(pruned))],
    [
      'organization-immutability-policy.none',
      () => client().fetchQuery(policyQueries.organizationImmutability('rec-org')),
    ],
  ])('%s', async (name, ask) => {
    answered = byName(name);
    const { entries, malformed } = await ask();
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([answered.request.path]);
    expect(entries).toHaveLength((answered.response.body as { policies: unknown[] }).policies.length);
    expect(malformed).toEqual([]);
  });
});

describe('writes, as the app makes them', () => {
  const repository = { namespace: 'rec-org', name: 'pruned' };
  const writes: [string, Partial<NewAutoPrunePolicy>][] = [
    ['number_of_tags', { rule: { kind: 'number-of-tags', count: 5 } }],
    ['creation_date', { rule: span('7d') }],
    ['tag-pattern', { rule: { kind: 'number-of-tags', count: 2 }, pattern: '^nightly-.*' }],
    ['tag-pattern-not', { rule: span('2w'), pattern: '^v[0-9]', takesFitting: false }],
  ];

  it.each(writes)('autoprune-create.%s', (name, wanted) => {
    const { request, response } = byName(`autoprune-create.${name}`);
    const write = createAutoPrunePolicy(repository, policy(wanted) as NewAutoPrunePolicy);
    expect(write.method).toBe(request.method);
    expect(callPath(write)).toBe(request.path);
    expect(write.body).toEqual(request.body);
    expect(write.expectedStatus).toBe(response.status);
    expect(v.parse(createdPolicySchema, response.body)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('autoprune-delete', () => {
    const { request, response } = byName('autoprune-delete');
    const write = deleteAutoPrunePolicy(repository, request.path.split('/').at(-1) ?? '');
    expect(callPath(write)).toBe(request.path);
    expect(write.expectedStatus).toBe(response.status);
  });
});
