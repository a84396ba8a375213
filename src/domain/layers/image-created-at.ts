import type { Layer } from '@/domain/image/manifest';

/**
 * When an image was built: the latest of its steps, in milliseconds since 1970; null if the image does not say. Of
 * several images the latest counts. Quay's tag times do not help: they say when a tag was pushed.
 */
export function imageCreatedAt(manifests: readonly { layers: readonly Layer[] }[]): number | null {
  const times = manifests.flatMap(({ layers }) => layers.flatMap(({ createdAt }) => createdAt ?? []));
  return times.reduce<number | null>((latest, time) => (latest === null || time > latest ? time : latest), null);
}
