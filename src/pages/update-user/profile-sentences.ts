import type { CurrentUser, ProfileQuestion } from '@/domain/registry/registry';

const words: Record<ProfileQuestion, string> = {
  username: 'a confirmation of your user name',
  name: 'your name',
  company: 'your company',
};

/**
 * What is said about a person's profile, in sentences.
 * @param hasRegistryPages the registry's own pages can be opened
 */
export function profileSentences(user: CurrentUser, hasRegistryPages: boolean): string[] {
  if (user.isAnonymous) return ['Sign in to see what the registry asks about your profile.'];
  const questions = user.profileQuestions.map((question) => words[question]);
  if (questions.length === 0) return ['The registry asks nothing about your profile.'];
  const asked = `The registry asks for ${new Intl.ListFormat('en-US').format(questions)}.`;
  const place = hasRegistryPages
    ? 'Profiles are changed on its own page.'
    : 'This app shows repositories, tags and images, and cannot change profiles.';
  return [asked, `${place} You can go on without.`];
}
