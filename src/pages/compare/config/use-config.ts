import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { configOfLayers } from '@/domain/compare/config-of-layers';
import type { ImageConfig } from '@/domain/image/image-config';
import type { Manifest } from '@/domain/image/manifest';
import { explainError } from '@/domain/registry/request-failure';
import { imageConfigTypes } from '@/domain/image/platforms/child-kind';
import { configBlobQueries } from '@/queries/images/config-blob.queries';
import type { LoadedSide, ReadPart } from '../loaded-side';

/** The config of a side, or what its layers show of it. */
export interface SideConfig {
  config: ImageConfig;
  /** Why it is only what the layers show, as a sentence; null if it is the config itself. */
  whyFromLayers: string | null;
  /** Asks for the config again; null if that cannot help. */
  retry: (() => void) | null;
}

const nowhere = { digest: '', sizeBytes: null };

/** Reads the config of a side. It fails only if the manifest does, which names the config and lists the layers. */
export function useConfig(side: LoadedSide): ReadPart<SideConfig> {
  const { manifest, platform } = side;
  const whyNone = manifest.data === null ? null : whyNoConfig(manifest.data);
  const blob = useQuery({
    ...configBlobQueries.config(side.side.repository, manifest.data?.config ?? nowhere),
    enabled: manifest.data !== null && whyNone === null,
  });
  const layers = manifest.data?.layers;
  const fromLayers = useMemo(() => configOfLayers(layers ?? [], platform?.platform ?? null), [layers, platform]);
  const refetch = () => void blob.refetch();
  if (manifest.data === null) return { ...manifest, data: null };
  const read = (data: SideConfig | null) => ({ data, error: null, isPending: data === null, refetch });
  if (blob.data !== undefined) return read({ config: blob.data, whyFromLayers: null, retry: null });
  const why = whyNone ?? (blob.error && explainError(blob.error));
  return read(
    why === null ? null : { config: fromLayers, whyFromLayers: why, retry: whyNone === null ? refetch : null },
  );
}

function whyNoConfig({ config, configMediaType }: Manifest): string | null {
  if (config === undefined) return 'Its manifest names none.';
  if (configMediaType === null || imageConfigTypes.has(configMediaType)) return null;
  return `It is no image that is run: its configuration is of the type ${configMediaType}.`;
}
