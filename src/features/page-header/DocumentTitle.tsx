import { useRegistryConfig } from '@/queries/registry/registry.queries';

/** The browser tab's title: the page's own parts, most particular first, then the registry's name. */
export function DocumentTitle({ parts }: { parts: readonly string[] }) {
  const { config } = useRegistryConfig();
  return <title>{[...parts, config.title].join(' · ')}</title>;
}
