import { lazyPart } from '@/ui/lazy/lazy-part';

/** What shows the registry's messages; its code is fetched with the first message. */
export const LazyMessageLayer = lazyPart(async () => (await import('./MessageLayer')).MessageLayer, {
  isLeftOut: true,
});
