import * as v from 'valibot';
import type {
  ActivityDay,
  FoundRepository,
  FoundRepositoryPage,
  RepositorySettings,
  RepositoryListPage,
  RepositoryState,
  RepositorySummary,
} from '@/domain/repository/repository';
import { tolerantList } from '@/api/http/answers/tolerant-list';
import { fromSeconds } from '@/api/http/answers/wire-time';

const knownStates: readonly RepositoryState[] = ['NORMAL', 'READ_ONLY', 'MIRROR', 'ORG_MIRROR', 'MARKED_FOR_DELETION'];

const state = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((word): RepositoryState => knownStates.find((known) => known === word) ?? 'UNKNOWN'),
);

const nameMembers = {
  namespace: v.pipe(v.string(), v.nonEmpty()),
  name: v.pipe(v.string(), v.nonEmpty()),
  description: v.nullish(v.string(), ''),
  is_public: v.boolean(),
  /** Absent from lists without a session. */
  is_starred: v.nullish(v.boolean(), false),
  state,
};

const repositoryWire = v.object({
  ...nameMembers,
  is_organization: v.nullish(v.boolean(), false),
  /** Seconds. */
  tag_expiration_s: v.nullish(v.number(), 0),
  can_write: v.nullish(v.boolean(), false),
  can_admin: v.nullish(v.boolean(), false),
});

export const repositorySchema = v.pipe(
  repositoryWire,
  v.transform((wire): RepositorySettings => ({
    namespace: wire.namespace,
    name: wire.name,
    description: wire.description,
    isPublic: wire.is_public,
    isOrganization: wire.is_organization,
    isStarred: wire.is_starred,
    state: wire.state,
    tagExpirationSeconds: wire.tag_expiration_s,
    canWrite: wire.can_write,
    canAdmin: wire.can_admin,
  })),
);

const summaryWire = v.object({
  ...nameMembers,
  /** Seconds since 1970; null for an empty repository. */
  last_modified: v.nullish(v.number()),
  /** With quota management only. */
  quota_report: v.nullish(
    v.object({ quota_bytes: v.nullish(v.number(), null), configured_quota: v.nullish(v.number(), null) }),
  ),
});

const summary = v.pipe(
  summaryWire,
  v.transform((wire): RepositorySummary => ({
    namespace: wire.namespace,
    name: wire.name,
    description: wire.description,
    isPublic: wire.is_public,
    state: wire.state,
    isStarred: wire.is_starred,
    lastModifiedAt: fromSeconds(wire.last_modified),
    quota: quotaOf(wire.quota_report),
  })),
);

function quotaOf(report: v.InferOutput<typeof summaryWire>['quota_report']): RepositorySummary['quota'] {
  const usedBytes = report?.quota_bytes ?? null;
  return usedBytes === null ? null : { usedBytes, limitBytes: report?.configured_quota ?? null };
}

/** Query of the repository list; without a namespace it is over all of them. */
export function repositoryListQuery(namespace: string | undefined, pageToken: string | undefined) {
  // `public` is not "public ones only": it is public ones besides those that the caller has a permission on.
  return { last_modified: true, public: true, namespace, next_page: pageToken };
}

/** Query of the repository list for the caller's starred ones. */
export const starredListQuery = { last_modified: true, starred: true };

export const repositoryPageSchema = v.pipe(
  v.object({
    repositories: tolerantList(summary),
    /** Absent on the last page. */
    next_page: v.nullish(v.string(), null),
  }),
  v.transform((wire): RepositoryListPage => ({
    repositories: wire.repositories.entries,
    nextPageToken: wire.next_page === '' ? null : wire.next_page,
    malformed: wire.repositories.malformed,
  })),
);

const found = v.pipe(
  v.object({
    namespace: v.object({ name: nameMembers.namespace }),
    name: nameMembers.name,
    description: nameMembers.description,
    is_public: nameMembers.is_public,
    last_modified: summaryWire.entries.last_modified,
  }),
  v.transform((wire): FoundRepository => ({
    namespace: wire.namespace.name,
    name: wire.name,
    description: wire.description,
    isPublic: wire.is_public,
    lastModifiedAt: fromSeconds(wire.last_modified),
  })),
);

export const foundRepositoryPageSchema = v.pipe(
  v.object({ results: tolerantList(found), has_additional: v.nullish(v.boolean(), false) }),
  v.transform((wire): FoundRepositoryPage => ({
    repositories: wire.results.entries,
    hasAdditional: wire.has_additional,
    malformed: wire.results.malformed,
  })),
);

const activityDay = v.object({ date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), count: v.number() });

/** The part of the answer about a repository that is there only when it is asked for; days in no useful order. */
export const repositoryActivitySchema = v.pipe(
  v.object({ stats: v.nullish(tolerantList(activityDay)) }),
  v.transform(({ stats }): ActivityDay[] =>
    (stats?.entries ?? []).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  ),
);
