import { request } from '@/api/http/client';
import { hasAccessToken } from '@/api/http/credentials';
import { listLabels } from '@/api/tags/labels';
import { getManifest } from '@/api/images/manifests';
import { getTagPullStatistics } from '@/api/tags/pull-statistics';
import { getRegistryConfig } from '@/api/registry/registry';
import { getRepositorySettings, listRepositories } from '@/api/repositories/repositories';
import { getScanReport, getScanSummary } from '@/api/images/scans';
import { listTags } from '@/api/tags/tags';
import { getCurrentUser } from '@/api/people/user';
import { currentUserSchema } from '@/api/people/user.schema';
import type { CurrentUser, RegistryConfig } from '@/domain/registry/registry';
import { fullRepositoryName, type RepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import type { MalformedEntry, Tag } from '@/domain/tags/tag';
import { type CheckRun, expect, NotOffered, NotRun } from './check';

/** What the reading checks found out, for the writing ones. */
export interface Findings {
  config: RegistryConfig | null;
  /** The repository that was read: the given one, or one of the namespace's that has tags. */
  repository: RepositoryName | null;
  tag: Tag | null;
}

/** Like `getCurrentUser`, but a token that is refused is told as that: it must not pass for nobody. */
function ownerOfToken(): Promise<CurrentUser> {
  return request({ path: '/api/v1/user/', schema: currentUserSchema, needsSession: false });
}

/** Repositories of the namespace that are looked at for tags. */
const mostRepositories = 20;

/** Reads what the tables, reports and histories of tags need, through the app's own requests and schemas. */
export async function runReadChecks(
  run: CheckRun,
  namespace: string,
  given: RepositoryName | null,
  givenTag: string | null,
): Promise<Findings> {
  const config = await run.check('configuration', getRegistryConfig, describeConfig);
  await run.check('who is asking', hasAccessToken() ? ownerOfToken : getCurrentUser, (user) =>
    user.isAnonymous ? 'nobody is signed in' : user.username,
  );
  const listed = await run.check(
    `repositories of ${namespace}`,
    async () => {
      const page = await listRepositories({ namespace });
      expectSound(page.malformed, 'repositories');
      return page.repositories;
    },
    (found) => `${found.length} on the first page`,
  );
  const repository = given ?? (await repositoryWithTags(listed ?? []));
  if (repository === null) {
    await run.check('tags', () => Promise.reject(new NotRun(`no repository of ${namespace} has tags`)), String);
    return { config, repository, tag: null };
  }
  const name = fullRepositoryName(repository);
  await run.check(
    `repository ${name}`,
    () => getRepositorySettings(repository),
    ({ state, canWrite, canAdmin }) =>
      `state ${state}, ${canAdmin ? 'administered' : canWrite ? 'written to' : 'read'} by this account`,
  );
  const tags = await runTagChecks(run, repository);
  const tag = givenTag === null ? tags[0] : tags.find(({ name: tagName }) => tagName === givenTag);
  if (givenTag !== null && tag === undefined) {
    await run.check('the given tag', missing(`${givenTag} is not among the newest 100 tags`), String);
  }
  if (tag !== undefined) await runImageChecks(run, repository, tags, config);
  return { config, repository, tag: tag ?? null };
}

async function repositoryWithTags(listed: readonly RepositorySummary[]): Promise<RepositoryName | null> {
  for (const { namespace, name } of listed.slice(0, mostRepositories)) {
    const { tags } = await listTags({ namespace, name }, { limit: 1, onlyActive: true });
    if (tags.length > 0) return { namespace, name };
  }
  return null;
}

async function runTagChecks(run: CheckRun, repository: RepositoryName): Promise<Tag[]> {
  const first = await run.check(
    'active tags',
    async () => {
      const page = await listTags(repository, { onlyActive: true });
      expectSound(page.malformed, 'tags');
      const starts = page.tags.map(({ startedAt }) => startedAt ?? 0);
      expect(
        starts.every((start, at) => at === 0 || start <= (starts[at - 1] ?? 0)),
        'The newest tags do not come first.',
      );
      expect(page.tags.length <= 100, `A page has ${page.tags.length} tags; the app expects 100 at most.`);
      return page.tags;
    },
    (tags) => `${tags.length} on the first page, newest first`,
  );
  const [tag] = first ?? [];
  await run.check(
    'history of tags',
    async () => {
      const page = await listTags(repository, {});
      expectSound(page.malformed, 'history rows');
      return page.tags.filter(({ endsAt }) => endsAt !== null && endsAt < Date.now()).length;
    },
    (ended) => `${ended} of the newest 100 rows have ended`,
  );
  await run.check(
    'a page past the end',
    async () => {
      const { tags, hasAdditional } = await listTags(repository, { page: 100_000, onlyActive: true });
      expect(tags.length === 0 && !hasAdditional, 'It is not empty.');
    },
    () => 'is empty',
  );
  if (tag === undefined) return [];
  await run.check(
    'one tag by its name',
    async () => {
      const { tags } = await listTags(repository, { specificTag: tag.name, onlyActive: true });
      expect(tags.length === 1 && tags[0]?.name === tag.name, `${tags.length} tags were answered.`);
    },
    () => tag.name,
  );
  await run.check(
    'tags by a part of their name',
    async () => {
      const part = tag.name.slice(0, 3);
      const { tags } = await listTags(repository, { nameContains: part, onlyActive: true });
      const strangers = tags.filter(({ name }) => !name.toLowerCase().includes(part.toLowerCase()));
      expect(strangers.length === 0, `${strangers[0]?.name} does not contain "${part}".`);
      return tags.length;
    },
    (count) => `${count} found`,
  );
  return first ?? [];
}

async function runImageChecks(
  run: CheckRun,
  repository: RepositoryName,
  tags: readonly Tag[],
  config: RegistryConfig | null,
): Promise<void> {
  const tag = tags.find(({ isIndex }) => !isIndex) ?? tags[0];
  if (tag === undefined) return;
  const index = tags.find(({ isIndex }) => isIndex);
  const manifest = (digest: string) => async () => {
    const found = await getManifest(repository, digest, {});
    expectSound(found.malformed ?? [], 'layers or platforms');
    return found;
  };
  await run.check('manifest of an image', manifest(tag.manifestDigest), ({ layers }) => `${layers.length} layers`);
  if (index === undefined) await run.check('manifest of an index', missing('no tag is multi-arch'), String);
  else
    await run.check(
      'manifest of an index',
      manifest(index.manifestDigest),
      ({ children }) => `${children.length} manifests`,
    );
  await run.check(
    'labels',
    () => listLabels(repository, tag.manifestDigest),
    (labels) => {
      const odd = labels.filter(({ problem }) => problem !== undefined).length;
      return `${labels.length} labels${odd > 0 ? `, ${odd} of which could not be understood` : ''}`;
    },
  );
  await run.check(
    'security report',
    async () => {
      if (config?.features.securityScanner === false) throw new NotOffered('the registry has no security scanner');
      const report = await getScanReport(repository, tag.manifestDigest);
      expectSound(report.malformed ?? [], 'packages or vulnerabilities');
      const { packageCount } = await getScanSummary(repository, tag.manifestDigest);
      expect(packageCount === report.packages.length, `It has ${report.packages.length} packages and ${packageCount}.`);
      return report;
    },
    ({ statusText, packages }) => `${statusText}, ${packages.length} packages`,
  );
  await run.check(
    'pull statistics',
    async () => {
      if (config?.features.imagePullStatistics === false) throw new NotOffered('the registry does not count pulls');
      return getTagPullStatistics(repository, tag.name);
    },
    ({ tagPullCount }) => `${tagPullCount} pulls of ${tag.name}`,
  );
}

function missing(why: string) {
  return () => Promise.reject<string>(new NotRun(why));
}

function expectSound(malformed: readonly MalformedEntry[], what: string): void {
  const [first] = malformed;
  expect(
    first === undefined,
    `${malformed.length} ${what} could not be understood; the first${first?.name ? ` is ${first.name}` : ''}: ${first?.reason}`,
  );
}

function describeConfig({ features, versionNumber, state }: RegistryConfig): string {
  const on = Object.entries(features).filter(([, isOn]) => isOn);
  return `version ${versionNumber ?? 'unknown'}, ${state}; on: ${on.map(([name]) => name).join(', ')}`;
}
