import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addOrganization, storeRepository, addUser } from '~mocks/build-state';
import type { RegistryState } from '~mocks/state';
import { logPageSchema } from '@/api/repositories/logs.schema';
import { tagPageSchema } from '@/api/tags/tags.schema';
import { doerText } from '@/domain/history/who/log-entries';
import { reconstructHistory } from '@/domain/history/tag-history';
import { whoDidIt } from '@/domain/history/who/who-did-it';
import { logEntriesOf } from './contract-seed';
import { laterRecordings, registryAt, send } from './later-recordings';
import { readRecordings, recording, type Recording } from './recordings';

const logs = laterRecordings('repository-logs.');
const byName = (end: string) => logs.find(({ name }) => name === `repository-logs.${end}`) ?? expect.fail(end);
const hour = 3_600_000;
const twoWeeksMs = 14 * 24 * hour;

/** The repository of the recordings, with what its log told. */
function seed(state: RegistryState): void {
  for (const user of ['devtable', 'viewer', 'bob']) addUser(state, user);
  addOrganization(state, 'acme', { teams: {} });
  storeRepository(state, 'acme/webapp', { isPublic: true });
  addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  const history = storeRepository(state, 'rec-org/history', { userRoles: { bob: 'write' } });
  history.log = [...logEntriesOf(byName('page2')), ...logEntriesOf(byName('page1'))];
  storeRepository(state, 'rec-org/cosign-b').log = logEntriesOf(byName('cosign-cascade'));
}

/** Without what each registry makes up for itself. */
function withoutOwn(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (['avatar', 'next_page'].includes(key) ? key : value)),
  );
}

/** The mock registry's tokens, by those that stand in the recordings for the server's. */
const ownTokens = new Map([
  [tokenOf(byName('page1')), 'after-20'],
  [tokenOf(byName('page2')), 'after-27'],
]);

describe('the log of a repository', () => {
  it.each(logs)('$name', (one) => {
    const registry = registryAt(one, seed);
    if (one.actor === 'bob') registry.signInAs('bob');
    const token = one.request.query['next_page'];
    const own: Recording['request']['query'] = token === undefined ? {} : { next_page: ownTokens.get(token) ?? token };
    const query = { ...one.request.query, ...own };
    const answer = send(registry, { ...one, request: { ...one.request, query } });
    expect(answer.status).toBe(one.response.status);
    expect(withoutOwn(JSON.parse(answer.body ?? ''))).toEqual(withoutOwn(one.response.body));
  });
});

function tokenOf({ response }: Recording): unknown {
  return (response.body as { next_page?: string }).next_page;
}

/** "stable moved: bob" for every change that recordings of a history and of the log tell together. */
function told(history: Recording, pages: readonly Recording[]): string[] {
  const { tags } = v.parse(tagPageSchema, history.response.body);
  const now = Date.parse(history.response.headers['Date'] ?? '');
  const changes = reconstructHistory(tags, { isComplete: true, now });
  const entries = pages.flatMap(({ response }) => v.parse(logPageSchema, response.body).entries);
  const known = whoDidIt(changes, entries, twoWeeksMs);
  return changes.flatMap(({ key, tagName, kind }) => {
    const one = known.get(key);
    return one === undefined ? [] : [`${tagName.slice(0, 12)} ${kind}: ${doerText(one.doer)}`];
  });
}

describe('recorded histories and the log beside them', () => {
  it('tell who did each of many things within two seconds', () => {
    const [history] = laterRecordings('history-of-logs.tag-list');
    expect(told(history!, [byName('page1'), byName('page2')])).toEqual([
      'v2 permanently-deleted: bob',
      // Deleted and restored within a second: the rows tell of one change.
      'v2 reverted: bob',
      'stable reverted: devtable',
      'stable moved: bob',
      'stable created: bob',
      'multi created: devtable',
      'v2 created: bob',
      'v1 created: devtable',
    ]);
  });

  it('say nothing of the deletion of signatures that went along with their image', () => {
    const [history] = laterRecordings('cosign-g.4.tag-list.history');
    expect(told(history!, [byName('cosign-cascade')])).toEqual([
      'sha256-cead2 recreated: devtable',
      'v1 reverted: devtable',
      ...Array.from({ length: 5 }, () => 'sha256-cead2 created: devtable'),
      'v1 created: devtable',
    ]);
  });

  it('tell people from the applications that they let in', () => {
    const after = readRecordings('recordings/beyond-the-app').find(({ name }) => name === 'repository-logs.after');
    expect(told(recording('tag-list.history.final'), [after!])).toEqual([
      'by-bot deleted: alice (application release-bot)',
      'by-bot created: alice (application release-bot)',
      'never-existe deleted: bob',
      'never-existe recreated: devtable',
      'oops recreated: devtable',
      'latest reverted: devtable',
      'by-superuser created: quayadmin',
      'bobs permanently-deleted: devtable',
      'bobs created: bob',
      'skopeo-copy permanently-deleted: devtable',
    ]);
  });
});
