import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetApi, send, type ApiWrite } from '@/api/http/client';
import * as policies from '@/api/repositories/policies';
import * as repositoryWrites from '@/api/repositories/repository-writes';
import * as starWrites from '@/api/repositories/star-writes';
import * as labels from '@/api/tags/labels';
import * as tagWrites from '@/api/tags/tag-writes';
import { listTags } from '@/api/tags/tags';
import { curlCommand, quotedJson } from '@/domain/api-calls/curl-command';
import { scopesOf, shellScript, type ScriptStep } from '@/domain/api-calls/shell-script';
import type { NewAutoPrunePolicy } from '@/domain/policies/policy';
import type { AccessScope } from '@/domain/registry/access-scope';
import type { Tag } from '@/domain/tags/tag';
import { addTagJob } from '@/queries/jobs/add-tag';
import { changeExpirationJob } from '@/queries/jobs/change-expiration';
import { changeImmutabilityJob } from '@/queries/jobs/change-immutability';
import { changeLabelsJob } from '@/queries/jobs/change-labels';
import { changeVisibilityJob, createRepositoryJob, deleteRepositoriesJob } from '@/queries/jobs/change-repositories';
import { expireHistoryJob } from '@/queries/jobs/expire-history';
import type { JobContext, JobPlan } from '@/queries/jobs/job';
import { countSteps } from '@/queries/jobs/job';
import { removeTagsJob } from '@/queries/jobs/remove-tags';
import { restoreTagsJob } from '@/queries/jobs/restore-tags';
import { servicesOf } from '@/queries/services';
import { dayMs, images, startMs } from '../mocks/small-world';
import { appIn, contentOf, everyScope, limitToken, openWorld, runShell, type World } from './two-worlds';

const repository = { namespace: 'org', name: 'open' };
const { one, two, dead } = images;
/** A value that a shell, JSON and a header would each like to take apart. */
const nasty = `it's "$HOME" \`id\` \\ 100%\n!! é🏳️‍🌈 @x`;

let app: World;
let shell: World;
beforeEach(async () => {
  [app, shell] = await Promise.all([openWorld(), openWorld()]);
  appIn(app);
});
afterEach(async () => {
  resetApi();
  await Promise.all([app.close(), shell.close()]);
});

const labelIn = (world: World) =>
  [...(world.state.repositories.get('org/open')?.manifests.get(one.digest)?.labels ?? [])].find(
    ({ sourceType }) => sourceType === 'api',
  )?.id ?? '';

const nastyPolicy: NewAutoPrunePolicy = {
  rule: { kind: 'number-of-tags', count: 5 },
  pattern: nasty,
  takesFitting: true,
};
const policyIn = (world: World) => world.state.repositories.get('org/open')?.policies.autoPrune[0]?.uuid ?? '';

/** Every write that the app describes, by the name of its function, and the scope that is shown for it. */
const writes: Record<string, [AccessScope, (world: World) => ApiWrite<unknown>]> = {
  updateTag: ['repo:write', () => tagWrites.updateTag(repository, 'new', { manifestDigest: two.digest })],
  deleteTag: ['repo:write', () => tagWrites.deleteTag(repository, 'two')],
  restoreTag: ['repo:write', () => tagWrites.restoreTag(repository, 'gone', dead.digest)],
  permanentlyDeleteTag: ['repo:write', () => tagWrites.permanentlyDeleteTag(repository, 'two')],
  expireDeadTag: ['repo:write', () => tagWrites.expireDeadTag(repository, 'gone', dead.digest)],
  createLabel: ['repo:write', () => labels.createLabel(repository, one.digest, { key: 'nasty', value: nasty })],
  deleteLabel: ['repo:write', (world) => labels.deleteLabel(repository, one.digest, labelIn(world))],
  createRepository: [
    'repo:create',
    () => repositoryWrites.createRepository({ namespace: 'org', name: 'made', isPublic: false, description: nasty }),
  ],
  deleteRepository: ['repo:admin', () => repositoryWrites.deleteRepository(repository)],
  updateDescription: ['repo:write', () => repositoryWrites.updateDescription(repository, nasty)],
  changeVisibility: ['repo:admin', () => repositoryWrites.changeVisibility(repository, 'private')],
  changeRepositoryState: ['repo:admin', () => repositoryWrites.changeRepositoryState(repository, 'READ_ONLY')],
  createAutoPrunePolicy: ['repo:admin', () => policies.createAutoPrunePolicy(repository, nastyPolicy)],
  deleteAutoPrunePolicy: ['repo:admin', (world) => policies.deleteAutoPrunePolicy(repository, policyIn(world))],
  starRepository: ['repo:read', () => starWrites.starRepository(repository)],
  unstarRepository: ['user:admin', () => starWrites.unstarRepository(repository)],
};

/** What has to be there before; the same in both registries. */
const before: Record<string, (world: World) => unknown> = {
  deleteLabel: (world) => send(labels.createLabel(repository, one.digest, { key: 'k', value: 'v' })).then(() => world),
  deleteAutoPrunePolicy: () => send(policies.createAutoPrunePolicy(repository, nastyPolicy)),
  unstarRepository: () => send(starWrites.starRepository(repository)),
};

const ofRoles: readonly AccessScope[] = ['repo:read', 'repo:write', 'repo:admin'];

const functionsOf = (module: object) =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

describe('the commands', () => {
  it('are of every write that the app describes', () => {
    const described = [
      ...functionsOf(tagWrites),
      ...functionsOf(repositoryWrites),
      ...functionsOf(starWrites),
      ...functionsOf(policies),
      ...functionsOf(labels),
    ];
    expect(Object.keys(writes).toSorted()).toEqual(described.filter((name) => !name.startsWith('list')).toSorted());
  });

  it.each(Object.entries(writes))('%s: curl does what the app does', async (name, [, write]) => {
    for (const world of [shell, app]) {
      appIn(world);
      await before[name]?.(world);
    }
    const untouched = contentOf(app.state);
    await send(write(app));
    const command = curlCommand(write(shell));
    const { code, complained } = await runShell(command.replace('curl ', 'curl -sS --fail '), shell);
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(contentOf(shell.state)).toEqual(contentOf(app.state));
    expect(contentOf(app.state)).not.toEqual(untouched);
    expect(command).not.toContain('token-of-owner');
  });

  it.each(Object.entries(writes))('%s: the registry asks for the scope that is shown', async (name, [scope, write]) => {
    appIn(app);
    await before[name]?.(app);
    const call = write(app);
    expect(scopesOf([{ key: name, calls: [call] }])).toEqual([scope]);
    // The scope of a stronger role includes those of weaker ones.
    const enough = ofRoles.includes(scope) ? ofRoles.slice(ofRoles.indexOf(scope)) : [scope];
    limitToken(
      app,
      everyScope.filter((other) => !enough.includes(other)),
    );
    await expect(send(call)).rejects.toMatchObject({ kind: 'forbidden' });
    limitToken(app, [scope]);
    await expect(send(call)).resolves.not.toThrow();
  });

  it('hand every body to the program as it is, and show all of it', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 30 }), 200);
    const script = texts.map((text) => `printf '%s\\n' ${quotedJson({ text })}`).join('\n');
    const { printed } = await runShell(script, shell);
    expect(
      printed
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ).toEqual(texts);
    expect(script.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

const stepsOf = ({ steps }: JobPlan): ScriptStep[] =>
  steps.map(({ writes: calls, ...step }) => ({ ...step, calls: calls ?? [] }));

async function tagNamed(name: string): Promise<Tag> {
  const { tags } = await listTags(repository, { specificTag: name });
  const [tag] = tags;
  if (tag === undefined) throw new Error(`no tag ${name}`);
  return tag;
}

const tagsNamed = (...names: string[]) => Promise.all(names.map(tagNamed));

/** The app's jobs, each as a dialog plans it. */
const jobs: Record<string, (where: JobContext) => Promise<JobPlan>> = {
  'a new tag': (where) =>
    Promise.resolve(addTagJob(where, { tagName: 'new', manifestDigest: two.digest, existing: null })),
  'a tag that is moved': async (where) =>
    addTagJob(where, { tagName: 'one', manifestDigest: two.digest, existing: await tagNamed('one') }),
  expirations: async (where) =>
    changeExpirationJob(where, { tags: await tagsNamed('one', 'two', 'multi'), expiresAt: startMs + 30 * dayMs }),
  'an expiration that is removed': async (where) =>
    changeExpirationJob(where, { tags: await tagsNamed('ending'), expiresAt: null }),
  immutability: async (where) =>
    changeImmutabilityJob(where, { tags: await tagsNamed('one', 'two'), isImmutable: true, canUndo: true }),
  'labels added and replaced': async (where) => {
    const made = await send(labels.createLabel(repository, one.digest, { key: 'old', value: 'x' }));
    return changeLabelsJob(where, {
      targets: [
        {
          manifestDigest: one.digest,
          changes: [
            { kind: 'create', key: 'nasty', value: nasty },
            { kind: 'replace', label: made, key: 'old', value: 'y' },
          ],
        },
        { manifestDigest: two.digest, changes: [{ kind: 'create', key: 'nasty', value: nasty }] },
      ],
    });
  },
  'tags that are removed': async (where) =>
    removeTagsJob(where, {
      tags: await tagsNamed('one', 'two', 'multi'),
      isPermanent: false,
      canBringBack: true,
    }),
  'tags that are deleted for good': async (where) =>
    removeTagsJob(where, {
      tags: await tagsNamed('one', 'two'),
      isPermanent: true,
      canBringBack: false,
    }),
  'tags that are restored': async (where) =>
    restoreTagsJob(where, {
      items: [
        { tagName: 'gone', digest: dead.digest, before: null },
        { tagName: 'one', digest: two.digest, before: await tagNamed('one') },
      ],
    }),
  'an entry of the history': async (where) => expireHistoryJob(where, await tagNamed('gone')),
  'a new repository': (where) =>
    Promise.resolve(createRepositoryJob(where, { namespace: 'org', name: 'made', isPublic: true, description: nasty })),
  'repositories that are deleted': (where) =>
    Promise.resolve(deleteRepositoriesJob(where, { repositories: [repository, { namespace: 'org', name: 'closed' }] })),
  visibility: (where) =>
    Promise.resolve(changeVisibilityJob(where, { repositories: [repository], visibility: 'private' })),
};

async function planIn(world: World, plan: (where: JobContext) => Promise<JobPlan>) {
  appIn(world);
  const client = new QueryClient();
  return { client, plan: await plan({ client, repository }) };
}

describe('the script of a plan', () => {
  it.each(Object.entries(jobs))('%s: does what the job does', async (_what, plan) => {
    const scripted = await planIn(shell, plan);
    const { client, plan: planned } = await planIn(app, plan);
    const store = servicesOf(client).jobs;
    const id = store.start(planned);
    await vi.waitFor(() => expect(store.get(id)?.state).toBe('finished'), { timeout: 20_000 });
    expect(countSteps(store.get(id)!)).toMatchObject({ done: planned.steps.length });

    const script = shellScript({ title: planned.words.progress, steps: stepsOf(scripted.plan), atRefusal: 'stop' });
    const { code, printed, complained } = await runShell(script, shell);
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(contentOf(shell.state)).toEqual(contentOf(app.state));
    const calls = planned.steps.flatMap(({ writes: sent }) => sent ?? []);
    expect(printed.trimEnd().split('\n')).toEqual(
      calls.map(({ method, expectedStatus }, position) =>
        expect.stringMatching(new RegExp(`^${position + 1}/${calls.length} ${method} /.*: ${expectedStatus}$`)),
      ),
    );
  });

  const removals = (...names: string[]): ScriptStep[] =>
    names.map((name) => ({ key: name, calls: [tagWrites.deleteTag(repository, name)] }));
  const rowsAlive = ({ state }: World) =>
    (state.repositories.get('org/open')?.rows ?? [])
      .filter(({ endMs }) => endMs === null || endMs > startMs)
      .map(({ name }) => name)
      .toSorted();

  it('stops at a refusal, and says what was refused in the server’s words', async () => {
    const script = shellScript({ title: 'x', steps: removals('one', 'locked', 'two'), atRefusal: 'stop' });
    const { code, printed, complained } = await runShell(script, shell);
    expect(code).toBe(1);
    expect(printed).toContain('refused, status 409, expected 204');
    expect(complained).toContain("Cannot delete immutable tag 'locked'");
    expect(rowsAlive(shell)).toContain('two');
    expect(rowsAlive(shell)).not.toContain('one');
  });

  it.each([
    ['the choice made in the app', 'go-on', []],
    ['the command line', 'stop', ['--go-on']],
  ] as const)('goes on after a refusal by %s', async (_who, atRefusal, args) => {
    const script = shellScript({ title: 'x', steps: removals('one', 'locked', 'two'), atRefusal });
    const { code } = await runShell(script, shell, [...args]);
    expect(code).toBe(1);
    expect(rowsAlive(shell)).not.toContain('two');
    expect(rowsAlive(shell)).toContain('locked');
  });

  it('leaves out what depends on a refused request: the second of a step, and steps that come after another', async () => {
    const refused = labels.createLabel(repository, one.digest, { key: 'io.quay.x', value: 'x' });
    const steps: ScriptStep[] = [
      { key: 'replace', calls: [refused, tagWrites.deleteTag(repository, 'one')] },
      ...removals('locked'),
      { key: 'signature', calls: [tagWrites.deleteTag(repository, 'two')], after: ['locked'] },
      { key: 'other', calls: [tagWrites.deleteTag(repository, 'multi')] },
    ];
    const { printed } = await runShell(shellScript({ title: 'x', steps, atRefusal: 'go-on' }), shell);
    expect(rowsAlive(shell)).toEqual(expect.arrayContaining(['one', 'two', 'locked']));
    expect(rowsAlive(shell)).not.toContain('multi');
    expect(printed).toContain('4/5 left out: step 2 was refused');
  });

  it.each(['QUAY', 'TOKEN'])('needs %s, and does nothing without it', async (name) => {
    const script = shellScript({ title: 'x', steps: removals('one'), atRefusal: 'stop' });
    const { code, complained } = await runShell(`unset ${name}\n${script}`, shell);
    expect(code).not.toBe(0);
    expect(complained).toContain(name);
    expect(rowsAlive(shell)).toContain('one');
  });
});
