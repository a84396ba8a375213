import { describe, expect, it } from 'vitest';
import { defaultRegistryConfig } from '@/domain/registry/registry';
import type { RepositorySettings } from './repository';
import {
  isBeingDeleted,
  isMirror,
  isNormal,
  isOrganizationMirror,
  readOnlySuperuserText,
  repositoryStateText,
  whyNotOfferWrite,
  whyNotPermanentDeletion,
  whyNotWrite,
} from './repository-rules';

const writable: RepositorySettings = {
  namespace: 'quayadmin',
  name: 'busybox',
  description: '',
  isPublic: true,
  isOrganization: false,
  isStarred: false,
  state: 'NORMAL',
  tagExpirationSeconds: 1209600,
  canWrite: true,
  canAdmin: true,
};

describe('whyNotWrite', () => {
  it('lets a writer write to a normal repository', () => {
    expect(whyNotWrite(writable, { registry: defaultRegistryConfig })).toBeUndefined();
  });

  it.each([
    [{ canWrite: false }, 'You need write permission'],
    [{ canWrite: false, state: 'READ_ONLY' }, 'This repository is read-only'],
    [{ canWrite: true, state: 'READ_ONLY' }, 'This repository is read-only'],
    [{ canWrite: false, state: 'MIRROR' }, 'This repository mirrors another one'],
    [{ canWrite: false, state: 'ORG_MIRROR' }, 'managed by organization-level mirroring'],
    [{ canWrite: false, state: 'MARKED_FOR_DELETION' }, 'being deleted'],
    [{ canWrite: false, state: 'UNKNOWN' }, 'a state this app does not know'],
  ] as const)('explains %j', (values, reason) => {
    expect(whyNotWrite({ ...writable, ...values }, { registry: defaultRegistryConfig })).toContain(reason);
  });

  it('asks people who are not signed in to do that first', () => {
    const context = { registry: defaultRegistryConfig, user: { isAnonymous: true } } as const;
    expect(whyNotWrite({ ...writable, canWrite: false }, context)).toBe('You have to sign in first.');
    expect(whyNotWrite({ ...writable, canWrite: false, state: 'MIRROR' }, context)).toContain('mirrors another one');
    expect(whyNotWrite(writable, context)).toBeUndefined();
  });

  it('trusts the server about a state it knows and we do not', () => {
    expect(whyNotWrite({ ...writable, state: 'UNKNOWN' }, { registry: defaultRegistryConfig })).toBeUndefined();
  });

  it('blames a read-only registry before anything else', () => {
    const registry = { ...defaultRegistryConfig, state: 'readonly' as const };
    for (const repository of [writable, { ...writable, canWrite: false, state: 'MIRROR' as const }]) {
      expect(whyNotWrite(repository, { registry })).toMatch(/^System is currently read-only\./);
    }
  });

  it.each(['NORMAL', 'READ_ONLY', 'MIRROR'] as const)(
    'lets read-only superusers write to none in state %s',
    (state) => {
      const user = {
        isAnonymous: false as const,
        username: 'auditor',
        isSuperuser: false,
        isReadOnlySuperuser: true,
        canCreateRepository: true,
        profileQuestions: [],
        organizations: [],
      };
      expect(whyNotWrite({ ...writable, state }, { registry: defaultRegistryConfig, user })).toBe(
        readOnlySuperuserText,
      );
    },
  );

  it('blames account recovery mode before a registry that is read-only besides', () => {
    for (const state of ['normal', 'readonly'] as const) {
      const registry = { ...defaultRegistryConfig, state, isInAccountRecoveryMode: true };
      expect(whyNotWrite(writable, { registry })).toMatch(/^The registry is in account recovery mode/);
    }
  });
});

describe('what a page offers', () => {
  const readOnly = { ...defaultRegistryConfig, state: 'readonly' as const };
  it.each([
    ['unknown settings', undefined, defaultRegistryConfig, /^$/],
    ['unknown settings of a registry that takes no writes', undefined, readOnly, /^System is currently read-only\./],
    ['a repository for writers', writable, defaultRegistryConfig, /^$/],
    ['one for readers', { ...writable, canWrite: false }, defaultRegistryConfig, /^You need write permission/],
  ])('%s', (_what, settings, registry, reason) => {
    expect(whyNotOfferWrite(settings, { registry }) ?? '').toMatch(reason);
  });
});

describe('repositoryStateText', () => {
  it.each([
    ['NORMAL', 'Normal'],
    ['READ_ONLY', 'Read only'],
    ['MIRROR', 'Mirror'],
    ['ORG_MIRROR', 'Organization mirror'],
    ['MARKED_FOR_DELETION', 'Marked for deletion'],
    ['UNKNOWN', 'Unknown state'],
  ] as const)('of %s is %s', (state, label) => {
    expect(repositoryStateText(state).label).toBe(label);
    expect(repositoryStateText(state).description).toMatch(/\.$/);
  });
});

describe('the state', () => {
  const rules = { isNormal, isMirror, isOrganizationMirror, isBeingDeleted };
  it.each([
    ['NORMAL', ['isNormal']],
    ['READ_ONLY', []],
    ['MIRROR', ['isMirror']],
    ['ORG_MIRROR', ['isMirror', 'isOrganizationMirror']],
    ['MARKED_FOR_DELETION', ['isBeingDeleted']],
    ['UNKNOWN', []],
  ] as const)('%s: %j', (state, holding) => {
    expect(Object.entries(rules).flatMap(([name, rule]) => (rule(state) ? [name] : []))).toEqual(holding);
  });
});

describe('whyNotPermanentDeletion', () => {
  it.each([
    [true, 1209600, undefined],
    [true, undefined, undefined],
    [true, 0, /no time machine/],
    [false, 1209600, /does not let users/],
    [false, 0, /does not let users/],
    [false, undefined, /does not let users/],
  ])('offered by the registry: %s, seconds of the time machine: %s', (isOffered, seconds, reason) => {
    const features = { ...defaultRegistryConfig.features, permanentlyDeleteTags: isOffered };
    const settings = seconds === undefined ? undefined : { tagExpirationSeconds: seconds };
    expect(whyNotPermanentDeletion({ ...defaultRegistryConfig, features }, settings) ?? '').toMatch(reason ?? /^$/);
  });
});
