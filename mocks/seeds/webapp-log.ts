import { logEntry } from '../log';
import { uuidFor } from '../random';
import type { MockLogEntry, MockRepository, RegistryState, MockTagRow } from '../state';
import { dayMs, hourMs } from './seed-images';

const alice = { username: 'alice' };
const bob = { username: 'bob' };
const releaseBot = { username: 'alice', application: 'release-bot' };
const robot = { username: 'acme+ci' };

type Author = typeof releaseBot | typeof robot;

/** The log keeps three months; who did what before, nobody knows any more. */
const keptMs = 90 * dayMs;

/**
 * What the log of `acme/webapp` says of its history: a robot account pushes, an application moves tags, people do the rest.
 * Of some changes it says nothing: of tags with odd names, and of how `hotfix` went.
 */
export function seedWebappLog(state: RegistryState, baseMs: number): void {
  const repository = state.repositories.get('acme/webapp');
  if (repository === undefined) return;
  const entries: MockLogEntry[] = [];
  const tell = (atMs: number, author: Author, kind: string, metadata: Record<string, unknown>) =>
    entries.push(logEntry(repository, author, kind, metadata, atMs));
  for (const row of repository.rows) {
    const { name: tag, digest, startMs } = row;
    if (isLeftOut(tag)) continue;
    const before = repository.rows.find((other) => other.name === tag && other.endMs === startMs);
    if (row.reversion) tell(startMs, alice, 'revert_tag', { tag, manifest_digest: digest });
    else if (isMovedByHand(row)) {
      const metadata = { tag, manifest_digest: digest, original_manifest_digest: before?.digest ?? null };
      tell(startMs, releaseBot, before ? 'move_tag' : 'create_tag', metadata);
    } else {
      const metadata = { tag, mediaType: 'application/vnd.oci.image.manifest.v1+json', 'user-agent': 'buildah/1.41' };
      tell(startMs, /^(pr-|review)/.test(tag) ? bob : robot, 'push_repo', metadata);
    }
  }
  seedEnds(repository, tell);
  seedLabels(repository, tell);
  seedPulls(repository, baseMs, tell);
  repository.log = entries
    .filter(({ atMs }) => atMs > baseMs - keptMs && atMs <= baseMs)
    .toSorted((left, right) => left.atMs - right.atMs);
}

type Tell = (atMs: number, author: Author, kind: string, metadata: Record<string, unknown>) => void;

const isLeftOut = (tag: string) => /^(tag|build|a\.b|v1_x|_internal|UPPER|x+$)/.test(tag);

const isMovedByHand = ({ name }: MockTagRow) => /^(latest|stable|edge|2|2\.1)$/.test(name);

/** `oops` was deleted, `retired` expired when somebody had set it to; so will the demo for a customer. */
function seedEnds({ rows }: MockRepository, tell: Tell): void {
  for (const { name: tag, startMs, endMs } of rows) {
    if (endMs === null) continue;
    if (tag === 'oops') tell(endMs, alice, 'delete_tag', { tag });
    if (tag !== 'retired' && tag !== 'customer-demo') continue;
    const atMs = tag === 'retired' ? endMs - 6 * hourMs : startMs + hourMs;
    const metadata = { tag, expiration_date: Math.floor(endMs / 1000), old_expiration_date: null };
    tell(atMs, bob, 'change_tag_expiration', metadata);
  }
}

function seedLabels({ rows }: MockRepository, tell: Tell): void {
  const row = rows.find(({ name, endMs }) => name === 'edge' && endMs === null);
  if (row === undefined) return;
  const label = (key: string, value: string) => ({
    id: uuidFor(`logged label ${key}`),
    key,
    value,
    manifest_digest: row.digest,
  });
  tell(row.startMs + hourMs, bob, 'manifest_label_add', { ...label('tested-by', 'qa'), media_type: 'text/plain' });
  tell(row.startMs + 2 * hourMs, releaseBot, 'manifest_label_delete', label('tested-by', 'qa'));
}

/** More of them than fit on one page of the log of a day. */
function seedPulls({ rows }: MockRepository, baseMs: number, tell: Tell): void {
  const tags = rows.filter(({ endMs }) => endMs === null).map(({ name }) => name);
  for (let number = 0; number < 160; number += 1) {
    const tag = tags[number % tags.length];
    tell(baseMs - number * 2.3 * hourMs - 60_000, robot, 'pull_repo', { tag, 'user-agent': 'containers/5.36' });
  }
}
