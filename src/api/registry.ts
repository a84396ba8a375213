import type { RegistryConfig } from '@/domain/registry';
import { request, type RequestOptions } from './client';
import { registryConfigSchema } from './registry.schema';

/** The registry's title, host and switches; needs no session. */
export function getRegistryConfig(options: RequestOptions = {}): Promise<RegistryConfig> {
  return request({ path: '/config', schema: registryConfigSchema, ...options });
}
