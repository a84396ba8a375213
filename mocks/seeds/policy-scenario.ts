import { addManifest, addRow, putRowsInOrder } from '../build-state';
import { addAutoPrunePolicy, addImmutabilityPolicy } from '../policies';
import type { MockRepository, RegistryState } from '../state';
import { appImage, dayMs } from './seed-images';

/** Policies of a repository and of its organization; one has a pattern that nothing can read. */
export function addPolicies(state: RegistryState, repository: MockRepository): void {
  addAutoPrunePolicy(state, repository, { method: 'number_of_tags', value: 3, tagPattern: '^nightly-[0-9]+$' });
  addAutoPrunePolicy(state, repository, { method: 'creation_date', value: '4w', tagPattern: '^pr-' });
  addAutoPrunePolicy(state, repository, { method: 'number_of_tags', value: 5, tagPattern: '(' });
  addImmutabilityPolicy(state, repository, { tagPattern: 'v[0-9.]+' });
  const organization = state.namespaces.get(repository.namespace);
  if (organization === undefined) return;
  addAutoPrunePolicy(state, organization, { method: 'creation_date', value: '14d', tagPattern: '^tmp-.*$' });
}

/** Tags that the policies are about, and tags that they leave alone. */
export function seedPolicyTags(repository: MockRepository, nowMs: number): void {
  const image = addManifest(repository, appImage({ name: 'policies', version: '1', createdMs: nowMs - 90 * dayMs }));
  const tag = (name: string, daysAgo: number, more: { endMs?: number; immutable?: boolean } = {}) =>
    addRow(repository, { name, digest: image.digest, startMs: nowMs - daysAgo * dayMs, ...more });
  for (let night = 1; night <= 6; night += 1) tag(`nightly-${night}`, 7 - night);
  for (let number = 1; number <= 4; number += 1) tag(`pr-${number}`, 45 - number * 9);
  tag('tmp-experiment', 20);
  tag('tmp-demo', 3);
  tag('latest', 2);
  tag('v1.0', 80, { immutable: true });
  tag('v1.1', 50, { immutable: true });
  // An administrator took its flag away, and gave it an end.
  tag('v1.2', 10, { endMs: nowMs + 20 * dayMs });
  tag(`${image.digest.replace(':', '-')}.sig`, 90);
  putRowsInOrder(repository);
}
