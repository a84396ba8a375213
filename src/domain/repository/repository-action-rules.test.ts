import { describe, expect, it } from 'vitest';
import { defaultRegistryConfig, type CurrentUser, type RegistryConfig } from '@/domain/registry/registry';
import type { RepositorySettings } from './repository';
import {
  administersNamespace,
  namespacesToCreateIn,
  whyNotChangeState,
  whyNotChangeVisibility,
  whyNotCreateRepository,
  whyNotDeleteRepository,
  whyNotEditDescription,
  whyNotRepositoryName,
  type RepositoryTarget,
} from './repository-action-rules';
import { readOnlySuperuserText } from './repository-rules';

const registry: RegistryConfig = {
  ...defaultRegistryConfig,
  features: { ...defaultRegistryConfig.features, repositoryMirror: true },
};
const alice: CurrentUser = {
  isAnonymous: false,
  username: 'alice',
  isSuperuser: false,
  isReadOnlySuperuser: false,
  canCreateRepository: true,
  profileQuestions: [],
  organizations: [
    { name: 'acme', isAdmin: true, canCreateRepository: true },
    { name: 'shared', isAdmin: false, canCreateRepository: true },
    { name: 'closed', isAdmin: false, canCreateRepository: false },
  ],
};
const anonymous: CurrentUser = { isAnonymous: true };
const target: RepositoryTarget = {
  namespace: 'acme',
  name: 'app',
  isPublic: true,
  state: 'NORMAL',
  canAdmin: undefined,
};
const context = { user: alice, registry };
const auditor: CurrentUser = { ...alice, isReadOnlySuperuser: true };
const readOnly = { ...registry, state: 'readonly' as const };
const recovering = { ...registry, isInAccountRecoveryMode: true };

it.each<[string, CurrentUser | undefined, boolean | undefined]>([
  ['acme', undefined, undefined],
  ['acme', anonymous, false],
  ['alice', alice, true],
  ['acme', alice, true],
  ['shared', alice, undefined],
  ['elsewhere', alice, undefined],
  ['elsewhere', { ...alice, isSuperuser: true }, undefined],
])('who administers %s', (namespace, user, expected) => {
  expect(administersNamespace(namespace, user)).toBe(expected);
});

describe('deleting a repository', () => {
  it.each<[string, RepositoryTarget, Partial<typeof context> | { user: undefined | CurrentUser }, string | undefined]>([
    ['its owner may', target, {}, undefined],
    ['in every state', { ...target, state: 'READ_ONLY' }, {}, undefined],
    ['nobody twice', { ...target, state: 'MARKED_FOR_DELETION' }, {}, 'This repository is being deleted already.'],
    ['not a stranger', target, { user: anonymous }, 'You have to sign in first.'],
    [
      'not before permissions are known',
      { ...target, namespace: 'shared' },
      {},
      'Your permissions on this repository are not known yet.',
    ],
    ['with a permission of its own', { ...target, namespace: 'shared', canAdmin: true }, {}, undefined],
    [
      'not without one',
      { ...target, namespace: 'shared', canAdmin: false },
      {},
      'You need admin permission on this repository.',
    ],
    ['not on a read-only registry', target, { registry: readOnly }, 'System is currently read-only.'],
    ['not in account recovery mode', target, { registry: recovering }, 'The registry is in account recovery mode'],
  ])('%s', (_what, repository, changes, reason) => {
    const answer = whyNotDeleteRepository(repository, { ...context, ...changes });
    if (reason === undefined) expect(answer).toBeUndefined();
    else expect(answer).toContain(reason);
  });
});

it.each([
  [true, 'public', 'This repository is public already.'],
  [false, 'private', 'This repository is private already.'],
  [true, 'private', undefined],
  [false, 'public', undefined],
] as const)('a repository that is public (%s) can be made %s', (isPublic, visibility, reason) => {
  expect(whyNotChangeVisibility({ ...target, isPublic }, visibility, context)).toBe(reason);
});

const settings: RepositorySettings = {
  ...target,
  description: '',
  isOrganization: true,
  isStarred: false,
  tagExpirationSeconds: 0,
  canWrite: true,
  canAdmin: true,
};

it('the state is chosen by administrators, if the feature is on and the organization is not mirrored', () => {
  expect(whyNotChangeState(settings, context)).toBeUndefined();
  expect(whyNotChangeState({ ...settings, canAdmin: false }, context)).toContain('admin permission');
  expect(whyNotChangeState({ ...settings, state: 'ORG_MIRROR' }, context)).toContain('organization-level mirroring');
  expect(whyNotChangeState(settings, { user: alice, registry: defaultRegistryConfig })).toContain('does not let');
});

it('a description is for writers, and for administrators of a repository that takes no images', () => {
  expect(whyNotEditDescription({ ...settings, canAdmin: false }, context)).toBeUndefined();
  expect(whyNotEditDescription({ ...settings, state: 'READ_ONLY', canWrite: false }, context)).toBeUndefined();
  expect(whyNotEditDescription({ ...settings, canAdmin: false, canWrite: false }, context)).toContain('write');
  expect(whyNotEditDescription(settings, { user: alice, registry: readOnly })).toContain('read-only');
});

describe('a new repository', () => {
  it('goes to the own namespace or to organizations that let the person', () => {
    expect(namespacesToCreateIn(alice)).toEqual(['alice', 'acme', 'shared']);
    expect(namespacesToCreateIn(anonymous)).toEqual([]);
    expect(whyNotCreateRepository(undefined, context)).toBeUndefined();
    expect(whyNotCreateRepository('shared', context)).toBeUndefined();
    expect(whyNotCreateRepository('closed', context)).toBe('You cannot create repositories in closed.');
    expect(whyNotCreateRepository('closed', { ...context, user: { ...alice, isSuperuser: true } })).toBeUndefined();
    expect(whyNotCreateRepository(undefined, { ...context, user: anonymous })).toBe('You have to sign in first.');
    expect(whyNotCreateRepository(undefined, { ...context, registry: readOnly })).toContain('read-only');
  });

  it.each([
    ['app', true, true],
    ['a', true, true],
    ['team/app', true, true],
    ['team/app', false, false],
    ['team//app', true, false],
    ['/app', true, false],
    ['App', true, false],
    ['-app', true, false],
    ['.app', true, false],
    ['app.v1_x-y', true, true],
    ['app name', true, false],
    ['äpp', true, false],
    ['', true, false],
    ['x'.repeat(255), true, true],
    ['x'.repeat(256), true, false],
  ])('may be called %s (with slashes allowed: %s): %s', (name, hasExtendedNames, isGood) => {
    expect(whyNotRepositoryName(name, hasExtendedNames) === undefined).toBe(isGood);
  });
});

it.each([
  ['delete a repository', () => whyNotDeleteRepository({ ...target, canAdmin: true }, { registry, user: auditor })],
  [
    'change its visibility',
    () => whyNotChangeVisibility({ ...target, canAdmin: true }, 'private', { registry, user: auditor }),
  ],
  ['make one in their own namespace', () => whyNotCreateRepository('alice', { registry, user: auditor })],
  ['make one anywhere', () => whyNotCreateRepository(undefined, { registry, user: auditor })],
])('a read-only superuser cannot %s, and is told why', (_what, whyNot) => {
  expect(whyNot()).toBe(readOnlySuperuserText);
});
