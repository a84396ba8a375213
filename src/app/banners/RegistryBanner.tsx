import { useRegistryWatch } from '@/queries/registry/use-registry-watch';
import { lazyPart } from '@/ui/lazy/lazy-part';

const RegistryStateBanner = lazyPart(async () => (await import('./RegistryStateBanner')).RegistryStateBanner, {
  isLeftOut: true,
});

/** Says above every page what keeps the registry from working as usual; fetched when there is something to say. */
export function RegistryBanner() {
  const condition = useRegistryWatch();
  if (condition === null) return null;
  return <RegistryStateBanner condition={condition} />;
}
