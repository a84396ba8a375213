import type { RegistryConfig } from './registry';

/** What keeps a registry from working as usual. */
export type RegistryCondition = 'starting' | 'account-recovery' | 'read-only';

/**
 * The condition that a person should know of first; null for a registry that works as usual. In account recovery mode
 * writes are off as in read-only mode, and more than that.
 */
export function registryCondition(
  config: Pick<RegistryConfig, 'state' | 'isInAccountRecoveryMode'> | undefined,
  isStarting: boolean,
): RegistryCondition | null {
  if (isStarting) return 'starting';
  if (config?.isInAccountRecoveryMode === true) return 'account-recovery';
  return config?.state === 'readonly' ? 'read-only' : null;
}
