import type { Layer, Manifest } from '@/domain/image/manifest';
import { isEmptyLayer, parseLayerCommand } from './layer-command';

/** Whether a layer is of the base image or was added on top of it; `unknown` if the image's history does not say. */
export type LayerOrigin = 'base' | 'own' | 'unknown';

/** What an image's history says of the image that it was built on. */
export interface BaseLayers {
  /** How many layers, from the first on, are of the base image. */
  count: number;
  /** Name of the base image (`docker.io/library/debian:12`), untrusted; null if it is not written down. */
  name: string | null;
}

/** Buildah writes the base image's name to the first step on top of it; others write it as a step. */
function namedBase(layer: Layer): string | null {
  const { kind, argument } = parseLayerCommand(layer);
  if (kind === 'from') return argument.split(/\s/)[0] ?? null;
  return /^FROM (\S+)/.exec(layer.comment?.trim() ?? '')?.[1] ?? null;
}

/**
 * Where the base image ends, as far as the history shows it: at a step that names its base, else behind the last command
 * or entry point that further files follow: an image ends with it, so that an image that goes on was built on another.
 * Dockerfiles may be written otherwise, so that this is likely but not certain. Null if there is no such step.
 *
 * @param layers base first, empty ones included
 */
function countBaseLayers(layers: readonly Layer[]): number | null {
  const named = layers.findLastIndex((layer) => namedBase(layer) !== null);
  // As a step of its own FROM is the base's last one; as a comment it is on the first step behind the base.
  const step = layers[named];
  if (step !== undefined) return parseLayerCommand(step).kind === 'from' ? named + 1 : named;
  const lastFiles = layers.findLastIndex((layer) => !isEmptyLayer(layer));
  const ending = layers.slice(0, lastFiles).findLastIndex((layer) => {
    const { instruction } = parseLayerCommand(layer);
    return instruction === 'CMD' || instruction === 'ENTRYPOINT';
  });
  return ending === -1 ? null : ending + 1;
}

/** What is known of the base image; null if the manifest says nothing, or is not known itself. */
export function baseLayersOf(manifest: Pick<Manifest, 'layers' | 'annotations'> | undefined): BaseLayers | null {
  if (manifest === undefined) return null;
  const count = countBaseLayers(manifest.layers);
  if (count === null) return null;
  // OCI image spec, annotations: the name of the image that this one is based on.
  const annotated = manifest.annotations['org.opencontainers.image.base.name']?.trim();
  const inHistory = manifest.layers.map(namedBase).findLast((name) => name !== null);
  return { count, name: annotated || (inHistory ?? null) };
}

/**
 * The origin of the layer with a digest. Several layers may share one digest; then they must agree.
 *
 * @param layerDigest `sha256:…` of the blob; null if the scanner does not say
 */
export function layerOrigin(
  layerDigest: string | null,
  layers: readonly Layer[],
  base: BaseLayers | null,
): LayerOrigin {
  if (layerDigest === null || base === null) return 'unknown';
  const origins = new Set(
    layers.flatMap(({ blobDigest }, at) => (blobDigest === layerDigest ? [at < base.count ? 'base' : 'own'] : [])),
  );
  if (origins.size !== 1) return 'unknown';
  return origins.has('base') ? 'base' : 'own';
}
