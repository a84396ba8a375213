import { parsePath } from 'react-router-dom';
import { isWholeDigest } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import { isBelowRepositories, parseRoute } from './route';

/** What this app is called by others. */
export interface OwnNames {
  /** Hosts (and ports) of the registry and of this page, in lower case. */
  hosts: readonly string[];
  /** What stands before every path of the app; '' if nothing does. */
  basename: string;
}

/** What a pasted text names. */
export type PastedPlace =
  | { kind: 'image'; repository: RepositoryName; tagName: string | null; digest: string | null }
  /** A digest alone, which may be anywhere. */
  | { kind: 'digest'; digest: string }
  /** An address of this app, as its path with all that follows. */
  | { kind: 'address'; to: string }
  /** A place in another registry. */
  | { kind: 'elsewhere'; host: string };

/** Words that people copy along: `docker pull …`, `docker://…`, quotes. */
const around = /^(?:(?:sudo\s+)?(?:podman|docker|nerdctl|crictl)\s+pull\s+)?(?:docker:\/\/|oci:\/\/)?/;
const namePattern = /^[\w][\w.-]*$/;

/**
 * Reads a reference to an image (`host/ns/repo:tag@sha256:…`, each part but the repository may be missing), a digest, or an
 * address of this app. Null for any other text, which may be one that is not typed to its end.
 */
export function readPastedPlace(typed: string, own: OwnNames): PastedPlace | null {
  const text = typed
    .trim()
    .replace(/^(["'`])(.*)\1$/, '$2')
    .replace(around, '')
    .replace(/^(["'])(.*)\1$/, '$2');
  if (text === '' || /\s/.test(text)) return null;
  if (isWholeDigest(text)) return { kind: 'digest', digest: text };
  if (text.startsWith('/')) return readPath(text, own);
  if (/^https?:\/\//i.test(text)) return readUrl(text, own);
  const [host = '', first] = text.split('/');
  if (isOwn(host, own) && ['repository', 'organization', 'user'].includes(first ?? '')) {
    return readUrl(`https://${text}`, own);
  }
  return readReference(text, own);
}

const isOwn = (host: string, { hosts }: OwnNames) => hosts.includes(host.toLowerCase());

function readUrl(text: string, own: OwnNames): PastedPlace | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (!isOwn(url.host, own)) return { kind: 'elsewhere', host: url.host };
  return readPath(url.pathname + url.search + url.hash, own);
}

function readPath(text: string, { basename }: OwnNames): PastedPlace | null {
  const path = text.startsWith(`${basename}/`) ? text.slice(basename.length) : text;
  const { pathname = '', search } = parsePath(path);
  return isBelowRepositories(parseRoute(pathname, search)) ? { kind: 'address', to: path } : null;
}

function readReference(text: string, own: OwnNames): PastedPlace | null {
  const [image = '', digest = null, ...more] = text.split('@');
  if (more.length > 0 || (digest !== null && !isWholeDigest(digest))) return null;
  const colon = image.lastIndexOf(':');
  const hasTag = colon > image.lastIndexOf('/');
  const tagName = hasTag ? image.slice(colon + 1) : null;
  const segments = (hasTag ? image.slice(0, colon) : image).replace(/\/$/, '').split('/');
  const [host = ''] = segments;
  if (isOwn(host, own)) segments.shift();
  // A namespace may have a dot as well, so two parts are taken for a namespace and a name.
  else if (host.includes(':') || (segments.length > 2 && host.includes('.'))) return { kind: 'elsewhere', host };
  const [namespace = '', ...names] = segments;
  if (names.length === 0 || !segments.every((segment) => namePattern.test(segment))) return null;
  if (tagName !== null && tagName !== '' && whyNotTagName(tagName) !== undefined) return null;
  return { kind: 'image', repository: { namespace, name: names.join('/') }, tagName: tagName || null, digest };
}
