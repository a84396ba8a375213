import type { WireLayer } from './manifest-state';

/** A layer that no step of a Dockerfile made, as those of artifacts are. */
export function layerWithoutStep({ digest, size }: { digest: string; size: number }, index: number): WireLayer {
  return {
    index,
    compressed_size: size,
    is_remote: false,
    urls: null,
    command: null,
    comment: null,
    author: null,
    blob_digest: digest,
    created_datetime: null,
  };
}
