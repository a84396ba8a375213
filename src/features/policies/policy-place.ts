import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from '@/routing/paths';

/** Id of the element that shows a policy. */
export function policyElementId(policyId: string): string {
  return `policy-${policyId}`;
}

/** Address of a policy among those of its repository. */
export function policyAddress(repository: RepositoryName, policyId: string): string {
  return `${paths.repository(repository, { tab: 'settings' })}#${encodeURIComponent(policyElementId(policyId))}`;
}
