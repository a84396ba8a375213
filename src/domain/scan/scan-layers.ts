import { parseLayerCommand } from '@/domain/layers/layer-command';
import type { Layer, Manifest } from '@/domain/image/manifest';
import type { ScannedPackage } from './scan-report';

/** What Quay's own UI says if no layer's command is known. */
export const noLayerCommand = '(No Command)';

/** A layer that brought packages into an image. */
export interface PackageLayer {
  /** Digest of the blob (`sha256:…`), or '' for the packages of which the scanner does not say it. */
  id: string;
  /** Place among the image's steps, base first, 1 for the first; null if the manifest does not hold the layer. */
  number: number | null;
  /** The step in one line: "RUN apt-get update", or "(No Command)". */
  text: string;
}

/**
 * The layer that brought a package: the first one with the digest that the scanner names, since several steps may share
 * one blob. Null if the scanner names none, the manifest does not hold it, or the manifest is not known.
 */
export function layerOf(
  { layerDigest }: Pick<ScannedPackage, 'layerDigest'>,
  manifest: Pick<Manifest, 'layers'> | undefined,
): Layer | null {
  if (layerDigest === null) return null;
  return manifest?.layers.find(({ blobDigest }) => blobDigest === layerDigest) ?? null;
}

/** A layer in one line, by its Dockerfile step: "COPY dist /app"; "(No Command)" if there is no step. */
export function layerText(layer: Layer | null): string {
  if (layer === null) return noLayerCommand;
  const { instruction, argument, source } = parseLayerCommand(layer);
  if (source === 'digest') return noLayerCommand;
  const line = argument.replace(/\s+/g, ' ').trim();
  return (instruction === null ? line : `${instruction} ${line}`).trim();
}

/**
 * The layer of a package in words. Made once per layer and manifest, so that thousands of packages cost one lookup each.
 *
 * @returns a function that gives the layer of any package of that image; the same object for the same layer
 */
export function packageLayers(
  manifest: Pick<Manifest, 'layers'> | undefined,
): (scanned: Pick<ScannedPackage, 'layerDigest'>) => PackageLayer {
  const known = new Map<string, PackageLayer>();
  return (scanned) => {
    const id = scanned.layerDigest ?? '';
    let found = known.get(id);
    if (found === undefined) {
      const layer = layerOf(scanned, manifest);
      found = { id, number: layer === null ? null : layer.index + 1, text: layerText(layer) };
      known.set(id, found);
    }
    return found;
  };
}
