import { useRegistryConfig } from '@/queries/registry/registry.queries';

/** Host (and port) that pull commands name: what the registry calls itself, else the host this page came from. */
export function usePullHost(): string {
  const { config } = useRegistryConfig();
  return config.serverHostname ?? new URL(document.baseURI).host;
}
