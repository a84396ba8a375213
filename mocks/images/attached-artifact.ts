import type { MockManifest } from './manifest-state';
import { isObject } from '../http/request-body';
import { buildArtifact, emptyConfig } from './artifacts';
import { layerWithoutStep } from './layer-without-step';
import { digestOf } from './sha256';

export interface AttachedLayer {
  mediaType: string;
  content: string;
  annotations?: Record<string, string>;
}

export interface AttachedSeed {
  /** What it belongs to. */
  subject: Pick<MockManifest, 'digest' | 'isIndex' | 'data'>;
  /** cosign's tags lead to artifacts that name no subject and look like images. */
  isTagged?: boolean;
  artifactType?: string;
  layers: AttachedLayer[];
  annotations?: Record<string, string>;
}

/** An artifact that belongs to an image, with contents that the registry protocol gives. */
export function buildAttached({
  subject,
  isTagged = false,
  layers,
  artifactType,
  annotations,
}: AttachedSeed): MockManifest {
  const kind = subject.isIndex ? 'index' : 'manifest';
  const configMediaType = isTagged ? 'application/vnd.oci.image.config.v1+json' : emptyConfig;
  const manifest = buildArtifact({
    name: `${artifactType ?? 'cosign'} of ${subject.digest}`,
    configMediaType,
    layers: [],
    ...(artifactType !== undefined && { artifactType }),
    ...(annotations && { annotations }),
  });
  const contentLayers = layers.map(({ content, ...layer }) => ({
    ...layer,
    digest: digestOf(content),
    size: new TextEncoder().encode(content).length,
  }));
  const described: unknown = JSON.parse(manifest.data);
  const body = {
    ...(isObject(described) && described),
    layers: contentLayers,
    ...(!isTagged && {
      subject: {
        mediaType: `application/vnd.oci.image.${kind}.v1+json`,
        digest: subject.digest,
        size: subject.data.length,
      },
    }),
  };
  const data = JSON.stringify(body, null, 2);
  return {
    ...manifest,
    data,
    digest: digestOf(data),
    compressedSize: contentLayers.reduce((sum, { size }) => sum + size, 0),
    layers: contentLayers.map(layerWithoutStep),
    contents: new Map(layers.map(({ content }) => [digestOf(content), content])),
    ...(!isTagged && { subject: subject.digest }),
  };
}
