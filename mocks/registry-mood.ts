import { seedManyMessages } from './seeds/messages';
import type { RegistryState } from './state';

/** How the registry behaves as a whole. `closed`: it shows nothing to people it does not know. */
export const registryMoods = [
  'normal',
  'read-only',
  'account-recovery',
  'closed',
  'sends-emails',
  'invitations-only',
  'many-messages',
] as const;
export type RegistryMood = (typeof registryMoods)[number];

export function setMood(state: RegistryState, mood: RegistryMood): void {
  state.registryState = mood === 'read-only' ? 'readonly' : 'normal';
  state.isInAccountRecoveryMode = mood === 'account-recovery';
  state.features['MAILING'] = mood === 'sends-emails';
  state.features['INVITE_ONLY_USER_CREATION'] = mood === 'invitations-only';
  if (mood === 'many-messages') seedManyMessages(state);
  state.features['ANONYMOUS_ACCESS'] = mood !== 'closed';
}
