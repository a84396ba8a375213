import { configOfLayers } from '@/domain/compare/config-of-layers';
import { platformBody } from './platform-body';
import type { MockManifest, WireLayer } from './manifest-state';
import type { MockRepository } from '../state';

/** The config blob with that digest, as the image's layers show it; undefined if no manifest of the repository names it. */
export function findConfigBlob(repository: MockRepository, digest: string): unknown {
  const manifests = [...repository.manifests.values()];
  const image = manifests.find(({ configDigest }) => configDigest === digest);
  if (image === undefined) return undefined;
  return /container\.image|image\.config/.test(image.configMediaType ?? '') ? imageConfig(image, manifests) : {};
}

function imageConfig(image: MockManifest, manifests: readonly MockManifest[]) {
  const layers = image.layers ?? [];
  const { env, entrypoint, cmd, ports, user, workingDirectory } = configOfLayers(layers.map(domainLayer), null);
  const created = layers.at(-1)?.created_datetime ?? null;
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  return {
    ...platformBody(platformOf(image.digest, manifests)),
    ...(created !== null && { created: new Date(created).toISOString() }),
    config: {
      Env: [`PATH=${path}`, ...[...env].map(([name, value]) => `${name}=${value}`)],
      ...(entrypoint && { Entrypoint: entrypoint }),
      // An entry point of one's own drops the command of the base image.
      ...(cmd && !entrypoint && { Cmd: cmd }),
      ...(ports.length > 0 && { ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])) }),
      ...(user !== null && { User: user }),
      ...(workingDirectory !== null && { WorkingDir: workingDirectory }),
      Labels: Object.fromEntries(
        image.labels.filter(({ sourceType }) => sourceType === 'manifest').map(({ key, value }) => [key, value]),
      ),
    },
    history: layers.map((layer) => ({ created_by: layer.command?.[0] ?? '', created: layer.created_datetime })),
  };
}

function platformOf(digest: string, manifests: readonly MockManifest[]): string {
  return manifests.flatMap(({ childPlatforms }) => childPlatforms?.get(digest) ?? [])[0] ?? 'linux/amd64';
}

function domainLayer(wire: WireLayer) {
  return {
    index: wire.index,
    blobDigest: wire.blob_digest,
    sizeBytes: wire.compressed_size,
    command: wire.command?.[0] ?? null,
    comment: wire.comment,
    author: wire.author,
    createdAt: null,
    isRemote: wire.is_remote,
  };
}
