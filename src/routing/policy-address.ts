import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from './paths';

/** Id of the element that shows a policy. */
export function policyElementId(policyId: string): string {
  return `policy-${policyId}`;
}

function policyHash(policyId: string): string {
  return `#${encodeURIComponent(policyElementId(policyId))}`;
}

/** Address of a policy among those of its repository. */
export function policyAddress(repository: RepositoryName, policyId: string): string {
  return paths.repository(repository, { tab: 'settings' }) + policyHash(policyId);
}

/** Whether an address whose end this is leads to the policy. */
export function leadsToPolicy(hash: string, policyId: string): boolean {
  return hash === policyHash(policyId);
}
