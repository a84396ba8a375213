import { describe, expect, it } from 'vitest';
import { addOrganization, storeRepository, addUser } from '~mocks/build-state';
import { createMockRegistry, type MockRegistry } from '~mocks/registry';
import type { RegistryState } from '~mocks/state';
import { clientOf } from '../mocks/registry-client';
import { answerAt } from './answering-server';
import { shapeDifferences } from './json-shape';
import { readRuleFor } from './read-rules';
import { readRecordings, responseOf, type Recording } from './recordings';

const all = readRecordings('recordings/lists-and-search');
const lists = all.filter(({ name }) => name.startsWith('repository-list.'));
const searches = all.filter(({ name }) => name.startsWith('find-repositories'));
const searchesForAll = all.filter(({ name }) => name.startsWith('find-all'));

interface Entry {
  /** Absent from a namespace. */
  namespace?: string | { name: string };
  name: string;
  description: string;
  is_public: boolean;
}

const entriesOf = (body: any): Entry[] => body?.repositories ?? body?.results ?? [];
const fullName = ({ namespace, name }: Entry) =>
  namespace === undefined ? name : `${typeof namespace === 'string' ? namespace : namespace.name}/${name}`;
const namesOf = (body: unknown) => entriesOf(body).map(fullName);

/** All entries of the answers once, in the order that they agree on: that of creation. */
function inOrderOfCreation(answers: readonly Recording[]): Map<string, Entry> {
  const order: string[] = [];
  const known = new Map<string, Entry>();
  for (const { response } of answers) {
    let place = 0;
    for (const entry of entriesOf(response.body)) {
      const name = fullName(entry);
      if (!known.has(name)) order.splice(place, 0, name);
      known.set(name, known.get(name) ?? entry);
      place = order.indexOf(name) + 1;
    }
  }
  return new Map(order.map((name) => [name, known.get(name)!]));
}

/** Lists first that say most about the order. */
const byWeight = (a: Recording, b: Recording) => entriesOf(b.response.body).length - entriesOf(a.response.body).length;

/** The world of the recordings: what an actor was shown although it is not public was shared with that actor. */
function seedFrom(answers: readonly Recording[]): (state: RegistryState) => void {
  return (state) => {
    for (const name of ['quayadmin', 'devtable', 'rec-owner', 'viewer', 'nobody']) addUser(state, name);
    for (const [name, { is_public: isPublic, description }] of inOrderOfCreation(answers.toSorted(byWeight))) {
      const namespace = name.slice(0, name.indexOf('/'));
      if (!state.namespaces.has(namespace)) addOrganization(state, namespace, { teams: {} });
      storeRepository(state, name, { isPublic, description });
    }
    for (const { actor, response, name } of answers) {
      for (const entry of entriesOf(response.body)) {
        if (entry.is_public && !name.includes('namespace-only')) continue;
        if (state.users.has(actor)) state.repositories.get(fullName(entry))?.userRoles.set(actor, 'read');
      }
    }
    for (const name of ['acme/webapp', 'acme/private-api', 'rec-many/svc-003']) {
      state.users.get('viewer')?.starred.add(name);
    }
    const numbers = Array.from({ length: 103 }, (_unused, number) => String(number).padStart(3, '0'));
    for (const number of numbers) state.users.get('rec-owner')?.starred.add(`rec-many/svc-${number}`);
  };
}

function replay(registry: MockRegistry, { actor, request }: Recording, tokens: Map<string, string>) {
  registry.signInAs(registry.state.users.has(actor) ? actor : null);
  const query = new URLSearchParams(
    Object.entries(request.query).map(([key, value]) => [key, tokens.get(String(value)) ?? String(value)]),
  );
  return clientOf(registry).get(`${request.path}?${query}`);
}

describe('lists and searches of repositories are answered as recorded', () => {
  const tokens = new Map<string, string>();
  const withPagesInOrder = lists.toSorted(
    (a, b) => Number('next_page' in a.request.query) - Number('next_page' in b.request.query),
  );

  it.each(withPagesInOrder)('$name', (one) => {
    const registry = createMockRegistry({ now: () => Date.UTC(2026, 10, 28, 3), seed: seedFrom(lists) });
    if (one.name.endsWith('permission-lost')) {
      registry.state.repositories.get('rec-many/svc-003')?.userRoles.delete('viewer');
    }
    if (one.name.endsWith('with-namespace')) {
      registry.state.users.get('viewer')?.starred.delete('rec-many/svc-003');
      registry.state.users.get('viewer')?.starred.add('quayadmin/busybox');
    }
    expectSameAnswer(one, replay(registry, one, tokens));
    const recorded = one.response.body as { next_page?: string };
    const own = replay(registry, one, tokens).body as { next_page?: string };
    if (recorded.next_page !== undefined) tokens.set(recorded.next_page, own.next_page ?? '');
  });

  it.each(searches)('$name', (one) => {
    const registry = createMockRegistry({
      now: () => Date.UTC(2026, 10, 28, 3),
      seed: seedFrom([...lists, ...searches]),
    });
    expectSameAnswer(one, replay(registry, one, tokens));
  });

  it.each(searchesForAll)('$name', (one) => {
    const registry = createMockRegistry({
      now: () => Date.UTC(2026, 10, 28, 3),
      seed(state) {
        // Of its repositories, there are recordings of other subjects.
        addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
        storeRepository(state, 'rec-org/moves', { isPublic: false });
        addUser(state, 'rec-user');
        seedFrom([...lists, ...searches])(state);
      },
    });
    expectSameAnswer(one, replay(registry, one, tokens));
  });

  function expectSameAnswer({ response }: Recording, own: { status: number; body: any }) {
    const recorded = response.body as any;
    expect(own.status).toBe(response.status);
    expect(namesOf(own.body)).toEqual(namesOf(recorded));
    const { has_additional, page, start_index } = recorded;
    expect(own.body).toMatchObject(JSON.parse(JSON.stringify({ has_additional, page, start_index })));
    expect('next_page' in own.body).toBe('next_page' in recorded);
    expect(shapeDifferences(withoutQuota(own.body), withoutQuota(recorded))).toEqual([]);
  }
});

describe('the namespaces among all that is found are understood', () => {
  let answered: Recording;
  answerAt('http://registry.test', () => responseOf(answered));

  it.each(searchesForAll)('$name', async (one) => {
    answered = one;
    const rule = readRuleFor(one);
    rule?.check(await rule.ask(one), one.response.body);
    expect.hasAssertions();
  });
});

/** Namespaces with and without a quota, and repositories never pushed to, differ in what is null. */
function withoutQuota(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (['quota_report', 'last_modified'].includes(key) ? 0 : value)),
  );
}
