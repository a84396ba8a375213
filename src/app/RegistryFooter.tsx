import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';

const FooterLinks = lazyPart(async () => (await import('./FooterLinks')).FooterLinks, { isLeftOut: true });

/** The registry's own links at the end of every page; nothing, and no room for it, if it names none. */
export function RegistryFooter() {
  const { links } = useRegistryConfig().config;
  if (links.owner === null && Object.values(links.footer).every((link) => link === null)) return null;
  return <FooterLinks links={links} />;
}
