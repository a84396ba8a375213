import type { RegistryConfig } from '@/domain/registry/registry';
import { RequestError } from '@/domain/registry/request-failure';
import { request, type RequestOptions } from '@/api/http/client';
import { apiConfiguration } from '@/api/http/configuration';
import { discoverRegistry } from './discovery';
import { registryConfigSchema } from './registry.schema';

/**
 * The registry's title, host and switches; needs no session. A registry elsewhere lets no other origin read them unless
 * it is told to (CORS_ORIGIN): then its list of addresses says what it offers.
 */
export async function getRegistryConfig(options: RequestOptions = {}): Promise<RegistryConfig> {
  try {
    return await request({ path: '/config', schema: registryConfigSchema, ...options });
  } catch (error) {
    const isNetworkFailure = error instanceof RequestError && error.kind === 'network';
    if (!isNetworkFailure || apiConfiguration().baseUrl === '') throw error;
    return discoverRegistry(options);
  }
}
