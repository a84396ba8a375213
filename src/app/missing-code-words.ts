import type { CodeState } from '@/code/missing-code';

const unknown = 'A part of this app could not be loaded';

/** What is said if code could not be fetched, and what to do about it on a page that lacks it. */
export const missingCodeWords: Record<Exclude<CodeState, 'asking'>, { title: string; advice: string }> = {
  newer: { title: 'A newer version of this app is available', advice: 'Reload to open this page.' },
  'same-version': {
    title: unknown,
    advice: 'Reload in a minute: an update may be under way. If that does not help, tell whoever runs this app.',
  },
  unreachable: {
    title: `${unknown}: check the connection`,
    advice: 'Its server did not answer. Reload when the connection works again.',
  },
};
