import { lazy } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useRegistryWatch } from '@/queries/registry/use-registry-watch';
import { LazyPart } from '@/ui/LazyPart';

const RegistryStateBanner = lazy(async () => ({
  default: (await import('./RegistryStateBanner')).RegistryStateBanner,
}));

/** Says above every page what keeps the registry from working as usual; fetched when there is something to say. */
export function RegistryBanner() {
  const condition = useRegistryWatch();
  if (condition === null) return null;
  return (
    <ErrorBoundary fallback={null}>
      <LazyPart>
        <RegistryStateBanner condition={condition} />
      </LazyPart>
    </ErrorBoundary>
  );
}
