import { SignInButton } from './SignInButton';
import { useIsStranger } from './use-sign-in-offer';

/** "Sign in" after a sentence that says what a person may not do; nothing for people who are signed in. */
export function SignInOffer() {
  return useIsStranger() && <SignInButton isInline />;
}
