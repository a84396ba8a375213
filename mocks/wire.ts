import { findManifest } from './images/manifest-store';
import type { MockRepository, RegistryState, MockTagRow } from './state';

/** RFC 2822 text with `-0000` for the zone, as Quay writes dates; cut to seconds. */
export function wireDate(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '-0000');
}

/** Whole seconds since 1970. */
export function wireSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** One entry of the tag list. Members that do not apply are absent, never null (recorded). */
export function tagBody(state: RegistryState, repository: MockRepository, row: MockTagRow): Record<string, unknown> {
  const manifest = findManifest(repository, row.digest);
  const isIndex = manifest?.isIndex ?? false;
  return {
    name: row.name,
    reversion: row.reversion,
    ...(state.features['IMMUTABLE_TAGS'] && { immutable: row.immutable }),
    start_ts: wireSeconds(row.startMs),
    ...(row.endMs !== null && { end_ts: wireSeconds(row.endMs) }),
    manifest_digest: row.digest,
    is_manifest_list: isIndex,
    size: isIndex ? null : (manifest?.compressedSize ?? null),
    last_modified: wireDate(row.startMs),
    ...(row.endMs !== null && { expiration: wireDate(row.endMs) }),
    ...(manifest?.isIndex && presenceBody(repository, manifest.children)),
  };
}

function presenceBody(repository: MockRepository, children: string[]): Record<string, unknown> {
  const presence = Object.fromEntries(children.map((digest) => [digest, repository.manifests.has(digest)]));
  // A child that is listed twice counts twice, and has one entry of presence (recorded).
  const presentCount = children.filter((digest) => repository.manifests.has(digest)).length;
  return {
    is_sparse: presentCount < children.length,
    child_manifest_count: children.length,
    present_child_count: presentCount,
    child_manifests_presence: presence,
  };
}

/** An avatar as Quay describes it; hash and color follow from the name. */
export function avatarBody(name: string, kind: 'user' | 'org' | 'team' | 'robot'): Record<string, unknown> {
  const palette = ['#393b79', '#31a354', '#9467bd', '#e7ba52', '#1f77b4', '#ad494a'];
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const hash = [...`${kind}-${name}`].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  return { name, hash: hash.padEnd(64, '0').slice(0, 64), color: palette[sum % palette.length], kind };
}
