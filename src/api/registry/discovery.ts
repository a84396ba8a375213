import { defaultRegistryConfig, type RegistryConfig } from '@/domain/registry/registry';
import { request, type RequestOptions } from '@/api/http/client';
import { apiConfiguration } from '@/api/http/configuration';
import { discoverySchema } from './discovery.schema';

const repository = '/api/v1/repository/{repository}';

/**
 * What is known of a registry whose `/config` cannot be read from here: its host, and by the addresses that it knows
 * which features are on; Quay's own defaults for the rest. Throws what keeps even that from being read.
 */
export async function discoverRegistry(options: RequestOptions = {}): Promise<RegistryConfig> {
  const known = await request({ path: '/api/v1/discovery', schema: discoverySchema, ...options });
  const { host } = new URL(apiConfiguration().baseUrl);
  const { features } = defaultRegistryConfig;
  return {
    ...defaultRegistryConfig,
    title: host,
    serverHostname: host,
    features: {
      ...features,
      securityScanner: known.has(`${repository}/manifest/{manifestref}/security`),
      imagePullStatistics: known.has(`${repository}/tag/{tag}/pull_statistics`),
      immutableTags: known.has(`${repository}/immutabilitypolicy/`),
      repositoryMirror: known.has(`${repository}/mirror`),
      permanentlyDeleteTags: known.has(`${repository}/tag/{tag}/expire`),
      quotaManagement: known.has('/api/v1/organization/{orgname}/quota'),
    },
  };
}
