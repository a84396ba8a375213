import { send } from '@/api/http/client';
import { createLabel, deleteLabel, listLabels } from '@/api/tags/labels';
import { deleteTag, restoreTag, updateTag } from '@/api/tags/tag-writes';
import { listTags } from '@/api/tags/tags';
import { clampExpiration } from '@/domain/expiration/expiration';
import type { RegistryConfig } from '@/domain/registry/registry';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { type CheckRun, expect, expectRefusal, NotOffered } from './check';

interface WriteTarget {
  repository: RepositoryName;
  /** An image of the repository that a tag leads to; that tag is not touched. */
  digest: string;
  /** Name of a tag that does not exist; it is there between the first check and the last. */
  tagName: string;
  config: RegistryConfig | null;
}

const dayMs = 24 * 60 * 60_000;

/** Makes a tag, changes everything that the app changes about tags, and removes it, whatever went wrong meanwhile. */
export async function runWriteChecks(run: CheckRun, target: WriteTarget): Promise<void> {
  try {
    const made = await run.check(
      'add a tag',
      () => addTag(target),
      ({ name }) => name,
    );
    if (made === null) return;
    await runTagChecks(run, target, made);
    await runLabelChecks(run, target);
    await runImmutabilityChecks(run, target);
    await runRemovalChecks(run, target);
  } finally {
    await run.check(
      'clean up',
      () => cleanUp(target),
      (words) => words,
    );
  }
}

async function readTagNow({ repository, tagName }: WriteTarget): Promise<Tag | null> {
  const { tags } = await listTags(repository, { specificTag: tagName, onlyActive: true });
  return tags.find(({ name }) => name === tagName) ?? null;
}

async function storedTag(target: WriteTarget): Promise<Tag> {
  const tag = await readTagNow(target);
  expect(tag !== null, `${target.tagName} is not there.`);
  return tag;
}

async function addTag(target: WriteTarget): Promise<Tag> {
  expect((await readTagNow(target)) === null, `A tag called ${target.tagName} exists already.`);
  await send(updateTag(target.repository, target.tagName, { manifestDigest: target.digest }));
  const tag = await storedTag(target);
  expect(tag.manifestDigest === target.digest, `It leads to ${tag.manifestDigest}, not to ${target.digest}.`);
  return tag;
}

async function runTagChecks(run: CheckRun, target: WriteTarget, made: Tag): Promise<void> {
  const { repository, tagName, digest } = target;
  await run.check(
    'a name against the rules',
    () =>
      expectRefusal(['invalid-request'], 'The name ".bad name"', () =>
        send(updateTag(repository, '.bad name', { manifestDigest: digest })),
      ),
    (words) => words,
  );
  await run.check(
    'a digest that nobody knows',
    () =>
      expectRefusal(['not-found', 'invalid-request'], 'The digest', () =>
        send(updateTag(repository, tagName, { manifestDigest: `sha256:${'0'.repeat(64)}` })),
      ),
    (words) => words,
  );
  await run.check(
    'set an expiration',
    async () => {
      const wanted = Math.floor((Date.now() + 30 * dayMs) / 1000) * 1000;
      await send(updateTag(repository, tagName, { expiresAt: wanted }));
      const { endsAt } = await storedTag(target);
      expect(endsAt === wanted, `${stamp(wanted)} was sent and ${stamp(endsAt)} stored.`);
      return endsAt;
    },
    stamp,
  );
  await run.check(
    'an expiration far away is brought nearer',
    async () => {
      const wanted = Date.now() + 4000 * dayMs;
      await send(updateTag(repository, tagName, { expiresAt: wanted }));
      const { endsAt } = await storedTag(target);
      const expected = clampExpiration(made.startedAt ?? 0, wanted);
      expect(
        endsAt !== null && Math.abs(endsAt - expected) < 2000,
        `${stamp(expected)} was expected and ${stamp(endsAt)} stored.`,
      );
      return endsAt;
    },
    stamp,
  );
  await run.check(
    'an expiration in the past',
    () =>
      expectRefusal(['invalid-request'], 'Yesterday', () =>
        send(updateTag(repository, tagName, { expiresAt: Date.now() - dayMs })),
      ),
    (words) => words,
  );
  await run.check(
    'clear the expiration',
    async () => {
      await send(updateTag(repository, tagName, { expiresAt: null }));
      const { endsAt } = await storedTag(target);
      expect(endsAt === null, `${stamp(endsAt)} is stored.`);
    },
    () => 'never',
  );
}

async function runLabelChecks(run: CheckRun, { repository, digest, tagName }: WriteTarget): Promise<void> {
  const value = `${tagName}=a value with = and spaces`;
  await run.check(
    'add and remove a label',
    async () => {
      const made = await send(createLabel(repository, digest, { key: 'check-of-tags-ui', value }));
      try {
        expect(made.value === value, `"${value}" was sent and "${made.value}" stored.`);
        const listed = await listLabels(repository, digest);
        expect(
          listed.some(({ id }) => id === made.id),
          'The new label is not listed.',
        );
      } finally {
        await send(deleteLabel(repository, digest, made.id));
      }
      const left = await listLabels(repository, digest);
      expect(!left.some(({ id }) => id === made.id), 'The removed label is still listed.');
    },
    () => `check-of-tags-ui=${value}`,
  );
  // A prefix of Quay's own may not be reserved here: then the label is made, and has to go again.
  await run.check(
    'a label key that is reserved',
    () =>
      expectRefusal(['invalid-request'], 'The key', async () => {
        const made = await send(createLabel(repository, digest, { key: 'io.quay.check', value: 'x' }));
        await send(deleteLabel(repository, digest, made.id));
      }),
    (words) => words,
  );
}

async function runImmutabilityChecks(run: CheckRun, target: WriteTarget): Promise<void> {
  const { repository, tagName, digest, config } = target;
  await run.check(
    'an immutable tag is protected',
    async () => {
      if (config?.features.immutableTags === false) throw new NotOffered('the registry has no immutable tags');
      await send(updateTag(repository, tagName, { isImmutable: true }));
      const { isImmutable } = await storedTag(target);
      expect(isImmutable === true, 'It is not immutable afterwards.');
      try {
        await expectRefusal(['conflict'], 'Removing it', () => send(deleteTag(repository, tagName)));
        return await expectRefusal(['conflict'], 'Moving it', () =>
          send(updateTag(repository, tagName, { manifestDigest: digest })),
        );
      } finally {
        await send(updateTag(repository, tagName, { isImmutable: false }));
      }
    },
    (words) => words,
  );
}

async function runRemovalChecks(run: CheckRun, target: WriteTarget): Promise<void> {
  const { repository, tagName, digest } = target;
  await run.check(
    'remove the tag',
    async () => {
      await send(deleteTag(repository, tagName));
      expect((await readTagNow(target)) === null, 'It is still there.');
      const { tags } = await listTags(repository, { specificTag: tagName });
      const ended = tags.find(({ endsAt }) => endsAt !== null && endsAt <= Date.now() + 5000);
      expect(ended !== undefined, 'The history does not tell of it.');
    },
    () => 'it is gone, and in the history',
  );
  await run.check(
    'removing it again',
    () => expectRefusal(['not-found'], 'A tag that is gone', () => send(deleteTag(repository, tagName))),
    (words) => words,
  );
  await run.check(
    'restore the tag',
    async () => {
      await send(restoreTag(repository, tagName, digest));
      const tag = await storedTag(target);
      expect(tag.isReversion, 'The history does not call it a reversion.');
      expect(tag.manifestDigest === digest, `It leads to ${tag.manifestDigest}.`);
    },
    () => 'it is back',
  );
}

async function cleanUp(target: WriteTarget): Promise<string> {
  const left = await readTagNow(target);
  if (left === null) return 'nothing is left';
  try {
    if (left.isImmutable === true) await send(updateTag(target.repository, target.tagName, { isImmutable: false }));
    await send(deleteTag(target.repository, target.tagName));
  } catch (error) {
    throw new Error(`The tag ${target.tagName} is left: ${explainError(error)}`, { cause: error });
  }
  return `${target.tagName} was removed`;
}

function stamp(time: number | null): string {
  return time === null ? 'never' : new Date(time).toISOString();
}
