// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CurrentUser, ProfileQuestion } from '@/domain/registry/registry';
import { profileSentences } from './profile-sentences';

const somebody = (profileQuestions: ProfileQuestion[]): CurrentUser => ({
  isAnonymous: false,
  username: 'alice',
  isSuperuser: false,
  isReadOnlySuperuser: false,
  canCreateRepository: true,
  profileQuestions,
  organizations: [],
});

describe('profileSentences', () => {
  it.each<[CurrentUser, hasPages: boolean, words: string]>([
    [{ isAnonymous: true }, false, 'Sign in to see what the registry asks about your profile.'],
    [somebody([]), true, 'The registry asks nothing about your profile.'],
    [
      somebody(['name', 'company']),
      true,
      'The registry asks for your name and your company. Profiles are changed on its own page. You can go on without.',
    ],
    [
      somebody(['username']),
      false,
      'The registry asks for a confirmation of your user name. This app shows repositories, tags and images, and cannot change profiles. You can go on without.',
    ],
  ])('%j, with pages of the registry: %s', (user, hasPages, words) => {
    expect(profileSentences(user, hasPages).join(' ')).toBe(words);
  });
});
