import { accountRoutes } from '../handlers/accounts';
import { configRoutes } from '../handlers/config';
import { findRoutes } from '../handlers/find';
import { labelRoutes } from '../handlers/labels';
import { logRoutes } from '../handlers/logs';
import { manifestRoutes } from '../handlers/manifests';
import { organizationRoutes } from '../handlers/organizations';
import { policyRoutes } from '../handlers/policies';
import { pullStatisticsRoutes } from '../handlers/pull-statistics';
import { registryBlobRoutes } from '../handlers/registry-blobs';
import { registryManifestRoutes } from '../handlers/registry-manifests';
import { registryMessageRoutes } from '../handlers/registry-messages';
import { repositoryRoutes } from '../handlers/repositories';
import { repositoryListRoutes } from '../handlers/repository-list';
import { securityRoutes } from '../handlers/security';
import { sessionRoutes } from '../handlers/session';
import { tagChangeRoutes } from '../handlers/tag-changes';
import { tagRemovalRoutes } from '../handlers/tag-removals';
import { tagRoutes } from '../handlers/tags';
import { userRoutes } from '../handlers/user';
import type { MockRoute } from './router';

/** Every route, special ones first: the last of `repositoryRoutes` takes any address below `/repository/`. */
export const routes: readonly MockRoute[] = [
  ...configRoutes,
  ...registryManifestRoutes,
  ...registryBlobRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...accountRoutes,
  ...registryMessageRoutes,
  ...policyRoutes,
  ...organizationRoutes,
  ...repositoryListRoutes,
  ...findRoutes,
  ...tagRoutes,
  ...tagChangeRoutes,
  ...tagRemovalRoutes,
  ...manifestRoutes,
  ...labelRoutes,
  ...logRoutes,
  ...securityRoutes,
  ...pullStatisticsRoutes,
  ...repositoryRoutes,
];
