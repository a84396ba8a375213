import { immutabilityTest } from '@/domain/policies/policy-pattern';
import { isActive } from './images/manifest-store';
import type { MockAutoPrunePolicy, MockImmutabilityPolicy, MockPolicies } from './policy-state';
import type { MockRepository, RegistryState } from './state';

function nextId(state: RegistryState): string {
  state.counters.policy += 1;
  return `00000000-0000-4000-8000-${String(state.counters.policy).padStart(12, '0')}`;
}

/** Adds an auto-prune policy; nothing is ever pruned here, as nothing was where the recordings were made. */
export function addAutoPrunePolicy(
  state: RegistryState,
  { policies }: { policies: MockPolicies },
  wanted: Pick<MockAutoPrunePolicy, 'method' | 'value'> & Partial<MockAutoPrunePolicy>,
): MockAutoPrunePolicy {
  const policy = { uuid: nextId(state), tagPattern: null, tagPatternMatches: true, ...wanted };
  policies.autoPrune.push(policy);
  return policy;
}

/** Adds an immutability policy; `applyImmutability` must follow for tags that are there. */
export function addImmutabilityPolicy(
  state: RegistryState,
  { policies }: { policies: MockPolicies },
  wanted: Pick<MockImmutabilityPolicy, 'tagPattern'> & Partial<MockImmutabilityPolicy>,
): MockImmutabilityPolicy {
  const policy = { uuid: nextId(state), tagPatternMatches: true, ...wanted };
  policies.immutability.push(policy);
  return policy;
}

function isAbout({ tagPattern, tagPatternMatches }: MockImmutabilityPolicy, name: string): boolean {
  return immutabilityTest({ pattern: tagPattern, takesFitting: tagPatternMatches })(name);
}

/** Whether a tag that begins now is immutable from the beginning, and without an end (recorded). */
export function becomesImmutable(state: RegistryState, repository: MockRepository, name: string): boolean {
  if (!state.features['IMMUTABLE_TAGS']) return false;
  const ofNamespace = state.namespaces.get(repository.namespace)?.policies.immutability ?? [];
  return [...repository.policies.immutability, ...ofNamespace].some((policy) => isAbout(policy, name));
}

/** A policy that is made or changed makes the tags that are there immutable, and takes away their ends (recorded). */
export function applyImmutability(
  state: RegistryState,
  repository: MockRepository,
  policy: MockImmutabilityPolicy,
): void {
  for (const row of repository.rows) {
    if (!isActive(row, state.now()) || !isAbout(policy, row.name)) continue;
    row.immutable = true;
    row.endMs = null;
  }
}
