import * as v from 'valibot';
import type { CurrentUser, ProfileQuestion } from '@/domain/registry/registry';
import { member } from '@/api/http/answers/json';
import { tolerantList } from '@/api/http/answers/tolerant-list';

const organizationWire = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  can_create_repo: v.nullish(v.boolean(), false),
  is_org_admin: v.nullish(v.boolean(), false),
});

const organization = v.pipe(
  organizationWire,
  v.transform((wire) => ({
    name: wire.name,
    canCreateRepository: wire.can_create_repo,
    isAdmin: wire.is_org_admin,
  })),
);

const profileQuestions = new Map<unknown, ProfileQuestion>([
  ['confirm_username', 'username'],
  ['enter_name', 'name'],
  ['enter_company', 'company'],
]);

const userWire = v.object({
  username: v.pipe(v.string(), v.nonEmpty()),
  can_create_repo: v.nullish(v.boolean(), false),
  /** Only superusers have it. */
  super_user: v.nullish(v.boolean(), false),
  /** Only read-only superusers have it. */
  global_readonly_super_user: v.nullish(v.boolean(), false),
  prompts: v.fallback(v.array(v.unknown()), []),
  organizations: v.nullish(tolerantList(organization)),
});

const anonymous = v.pipe(
  v.object({ anonymous: v.literal(true) }),
  v.transform((): CurrentUser => ({ isAnonymous: true })),
);

const signedIn = v.pipe(
  userWire,
  v.transform((wire): CurrentUser => ({
    isAnonymous: false,
    username: wire.username,
    isSuperuser: wire.super_user,
    isReadOnlySuperuser: wire.global_readonly_super_user,
    canCreateRepository: wire.can_create_repo,
    profileQuestions: wire.prompts.flatMap((prompt) => profileQuestions.get(prompt) ?? []),
    organizations: wire.organizations?.entries ?? [],
  })),
);

/** The answer about the caller; without a session the server says 401 instead. */
export const currentUserSchema = v.lazy((answer) => (member(answer, 'anonymous') === true ? anonymous : signedIn));
