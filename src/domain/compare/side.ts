import { isDigest, shortDigest } from '@/domain/image/digest';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { whyNotTagName } from '@/domain/tags/tag-rules';

/** One side of a comparison. At least one of `tag` and `digest` is not null; both: the image that the tag had at that time. */
export interface CompareSide {
  repository: RepositoryName;
  tag: string | null;
  digest: string | null;
}

/** Part of a repository's name: what stands between two slashes. */
const namePart = /^[^\s/:@]+$/;

/**
 * Reads `v1`, `@sha256:…`, `v1@sha256:…`, `org/repo:v1`, `org/repo@sha256:…` and `org/repo:v1@sha256:…`; null if it is none.
 *
 * @param home the repository of a side that names none: the one of the address
 */
export function parseSide(text: string, home: RepositoryName): CompareSide | null {
  const [name = '', digest = null, ...more] = text.trim().split('@');
  if (more.length > 0 || (digest !== null && !isDigest(digest))) return null;
  const [path = '', ...tags] = name.includes('/') ? name.split(':') : ['', ...(name === '' ? [] : [name])];
  const [tag = null] = tags;
  if (tags.length > 1 || (tag === null && digest === null)) return null;
  if (tag !== null && whyNotTagName(tag) !== undefined) return null;
  const repository = path === '' ? home : parseRepository(path);
  return repository && { repository, tag, digest };
}

function parseRepository(path: string): RepositoryName | null {
  const [namespace = '', ...names] = path.split('/');
  return [namespace, ...names].every((part) => namePart.test(part)) ? { namespace, name: names.join('/') } : null;
}

/** The shortest text that `parseSide` reads back as the side. */
export function sideText(side: CompareSide, home: RepositoryName): string {
  const { tag, digest } = side;
  const repository = outsideOf(home, side);
  return [
    repository,
    tag !== null && repository !== '' ? ':' : '',
    tag ?? '',
    digest === null ? '' : `@${digest}`,
  ].join('');
}

/** As people read it: `v1`, `sha256:0123456789ab`, `v1 (sha256:0123456789ab)`, `org/repo:v1`. */
export function sideName(side: CompareSide, home: RepositoryName): string {
  const { tag, digest } = side;
  const repository = outsideOf(home, side);
  const short = digest === null ? '' : shortDigest(digest);
  if (tag === null) return repository === '' ? short : `${repository}@${short}`;
  return (repository === '' ? tag : `${repository}:${tag}`) + (short === '' ? '' : ` (${short})`);
}

/** The side's repository, '' if it is the one of the address. */
function outsideOf(home: RepositoryName, { repository }: CompareSide): string {
  const name = fullRepositoryName(repository);
  return name === fullRepositoryName(home) ? '' : name;
}
