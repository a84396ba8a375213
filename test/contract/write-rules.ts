import type { ApiWrite } from '@/api/http/client';
import { createLabel, deleteLabel } from '@/api/tags/labels';
import {
  changeRepositoryState,
  changeVisibility,
  createRepository,
  deleteRepository,
  updateDescription,
} from '@/api/repositories/repository-writes';
import { starRepository, unstarRepository } from '@/api/repositories/star-writes';
import { deleteTag, permanentlyDeleteTag, restoreTag, updateTag } from '@/api/tags/tag-writes';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Recording } from './recordings';

/** How the app describes a recorded write. */
interface WriteRule {
  method: string;
  path: RegExp;
  write: (body: any, captured: string[]) => ApiWrite<unknown>;
}

const byHand = 'the app cannot send this body';
const otherBody = 'the app always asks for a living tag with the images of its index';
const expireDead = 'permanently deleting from the history is not there yet';

/** Recorded writes that the app does not make, and why. Nothing is left out in silence. */
export const notWritten: Readonly<Record<string, string>> = {
  'changestate.bad-value.error': byHand,
  'changevisibility.bad-value.error': byHand,
  'features-off.tag-expire.error': otherBody,
  'no-csrf.error': byHand,
  'repository-create': 'the app leaves the kind of the repository to the server',
  'repository-create.bad-visibility.error': byHand,
  'repository-update.missing-field.error': byHand,
  'changevisibility.not-found': 'no failure for the server, but one for the app',
  'star.unknown': 'no failure for the server, but one for the app',
  'tag-expire.alive': otherBody,
  'tag-expire.dead': expireDead,
  'tag-expire.forbidden.error': otherBody,
  'tag-expire.missing-digest.error': expireDead,
  'tag-expire.nothing-left.error': expireDead,
  'tag-expire.unknown.error': otherBody,
  'tag-put.array-body.error': byHand,
  'tag-put.expiration-fraction': 'the app cuts to whole seconds, as the server does',
  'tag-put.immutable-string.error': byHand,
  'tag-put.no-content-type.error': byHand,
  'tag-put.no-json.error': byHand,
  'tag-put.null-digest.error': byHand,
  'tag-put.schema.digest-number.error': byHand,
  'tag-put.schema.error': byHand,
  'tag-put.unknown-field': byHand,
  'label-create.bad-media-type.error': byHand,
  'label-create.missing-field.error': byHand,
  'tag-restore.missing-digest.error': byHand,
  'tag-restore.null-digest.error': byHand,
};

/** The recorded write as the app describes it; undefined if it has no description for it. */
export function writeOf({ request }: Recording): ApiWrite<unknown> | undefined {
  for (const { method, path, write } of rules) {
    const captured = request.method === method ? path.exec(request.path) : null;
    if (captured !== null) return write(request.body, captured.slice(1).map(decodeURIComponent));
  }
  return undefined;
}

const api = '^/api/v1/repository/(.+)';

const rules: readonly WriteRule[] = [
  {
    method: 'POST',
    path: /^\/api\/v1\/repository$/,
    write: (body) =>
      createRepository({
        namespace: body.namespace,
        name: body.repository,
        isPublic: body.visibility === 'public',
        description: body.description,
      }),
  },
  {
    method: 'DELETE',
    path: new RegExp('^/api/v1/repository/([^/]+/[^/]+)$'),
    write: (_, [repository]) => deleteRepository(named(repository)),
  },
  {
    method: 'PUT',
    path: new RegExp('^/api/v1/repository/([^/]+/[^/]+)$'),
    write: (body, [repository]) => updateDescription(named(repository), body.description),
  },
  {
    method: 'POST',
    path: new RegExp(`${api}/changevisibility$`),
    write: (body, [repository]) => changeVisibility(named(repository), body.visibility),
  },
  {
    method: 'PUT',
    path: new RegExp(`${api}/changestate$`),
    write: (body, [repository]) => changeRepositoryState(named(repository), body.state),
  },
  {
    method: 'POST',
    path: /^\/api\/v1\/user\/starred$/,
    write: (body) => starRepository({ namespace: body.namespace, name: body.repository }),
  },
  {
    method: 'DELETE',
    path: new RegExp('^/api/v1/user/starred/(.+)$'),
    write: (_, [repository]) => unstarRepository(named(repository)),
  },
  {
    method: 'PUT',
    path: new RegExp(`${api}/tag/([^/]+)$`),
    write: (body, [repository, tag]) =>
      updateTag(named(repository), tag!, {
        manifestDigest: body.manifest_digest,
        expiresAt: typeof body.expiration === 'number' ? body.expiration * 1000 : body.expiration,
        isImmutable: body.immutable,
      }),
  },
  {
    method: 'DELETE',
    path: new RegExp(`${api}/tag/([^/]+)$`),
    write: (_, [repository, tag]) => deleteTag(named(repository), tag!),
  },
  {
    method: 'POST',
    path: new RegExp(`${api}/tag/([^/]+)/restore$`),
    write: (body, [repository, tag]) => restoreTag(named(repository), tag!, body.manifest_digest),
  },
  {
    method: 'POST',
    path: new RegExp(`${api}/tag/([^/]+)/expire$`),
    write: (_, [repository, tag]) => permanentlyDeleteTag(named(repository), tag!),
  },
  {
    method: 'POST',
    path: new RegExp(`${api}/manifest/([^/]+)/labels$`),
    write: (body, [repository, digest]) =>
      createLabel(named(repository), digest!, {
        key: body.key,
        value: body.value,
        mediaType: body.media_type ?? undefined,
      }),
  },
  {
    method: 'DELETE',
    path: new RegExp(`${api}/manifest/([^/]+)/labels/([^/]+)$`),
    write: (_, [repository, digest, id]) => deleteLabel(named(repository), digest!, id!),
  },
];

function named(path: string | undefined): RepositoryName {
  const [namespace = '', ...rest] = (path ?? '').split('/');
  return { namespace, name: rest.join('/') };
}
