/** Why the registry refused to sign the person in. */
export type SignInRefusal =
  | { kind: 'credentials'; message: string }
  | { kind: 'unverified-email'; message: string }
  /** `retryAfterMs`: how long to wait, in milliseconds; null if the registry does not say. */
  | { kind: 'throttled'; message: string; retryAfterMs: number | null }
  | { kind: 'other'; message: string };

export type SignInResult = { kind: 'signed-in' } | SignInRefusal;

/** "Wait 90 seconds and try again." */
export function waitingSentence(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds <= 120) return `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`;
  return `Wait ${Math.ceil(seconds / 60)} minutes and try again.`;
}
