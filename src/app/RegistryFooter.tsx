import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useRegistryConfig } from '@/queries/registry/registry.queries';

const FooterLinks = lazy(async () => ({ default: (await import('./FooterLinks')).FooterLinks }));

/** The registry's own links at the end of every page; nothing, and no room for it, where it names none. */
export function RegistryFooter() {
  const { links } = useRegistryConfig().config;
  if (links.owner === null && Object.values(links.footer).every((link) => link === null)) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <FooterLinks links={links} />
      </Suspense>
    </ErrorBoundary>
  );
}
