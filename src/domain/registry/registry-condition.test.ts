import { describe, expect, it } from 'vitest';
import { registryCondition, type RegistryCondition } from './registry-condition';

describe('registryCondition', () => {
  it.each<['normal' | 'readonly', boolean, boolean, RegistryCondition | null]>([
    ['normal', false, false, null],
    ['readonly', false, false, 'read-only'],
    ['normal', true, false, 'account-recovery'],
    ['readonly', true, false, 'account-recovery'],
    ['normal', false, true, 'starting'],
    ['readonly', true, true, 'starting'],
  ])('%s, recovery %s, starting %s: %s', (state, isInAccountRecoveryMode, isStarting, condition) => {
    expect(registryCondition({ state, isInAccountRecoveryMode }, isStarting)).toBe(condition);
  });

  it('knows nothing of a registry that has not answered', () => {
    expect(registryCondition(undefined, false)).toBeNull();
    expect(registryCondition(undefined, true)).toBe('starting');
  });
});
