import type { RequestFailureKind } from '@/domain/registry/request-failure';

/** What becomes of the recorded refusals: a kind, the server's own words (as far as given here), and what people read. */
export interface FailureRule {
  kind: RequestFailureKind;
  words: string | null;
  /** The whole sentence if it matters; else it only has to be one, without markup. */
  message?: string;
  names: string[];
}

export const failureRules: readonly FailureRule[] = [
  {
    kind: 'conflict',
    words: "Cannot delete immutable tag 'v1.1.0'",
    message: "The registry refused the change. Cannot delete immutable tag 'v1.1.0'.",
    names: ['tag-delete.immutable.error'],
  },
  {
    kind: 'conflict',
    words: "Cannot overwrite immutable tag 'locked'",
    names: ['tag-restore.immutable.error'],
  },
  {
    kind: 'conflict',
    words: "Cannot overwrite immutable tag 'v1.1.0'",
    names: ['tag-put.move-immutable.error'],
  },
  {
    kind: 'forbidden',
    words: 'CSRF token was invalid or missing.',
    message: 'The registry did not accept this session. Reload the page and try again.',
    names: [
      'label-create.no-csrf.error',
      'no-csrf.error',
      'repository-delete.no-csrf.error',
      'tag-delete.no-csrf.error',
      'tag-put.unauthenticated-no-session.error',
      'wrong-csrf.error',
    ],
  },
  {
    kind: 'forbidden',
    words: 'Unauthorized',
    message: 'You do not have permission to see or do this.',
    names: [
      'features-off.superuser.private.error',
      'forbidden.error',
      'changevisibility.forbidden.error',
      'label-create.forbidden.error',
      'label-delete.forbidden.error',
      'not-found.stranger.error',
      'repository-create.forbidden.error',
      'repository-delete.forbidden.error',
      'repository-get.forbidden.error',
      'repository-update.forbidden.error',
      'tag-delete.forbidden.error',
      'tag-expire.forbidden.error',
      'tag-put.forbidden.error',
      'tag-put.immutable-off.writer.error',
      'tag-put.reader.forbidden.error',
      'tag-restore.forbidden.error',
    ],
  },
  {
    kind: 'invalid-request',
    words: "'text/html' is not one of ['text/plain', 'application/json', None]",
    names: ['label-create.bad-media-type.error'],
  },
  {
    kind: 'invalid-request',
    words: "'tomorrow' is not of type 'number', 'null'",
    names: ['tag-put.schema.error'],
  },
  {
    kind: 'invalid-request',
    words: "'value' is a required property",
    names: ['label-create.missing-field.error'],
  },
  {
    kind: 'invalid-request',
    words: "'yes' is not of type 'boolean'",
    names: ['tag-put.immutable-string.error'],
  },
  {
    kind: 'invalid-request',
    words: "5 is not of type 'string', 'null'",
    names: ['tag-put.schema.digest-number.error'],
  },
  {
    kind: 'invalid-request',
    words: 'API calls must be invoked with an X-Requested-With header if called from a browser',
    names: ['xhr-only.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Cannot delete immutable label',
    names: ['label-delete.readonly.error'],
  },
  {
    kind: 'invalid-request',
    words:
      "Cannot make tag 'nightly' immutable: tag has expiration set. Clear expiration first or enable FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE.",
    names: ['tag-put.immutable.expiring-tag.error'],
  },
  {
    kind: 'invalid-request',
    words: "Cannot set expiration on immutable tag 'v1.1.0'",
    names: ['tag-put.expiration-immutable.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Invalid tag: must match [A-Za-z0-9_.-], NOT start with "." or "-", and can contain 1-128 characters',
    names: [
      'tag-put.bad-name.colon.error',
      'tag-put.bad-name.error',
      'tag-put.bad-name.space.error',
      'tag-put.bad-name.too-long.error',
      'tag-put.bad-name.unicode.error',
    ],
  },
  {
    kind: 'invalid-request',
    words: 'Label has a reserved prefix',
    message: 'The registry did not accept the request. Label has a reserved prefix.',
    names: ['label-create.reserved-expires-after.error', 'label-create.reserved.error'],
  },
  {
    kind: 'invalid-request',
    words:
      'Label is of an invalid format or missing please use ^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$ format for labels',
    names: ['label-create.empty-key.error', 'label-create.invalid.error', 'label-create.uppercase-key.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Missing manifest_digest',
    names: ['tag-restore.missing-digest.error'],
  },
  {
    kind: 'invalid-request',
    words: "None is not of type 'string'",
    names: ['tag-restore.null-digest.error'],
  },
  {
    kind: 'invalid-request',
    words: 'The browser (or proxy) sent a request that this server could not understand.',
    names: [
      'repository-list.starred.anonymous.error',
      'tag-put.expiration-milliseconds.error',
      'tag-put.expiration-negative.error',
      'tag-put.expiration-past.error',
      'tag-put.expiration-zero.error',
      'tag-put.no-content-type.error',
      'tag-put.no-json.error',
    ],
  },
  {
    kind: 'invalid-request',
    words: 'Unknown repository kind',
    names: ['repository-list.kind-application.error'],
  },
  {
    kind: 'invalid-request',
    words:
      "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.",
    message:
      "The registry did not accept the request. Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.",
    names: ['tag-list.filter-no-op.error'],
  },
  {
    kind: 'invalid-request',
    words: "[1] is not of type 'object'",
    names: ['tag-put.array-body.error'],
  },
  {
    kind: 'invalid-request',
    words: 'limit: Limit to the number of results to return per page. Max 100.',
    message:
      'The registry did not accept the request. limit: Limit to the number of results to return per page. Max 100.',
    names: ['tag-list.limit-not-a-number.error'],
  },
  {
    kind: 'invalid-request',
    words: 'manifest_digest required when is_alive set to false',
    names: ['tag-expire.missing-digest.error'],
  },
  {
    kind: 'invalid-request',
    words: 'namespace, starred or public are required for this API call',
    names: ['repository-list.no-filter.error'],
  },
  {
    kind: 'invalid-request',
    words: "'x' is not one of ['NORMAL', 'READ_ONLY', 'MIRROR']",
    names: ['changestate.bad-value.error'],
  },
  {
    kind: 'invalid-request',
    words: "is not one of ['public', 'private']",
    names: ['changevisibility.bad-value.error', 'repository-create.bad-visibility.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Repository already exists',
    message: 'The registry did not accept the request. Repository already exists.',
    names: ['repository-create.exists.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Invalid repository name',
    names: ['repository-create.invalid-name.error'],
  },
  {
    kind: 'invalid-request',
    words: 'Must provide a namespace or must be logged in.',
    names: ['repository-create.unauthenticated.error'],
  },
  {
    kind: 'invalid-request',
    words: "'description' is a required property",
    names: ['repository-update.missing-field.error'],
  },
  {
    kind: 'not-found',
    words: 'Not Found',
    message: 'The registry does not have this (any more).',
    names: [
      'features-off.pull-statistics.error',
      'features-off.security.error',
      'label-create.unknown-manifest.error',
      'label-delete.again.error',
      'label-delete.unknown.error',
      'label-get.unknown.error',
      'labels-list.unknown-manifest.error',
      'manifest-get.dead.error',
      'manifest-get.malformed.error',
      'manifest-get.sparse-missing-child.error',
      'manifest-get.unknown.error',
      'not-found.error',
      'organization-get.not-found.error',
      'pull-statistics.manifest.dead.error',
      'pull-statistics.tag.unknown.error',
      'repository-get.deleted.error',
      'repository-get.not-found.error',
      'security.sparse-missing-child.error',
      'security.unknown-manifest.error',
      'tag-delete.again.error',
      'tag-delete.unknown.error',
      'tag-expire.nothing-left.error',
      'tag-expire.unknown.error',
      'tag-get.method-not-allowed.error',
      'tag-list.no-trailing-slash.error',
      'tag-put.dead-digest.error',
      'tag-put.expiration-unknown-tag.error',
      'tag-put.immutable-unknown-tag.error',
      'tag-put.malformed-digest.error',
      'tag-put.nested-repo.unknown-digest.error',
      'tag-put.not-found-repo.error',
      'tag-put.null-digest.error',
      'tag-put.unknown-digest.error',
      'tag-restore.unknown-digest.error',
    ],
  },
  {
    kind: 'not-found',
    words: 'The method is not allowed for the requested URL.',
    names: ['features-off.tag-expire.error'],
  },
  {
    kind: 'not-found',
    words: null,
    message: 'The registry does not have this (any more).',
    names: ['not-found.unknown-route.error'],
  },
  {
    kind: 'read-only',
    words: 'Repository is in read only or mirror mode: 1',
    message: 'This repository takes no changes: it is read-only or a mirror.',
    names: [
      'label-create.read-only-repo.error',
      'tag-delete.read-only-repo.error',
      'tag-put.read-only-repo.error',
      'tag-restore.read-only-repo.error',
    ],
  },
  {
    kind: 'read-only',
    words: 'System is currently read-only. Pulls will succeed but all write operations are currently suspended.',
    names: ['registry-readonly.tag-delete.error', 'registry-readonly.tag-put.error'],
  },
  {
    kind: 'scanner-down',
    words: 'Connection error when trying to connect to security scanner endpoint',
    message: 'The security scanner does not answer.',
    names: ['security.scanner-down.error'],
  },
  {
    kind: 'server',
    words: null,
    message: 'The registry could not handle the request.',
    names: ['tag-put.expiration-huge.error'],
  },
  {
    kind: 'unauthorized',
    words: 'Anonymous access is not allowed',
    message: 'You have to sign in to see or do this. Anonymous access is not allowed.',
    names: ['no-anonymous.repository-list.error', 'no-anonymous.tag-list.error'],
  },
  {
    kind: 'unauthorized',
    words: 'Requires authentication',
    message: 'You have to sign in to see or do this.',
    names: [
      'not-found.anonymous.error',
      'repository-get.unauthenticated.error',
      'tag-put.unauthenticated.error',
      'unauthenticated.error',
      'user.anonymous',
    ],
  },
];
