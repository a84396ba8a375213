/** How the layers of an image are compressed. */
export type Compression = 'gzip' | 'zstd' | 'uncompressed';

function compressionOfLayer(mediaType: string): Compression | null {
  if (/[+.]gzip$/.test(mediaType)) return 'gzip';
  if (/[+.]zstd$/.test(mediaType)) return 'zstd';
  return mediaType.endsWith('.tar') ? 'uncompressed' : null;
}

/** How all layers are compressed, by their media types; undefined if they differ or are not known. */
export function commonCompression(mediaTypes: readonly string[]): Compression | undefined {
  const found = new Set(mediaTypes.map(compressionOfLayer));
  const [only] = found;
  return found.size === 1 ? (only ?? undefined) : undefined;
}

/** What podman and buildah note on the child of an index whose layers are zstd, so that a client can choose. */
export function notedCompression(annotations: Readonly<Record<string, string>>): Compression | undefined {
  return annotations['io.github.containers.compression.zstd'] === 'true' ? 'zstd' : undefined;
}
